package dev.herald.testkit.oracle;

import dev.herald.domain.content.Button;
import dev.herald.domain.content.ButtonTemplate;
import dev.herald.domain.content.ContentPolicy;
import dev.herald.domain.content.CouponTemplate;
import dev.herald.domain.content.GenericTemplate;
import dev.herald.domain.content.MediaTemplate;
import dev.herald.domain.content.ReceiptTemplate;
import dev.herald.domain.content.Template;
import dev.herald.domain.content.TextTemplate;
import dev.herald.domain.eligibility.CampaignFacts;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What the message shows. */
final class ContentOracle {
    /** By so much the last clocks on Earth are behind UTC. */
    private static final Duration LAST_OF_ALL = Duration.ofHours(12);

    private ContentOracle() {}

    static void judge(CampaignFacts facts, Answer answer) {
        var template = facts.campaign().message().content().template();
        attachment(template, facts, answer);
        coupon(template, facts, answer);
        texts(texts(template), facts.contentPolicy(), answer);
        buttons(template, facts.contentPolicy(), answer);
    }

    private static void attachment(Template template, CampaignFacts facts, Answer answer) {
        if (template instanceof MediaTemplate media
                && media.source() instanceof MediaTemplate.Source.Uploaded
                && facts.attachmentPage().isDefined()
                && !facts.attachmentPage()
                        .get()
                        .value()
                        .equals(facts.campaign().page().value())) {
            answer.deny("2300027");
        }
    }

    private static void coupon(Template template, CampaignFacts facts, Answer answer) {
        if (template instanceof CouponTemplate coupon && coupon.expireTime().isDefined()) {
            var everywhere = coupon.expireTime().get().toInstant(ZoneOffset.UTC).plus(LAST_OF_ALL);
            if (!facts.now().isBefore(everywhere)) {
                answer.deny("2300072");
            }
        }
    }

    private static void texts(List<String> texts, ContentPolicy policy, Answer answer) {
        var writtenOtherwise = false;
        var tooManyBreaks = false;
        for (var text : texts) {
            for (var placeholder : placeholders(text)) {
                writtenOtherwise |=
                        policy.aliases().isDefined() && !policy.aliases().get().contains(placeholder);
            }
            tooManyBreaks |= policy.lineBreaks().isDefined()
                    && lineBreaks(text) > policy.lineBreaks().get();
        }
        if (writtenOtherwise) {
            answer.deny("2300071");
        }
        if (tooManyBreaks) {
            answer.deny("2300073");
        }
    }

    private static void buttons(Template template, ContentPolicy policy, Answer answer) {
        var known = policy.callToAction();
        if (known.isDefined() && known.get().contains(template.getClass()) && nothingToPress(template)) {
            answer.deny("2300074");
        }
        var inWrongOrder = false;
        for (var row : rows(template)) {
            inWrongOrder |= isInWrongOrder(row, policy);
        }
        if (inWrongOrder) {
            answer.deny("2300075");
        }
    }

    /** Where the API fills in placeholders, which are also the texts whose lines are counted. */
    private static List<String> texts(Template template) {
        var texts = new ArrayList<String>();
        if (template instanceof TextTemplate text) {
            texts.add(text.text());
        } else if (template instanceof ButtonTemplate button) {
            texts.add(button.text());
        } else if (template instanceof GenericTemplate generic) {
            add(generic.greeting(), texts);
            for (var element : generic.elements()) {
                texts.add(element.title());
                add(element.subtitle(), texts);
            }
        } else if (template instanceof ReceiptTemplate receipt) {
            for (var item : receipt.elements()) {
                add(item.title(), texts);
                add(item.subtitle(), texts);
            }
        } else if (template instanceof CouponTemplate coupon) {
            texts.add(coupon.title());
            add(coupon.subtitle(), texts);
            add(coupon.preMessage(), texts);
        }
        return texts;
    }

    private static void add(Option<String> text, List<String> texts) {
        if (text.isDefined()) {
            texts.add(text.get());
        }
    }

    /** Two opening braces, no brace, two closing ones. */
    private static List<String> placeholders(String text) {
        var found = new ArrayList<String>();
        for (var from = 0; from < text.length(); from++) {
            if (text.startsWith("{{", from)) {
                var to = from + 2;
                while (to < text.length() && text.charAt(to) != '{' && text.charAt(to) != '}') {
                    to++;
                }
                if (text.startsWith("}}", to)) {
                    found.add(text.substring(from, to + 2));
                }
            }
        }
        return found;
    }

    /** A line feed that follows a carriage return ends no other line. */
    private static int lineBreaks(String text) {
        var breaks = 0;
        for (var i = 0; i < text.length(); i++) {
            var follows = i > 0 && text.charAt(i - 1) == '\r';
            switch (text.charAt(i)) {
                case '\r', '\u0085', '\u2028', '\u2029' -> breaks++;
                case '\n' -> breaks += follows ? 0 : 1;
                default -> {}
            }
        }
        return breaks;
    }

    private static List<List<Button>> rows(Template template) {
        var rows = new ArrayList<List<Button>>();
        if (template instanceof ButtonTemplate button) {
            rows.add(button.buttons().asJava());
        } else if (template instanceof MediaTemplate media) {
            rows.add(media.buttons().asJava());
        } else if (template instanceof GenericTemplate generic) {
            for (var element : generic.elements()) {
                rows.add(element.buttons().asJava());
            }
        }
        return rows;
    }

    private static boolean nothingToPress(Template template) {
        for (var row : rows(template)) {
            if (!row.isEmpty()) {
                return false;
            }
        }
        if (template instanceof GenericTemplate generic) {
            for (var element : generic.elements()) {
                if (element.action().isDefined()) {
                    return false;
                }
            }
        }
        return !(template instanceof CouponTemplate);
    }

    /** Looks at every two buttons. A kind of no group may stand anywhere. */
    private static boolean isInWrongOrder(List<Button> row, ContentPolicy policy) {
        for (var left = 0; left < row.size(); left++) {
            for (var right = left + 1; right < row.size(); right++) {
                var before = group(row.get(left), policy);
                var after = group(row.get(right), policy);
                if (before >= 0 && after >= 0 && before > after) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Which group the button is of, counted from zero; -1 if it is of none, or no order is known. */
    private static int group(Button button, ContentPolicy policy) {
        if (policy.buttonOrder().isEmpty()) {
            return -1;
        }
        var groups = policy.buttonOrder().get();
        for (var i = 0; i < groups.size(); i++) {
            if (groups.get(i).contains(button.kind())) {
                return i;
            }
        }
        return -1;
    }
}
