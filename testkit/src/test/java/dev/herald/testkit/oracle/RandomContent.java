package dev.herald.testkit.oracle;

import dev.herald.domain.content.Amount;
import dev.herald.domain.content.AttachmentId;
import dev.herald.domain.content.Button;
import dev.herald.domain.content.ButtonTemplate;
import dev.herald.domain.content.ContentPolicy;
import dev.herald.domain.content.CouponTemplate;
import dev.herald.domain.content.Element;
import dev.herald.domain.content.GenericTemplate;
import dev.herald.domain.content.MediaTemplate;
import dev.herald.domain.content.MediaType;
import dev.herald.domain.content.MessageContent;
import dev.herald.domain.content.ProductId;
import dev.herald.domain.content.ProductTemplate;
import dev.herald.domain.content.QuickReply;
import dev.herald.domain.content.ReceiptItem;
import dev.herald.domain.content.ReceiptSummary;
import dev.herald.domain.content.ReceiptTemplate;
import dev.herald.domain.content.Template;
import dev.herald.domain.content.TextTemplate;
import dev.herald.domain.content.WebAction;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.function.Supplier;

/** Content that is valid by itself, close to what a policy refuses and to the hours in which a coupon expires. */
final class RandomContent {
    private static final String URL = "https://shop.example";
    private static final String PICTURE = "https://www.facebook.com/photo";
    private static final int SHORT = 20;
    private static final int SOME_LIMIT = 2;

    private final Dice dice;
    private final Instant now;
    private final int lineBreaks;

    private RandomContent(Dice dice, Instant now, int lineBreaks) {
        this.dice = dice;
        this.now = now;
        this.lineBreaks = lineBreaks;
    }

    static MessageContent content(Dice dice, Instant now, ContentPolicy policy) {
        var random = new RandomContent(dice, now, policy.lineBreaks().getOrElse(SOME_LIMIT));
        return new MessageContent(random.template(), random.some(2, random::quickReply));
    }

    private Template template() {
        return switch (dice.below(10)) {
            case 0, 1 -> new TextTemplate(text());
            case 2 -> new ButtonTemplate(text(), some(2, this::noApp).prepend(noApp()));
            case 3, 4 ->
                new GenericTemplate(
                        dice.maybe(this::text), some(2, this::element).prepend(element()));
            case 5, 6 ->
                new MediaTemplate(
                        dice.pick(MediaType.values()),
                        dice.oneIn(3)
                                ? new MediaTemplate.Source.OnFacebook(PICTURE)
                                : new MediaTemplate.Source.Uploaded(new AttachmentId("17")),
                        some(3, this::button));
            case 7 -> new ProductTemplate(List.of(new ProductId("7")));
            case 8 -> receipt();
            default -> coupon();
        };
    }

    private Element element() {
        return new Element(
                text(),
                dice.maybe(this::text),
                Option.none(),
                dice.oneIn(3) ? Option.some(new WebAction(URL, Option.none())) : Option.none(),
                some(3, this::button));
    }

    private CouponTemplate coupon() {
        return new CouponTemplate(
                text(),
                dice.maybe(this::text),
                "10OFF",
                URL,
                Option.none(),
                dice.maybe(this::text),
                expiry(),
                Option.none(),
                Option.none());
    }

    /** Close to now on a clock of the far west, of Greenwich or of the far east. */
    private Option<LocalDateTime> expiry() {
        var offset = ZoneOffset.ofHours(dice.pick(-12, -12, 0, 14));
        var instant = dice.oneIn(3) ? dice.around(now) : now;
        return dice.maybe(() -> LocalDateTime.ofInstant(instant, offset)
                .truncatedTo(ChronoUnit.SECONDS)
                .plusSeconds(dice.below(3) - 1));
    }

    private ReceiptTemplate receipt() {
        return new ReceiptTemplate(
                fixed(),
                "1",
                Currency.getInstance("USD"),
                fixed(),
                Option.none(),
                Option.none(),
                Option.none(),
                new ReceiptSummary(Option.none(), Option.none(), Option.none(), new Amount(BigDecimal.ONE)),
                List.empty(),
                some(2, this::item));
    }

    private ReceiptItem item() {
        return new ReceiptItem(
                dice.maybe(this::text),
                dice.maybe(this::text),
                Option.none(),
                Option.none(),
                Option.none(),
                Option.none());
    }

    private Button button() {
        return dice.oneIn(3) ? new Button.App(Option.none(), "app://a", "app://a") : noApp();
    }

    private Button noApp() {
        return dice.oneIn(2) ? new Button.WebUrl(fixed(), URL) : new Button.Postback(fixed(), text());
    }

    private QuickReply quickReply() {
        return new QuickReply.Text(Option.some(fixed()), Option.some(text()), Option.none());
    }

    private <T> Seq<T> some(int most, Supplier<T> one) {
        return List.fill(dice.below(most + 1), one);
    }

    /** Where placeholders may stand: often none, and often as many line breaks as are allowed, or one less or more. */
    private String text() {
        var written = new StringBuilder("Hello");
        if (dice.oneIn(3)) {
            written.append(placeholder());
        }
        if (dice.oneIn(3)) {
            breaks(written);
        }
        if (dice.oneIn(6)) {
            written.append(placeholder());
        }
        return written.toString();
    }

    /** Where no placeholder may stand, and breaks are not counted. */
    private String fixed() {
        var written = new StringBuilder("Yes");
        if (dice.oneIn(4)) {
            breaks(written);
        }
        return written.substring(0, Math.min(written.length(), SHORT));
    }

    private String placeholder() {
        return dice.pick(
                "{{first_name}}",
                "{{first_name}}",
                "{{full_name}}",
                "{{last_name}}",
                "{{ first_name }}",
                "{{first_name }}",
                "{{\nfirst_name}}",
                "{{{first_name}}}",
                "{{first_name}",
                "{first_name}}",
                "{{}");
    }

    private void breaks(StringBuilder written) {
        for (var left = dice.near(lineBreaks, 0); left > 0; left--) {
            written.append(dice.pick("\n", "\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\n\r", "\u000B\f", " "));
        }
    }
}
