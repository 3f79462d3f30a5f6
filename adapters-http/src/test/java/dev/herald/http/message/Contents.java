package dev.herald.http.message;

import dev.herald.domain.content.Amount;
import dev.herald.domain.content.AttachmentId;
import dev.herald.domain.content.Button;
import dev.herald.domain.content.ButtonTemplate;
import dev.herald.domain.content.CouponTemplate;
import dev.herald.domain.content.Element;
import dev.herald.domain.content.GenericTemplate;
import dev.herald.domain.content.MediaTemplate;
import dev.herald.domain.content.MediaType;
import dev.herald.domain.content.MessageContent;
import dev.herald.domain.content.PostalAddress;
import dev.herald.domain.content.ProductId;
import dev.herald.domain.content.ProductTemplate;
import dev.herald.domain.content.QuickReply;
import dev.herald.domain.content.ReceiptAdjustment;
import dev.herald.domain.content.ReceiptItem;
import dev.herald.domain.content.ReceiptSummary;
import dev.herald.domain.content.ReceiptTemplate;
import dev.herald.domain.content.Template;
import dev.herald.domain.content.TextTemplate;
import dev.herald.domain.content.Visual;
import dev.herald.domain.content.WebAction;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;

/** Content of every kind. */
final class Contents implements ArbitrarySupplier<MessageContent> {
    private static final int MAX_TEXT = 640;
    private static final int MAX_TITLE = 80;
    private static final int MAX_BUTTON_TITLE = 20;
    private static final long LAST_SECOND = 99_999_999_999L;

    @Override
    public Arbitrary<MessageContent> get() {
        return Combinators.combine(templates(), list(quickReplies(), 0, 13)).as(MessageContent::new);
    }

    private static Arbitrary<Template> templates() {
        return Arbitraries.oneOf(
                texts(MAX_TEXT).map(TextTemplate::new),
                Combinators.combine(texts(MAX_TEXT), list(Arbitraries.oneOf(webUrls(), postbacks()), 1, 3))
                        .as(ButtonTemplate::new),
                Combinators.combine(optional(texts(MAX_TEXT)), elements()).as(GenericTemplate::new),
                Combinators.combine(Arbitraries.of(MediaType.class), sources(), list(buttons(), 0, 3))
                        .as(MediaTemplate::new),
                list(ids().map(ProductId::new), 1, 10).map(ProductTemplate::new),
                receipts(),
                coupons());
    }

    private static Arbitrary<Seq<Element>> elements() {
        var image = optional(addresses().map(Visual.Image::new));
        var grid = list(
                        Combinators.combine(addresses(), Arbitraries.just(false))
                                .as(Visual.GridImage::new),
                        0,
                        5)
                .map(images -> Option.some(
                        new Visual.ImageGrid(images.append(new Visual.GridImage("https://shop.example/", true)))));
        var video = ids().map(id -> Option.some(new Visual.Video(id)));
        return Arbitraries.oneOf(
                list(element(image, buttons()), 1, 10),
                list(element(grid, buttons()), 1, 1),
                list(element(video, Arbitraries.oneOf(webUrls(), apps())), 1, 10));
    }

    private static Arbitrary<Element> element(
            Arbitrary<? extends Option<? extends Visual>> visuals, Arbitrary<Button> buttons) {
        return Combinators.combine(
                        texts(MAX_TITLE), optional(texts(MAX_TITLE)), visuals, optional(actions()), list(buttons, 0, 3))
                .as((title, subtitle, visual, action, pressed) ->
                        new Element(title, subtitle, Option.narrow(visual), action, pressed));
    }

    private static Arbitrary<WebAction> actions() {
        return Combinators.combine(addresses(), optional(Arbitraries.of(WebAction.Height.class)))
                .as(WebAction::new);
    }

    private static Arbitrary<Button> buttons() {
        return Arbitraries.oneOf(webUrls(), postbacks(), apps());
    }

    private static Arbitrary<Button> webUrls() {
        return Combinators.combine(plain(MAX_BUTTON_TITLE), addresses()).as(Button.WebUrl::new);
    }

    private static Arbitrary<Button> postbacks() {
        return Combinators.combine(plain(MAX_BUTTON_TITLE), texts(MAX_TEXT)).as(Button.Postback::new);
    }

    private static Arbitrary<Button> apps() {
        return Combinators.combine(optional(plain(MAX_BUTTON_TITLE)), addresses(), Arbitraries.just("shop://sale"))
                .as(Button.App::new);
    }

    private static Arbitrary<MediaTemplate.Source> sources() {
        return Arbitraries.oneOf(
                ids().map(AttachmentId::new).map(MediaTemplate.Source.Uploaded::new),
                ids().map(id -> new MediaTemplate.Source.OnFacebook("https://www.facebook.com/" + id)));
    }

    private static Arbitrary<QuickReply> quickReplies() {
        return Arbitraries.oneOf(
                Arbitraries.of(new QuickReply.PhoneNumber(), new QuickReply.Email()),
                Combinators.combine(plain(MAX_BUTTON_TITLE), optional(texts(MAX_TEXT)), optional(addresses()))
                        .as((title, payload, image) -> new QuickReply.Text(Option.some(title), payload, image)),
                addresses().map(image -> new QuickReply.Text(Option.none(), Option.none(), Option.some(image))));
    }

    private static Arbitrary<Template> coupons() {
        var times = seconds().map(second -> LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC));
        return Combinators.combine(
                        texts(MAX_TITLE),
                        optional(texts(MAX_TITLE)),
                        plain(MAX_TEXT),
                        addresses(),
                        optional(plain(MAX_TITLE)),
                        optional(texts(MAX_TEXT)),
                        optional(times),
                        optional(addresses()))
                .as((title, subtitle, code, url, button, before, until, image) ->
                        new CouponTemplate(title, subtitle, code, url, button, before, until, image, before));
    }

    private static Arbitrary<Template> receipts() {
        var addresses = Combinators.combine(optional(plain(MAX_TITLE)), optional(plain(MAX_TITLE)))
                .as((one, other) -> new PostalAddress(one, other, one, other, one, other));
        var summaries = Combinators.combine(optional(amounts()), optional(amounts()), optional(amounts()), amounts())
                .as(ReceiptSummary::new);
        var changes = Combinators.combine(optional(plain(MAX_TITLE)), optional(amounts()))
                .as(ReceiptAdjustment::new);
        return Combinators.combine(
                        plain(MAX_TITLE),
                        currencies(),
                        optional(addresses()),
                        optional(seconds().map(Instant::ofEpochSecond)),
                        optional(addresses),
                        summaries,
                        list(changes, 0, 2),
                        list(items(), 0, 2))
                .as((text, currency, url, time, address, summary, adjustments, elements) -> new ReceiptTemplate(
                        text, text, currency, text, url, time, address, summary, adjustments, elements));
    }

    private static Arbitrary<ReceiptItem> items() {
        return Combinators.combine(
                        optional(texts(MAX_TITLE)),
                        optional(texts(MAX_TITLE)),
                        optional(amounts()),
                        optional(amounts()),
                        optional(currencies()),
                        optional(addresses()))
                .as(ReceiptItem::new);
    }

    private static Arbitrary<Long> seconds() {
        return Arbitraries.longs().between(0, LAST_SECOND);
    }

    private static Arbitrary<Currency> currencies() {
        return Arbitraries.of("USD", "JPY", "KWD").map(Currency::getInstance);
    }

    private static Arbitrary<Amount> amounts() {
        return Arbitraries.longs()
                .between(-999_999_999_999_999L, 999_999_999_999_999L)
                .map(thousandths -> new Amount(BigDecimal.valueOf(thousandths, 3)));
    }

    private static Arbitrary<String> texts(int max) {
        return Arbitraries.oneOf(
                plain(max), Arbitraries.of("{{first_name}}", "Hi {{last_name}}").filter(t -> t.length() <= max));
    }

    private static Arbitrary<String> plain(int max) {
        return Arbitraries.strings()
                .withChars("aZ9 \"\\/\n\té李☃&<>'")
                .ofMinLength(1)
                .ofMaxLength(max)
                .filter(text -> !text.isBlank());
    }

    private static Arbitrary<String> ids() {
        return Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(20);
    }

    private static Arbitrary<String> addresses() {
        return Arbitraries.strings().alpha().ofMaxLength(30).map(path -> "https://shop.example/" + path + "?a=b&c=%20");
    }

    private static <T> Arbitrary<Option<T>> optional(Arbitrary<T> values) {
        return values.optional().map(Option::ofOptional);
    }

    private static <T> Arbitrary<Seq<T>> list(Arbitrary<T> items, int min, int max) {
        return items.list().ofMinSize(min).ofMaxSize(max).map(List::ofAll);
    }
}
