package dev.herald.testkit.generator;

import static dev.herald.testkit.generator.Twist.denied;
import static dev.herald.testkit.generator.Twist.spared;

import dev.herald.domain.content.AttachmentId;
import dev.herald.domain.content.Button;
import dev.herald.domain.content.ContentPolicy;
import dev.herald.domain.content.CouponTemplate;
import dev.herald.domain.content.Element;
import dev.herald.domain.content.GenericTemplate;
import dev.herald.domain.content.MediaTemplate;
import dev.herald.domain.content.MediaTemplate.Source.Uploaded;
import dev.herald.domain.content.MediaType;
import dev.herald.domain.content.MessageContent;
import dev.herald.domain.content.Template;
import dev.herald.domain.content.TextTemplate;
import dev.herald.domain.content.WebAction;
import dev.herald.domain.eligibility.CampaignFacts;
import dev.herald.domain.reason.ErrorCode;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

/** Both sides of every limit for content that is valid by itself. */
final class ContentTwists {
    private static final ZoneOffset WESTERNMOST = ZoneOffset.ofHours(-12);
    private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(14);
    private static final int MOST_LINE_BREAKS = 10;
    private static final String SHOP = "https://shop.example/sale";
    private static final Button LINK = new Button.WebUrl("View the sale", SHOP);
    private static final Button TALK = new Button.Postback("Talk to us", "HELP");

    static final Seq<Twist<CampaignFacts>> ALL = List.of(
                    attachment(), offer(), aliases(), lineBreaks(), callToAction(), buttonOrder())
            .flatMap(Function.identity());

    private ContentTwists() {}

    private static Seq<Twist<CampaignFacts>> attachment() {
        var reason = ErrorCode.ATTACHMENT_REUSE_NOT_ALLOWED;
        return List.of(
                denied(
                        reason,
                        "made by another page",
                        facts -> Ids.pages()
                                .filter(page -> !page.equals(facts.campaign().page()))
                                .map(page -> saying(facts, upload()).withAttachmentOf(page))),
                spared(
                        reason,
                        "made by this page",
                        facts -> Generator.constant(saying(facts, upload())
                                .withAttachmentOf(facts.campaign().page()))));
    }

    private static Seq<Twist<CampaignFacts>> offer() {
        var reason = ErrorCode.INVALID_OFFER;
        return List.of(
                denied(
                        reason,
                        "expired everywhere",
                        facts -> Generator.between(0, 1_000_000)
                                .map(earlier -> saying(
                                        facts,
                                        coupon(shown(facts.now(), WESTERNMOST).minusSeconds(earlier))))),
                spared(
                        reason,
                        "a second before it expires in the west",
                        facts -> Generator.constant(saying(
                                facts, coupon(shown(facts.now(), WESTERNMOST).plusSeconds(1))))),
                spared(
                        reason,
                        "expired nowhere",
                        facts -> Generator.constant(saying(
                                facts, coupon(shown(facts.now(), EASTERNMOST).plusSeconds(1))))));
    }

    private static Seq<Twist<CampaignFacts>> aliases() {
        var reason = ErrorCode.INVALID_CREATIVE_ALIASES;
        return List.of(
                denied(
                        reason,
                        "written with blanks",
                        facts -> Generator.of("{{ first_name}}", "{{full_name }}", "{{  last_name  }}")
                                .map(written -> strictly(facts, new TextTemplate("Hi " + written)))),
                spared(
                        reason,
                        "written as documented",
                        facts -> Generator.of("{{first_name}}", "{{full_name}}", "{{last_name}}")
                                .map(written -> strictly(facts, new TextTemplate("Hi " + written)))));
    }

    private static Seq<Twist<CampaignFacts>> lineBreaks() {
        var reason = ErrorCode.TOO_MANY_LINE_BREAKS;
        return List.of(
                denied(
                        reason,
                        "one more than are allowed, or more",
                        facts -> Generator.between(MOST_LINE_BREAKS + 1, 2 * MOST_LINE_BREAKS)
                                .map(breaks -> strictly(facts, lines(breaks)))),
                spared(
                        reason,
                        "as many as are allowed, or fewer",
                        facts -> Generator.between(0, MOST_LINE_BREAKS).map(breaks -> strictly(facts, lines(breaks)))));
    }

    private static Seq<Twist<CampaignFacts>> callToAction() {
        var reason = ErrorCode.MISSING_CALL_TO_ACTION;
        return List.of(
                denied(
                        reason,
                        "nothing to press",
                        facts -> Generator.of(card(Option.none()), upload(List.empty()))
                                .map(template -> strictly(facts, template))),
                spared(
                        reason,
                        "something to press",
                        facts -> Generator.of(
                                        card(Option.none(), TALK),
                                        card(Option.some(new WebAction(SHOP, Option.none()))),
                                        upload(List.of(LINK)))
                                .map(template -> strictly(facts, template))));
    }

    private static Seq<Twist<CampaignFacts>> buttonOrder() {
        var reason = ErrorCode.INVALID_BUTTON_ORDER;
        return List.of(
                denied(
                        reason,
                        "a conversation before a link",
                        facts -> Generator.of(
                                        card(Option.none(), TALK, LINK),
                                        card(Option.none(), LINK, TALK, LINK),
                                        upload(List.of(TALK, LINK)))
                                .map(template -> strictly(facts, template))),
                spared(
                        reason,
                        "links before conversations",
                        facts -> Generator.of(card(Option.none(), LINK, TALK), card(Option.none(), LINK, LINK, TALK))
                                .map(template -> strictly(facts, template))));
    }

    private static CampaignFacts saying(CampaignFacts facts, Template template) {
        return Changed.campaign(facts, Changed.content(facts.campaign(), MessageContent.of(template)));
    }

    private static CampaignFacts strictly(CampaignFacts facts, Template template) {
        return saying(facts, template).under(ContentPolicy.STRICT);
    }

    private static Template lines(long breaks) {
        return new TextTemplate("Hats" + "\n".repeat((int) breaks) + "and more");
    }

    private static Template upload() {
        return upload(List.of(LINK));
    }

    private static Template upload(Seq<Button> buttons) {
        return new MediaTemplate(MediaType.IMAGE, new Uploaded(new AttachmentId("120211")), buttons);
    }

    private static Template card(Option<WebAction> action, Button... buttons) {
        return new GenericTemplate(
                Option.none(), List.of(new Element("Hats", Option.none(), Option.none(), action, List.of(buttons))));
    }

    private static Template coupon(LocalDateTime expires) {
        return new CouponTemplate(
                "A tenth off",
                Option.none(),
                "HATS10",
                SHOP,
                Option.none(),
                Option.none(),
                Option.some(expires),
                Option.none(),
                Option.none());
    }

    /** What clocks of the offset show at the last whole second. */
    private static LocalDateTime shown(Instant now, ZoneOffset offset) {
        return LocalDateTime.ofInstant(now, offset).truncatedTo(ChronoUnit.SECONDS);
    }
}
