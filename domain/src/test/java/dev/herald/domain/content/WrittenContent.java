package dev.herald.domain.content;

import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;

/** Messages as people write them: nearly right, with some mistakes of every kind. */
final class WrittenContent implements ArbitrarySupplier<WrittenContent.Written> {
    private static final int OFTEN = 8;

    /** A message before it is made. */
    record Written(Validation<Seq<Violation>, ? extends Template> template, Seq<QuickReply.Draft> replies) {
        Validation<Seq<Violation>, MessageContent> made() {
            return MessageContent.made(template, replies);
        }
    }

    @Override
    public Arbitrary<Written> get() {
        return Combinators.combine(templates(), list(quickReplies(), 14)).as(Written::new);
    }

    private static Arbitrary<Validation<Seq<Violation>, ? extends Template>> templates() {
        return Arbitraries.oneOf(
                texts().map(TextTemplate::of),
                Combinators.combine(texts(), list(buttons(), 4))
                        .as(ButtonTemplate.Draft::new)
                        .map(ButtonTemplate.Draft::made),
                Combinators.combine(texts(), list(elements(), 11))
                        .as(GenericTemplate.Draft::new)
                        .map(GenericTemplate.Draft::made),
                list(mediaItems(), 2).map(MediaTemplate.Draft::new).map(MediaTemplate.Draft::made),
                list(ids(), 11).map(ProductTemplate.Draft::new).map(ProductTemplate.Draft::made),
                receipts().map(ReceiptTemplate.Draft::made),
                coupons().map(CouponTemplate.Draft::made));
    }

    private static Arbitrary<Button.Draft> buttons() {
        return Combinators.combine(
                        mostly("web_url", "postback", "app", "wave"), texts(), urls(), texts(), urls(), urls())
                .as(Button.Draft::new);
    }

    private static Arbitrary<Element.Draft> elements() {
        var actions = Combinators.combine(mostly("web_url", "postback"), urls(), mostly("tall", "huge"))
                .as(WebAction.Draft::new)
                .optional()
                .map(Option::ofOptional);
        return Combinators.combine(texts(), texts(), visuals(), actions, list(buttons(), 4))
                .as(Element.Draft::new);
    }

    private static Arbitrary<Visual.Draft> visuals() {
        var images = Combinators.combine(urls(), Arbitraries.of(true, false, false, false))
                .as(Visual.GridImage.Draft::new);
        return Combinators.combine(
                        mostly("image", "video", "sound"),
                        urls(),
                        list(images, 7).optional().map(Option::ofOptional),
                        ids())
                .as(Visual.Draft::new);
    }

    private static Arbitrary<MediaTemplate.Draft.Item> mediaItems() {
        return Combinators.combine(mostly("image", "video", "sound"), ids(), urls(), list(buttons(), 4))
                .as(MediaTemplate.Draft.Item::new);
    }

    private static Arbitrary<QuickReply.Draft> quickReplies() {
        return Combinators.combine(
                        mostly("text", "user_phone_number", "user_email", "location"), texts(), texts(), urls())
                .as(QuickReply.Draft::new);
    }

    private static Arbitrary<CouponTemplate.Draft> coupons() {
        return Combinators.combine(
                        texts(), texts(), texts(), urls(), texts(), texts(), mostly("2026-12-24 18:00:00", "soon"))
                .as((title, subtitle, code, url, button, before, until) -> new CouponTemplate.Draft(
                        title, subtitle, code, url, button, before, until, Option.none(), Option.none()));
    }

    private static Arbitrary<ReceiptTemplate.Draft> receipts() {
        var summaries =
                Combinators.combine(numbers(), numbers(), numbers(), numbers()).as(ReceiptSummary.Draft::new);
        var changes = Combinators.combine(texts(), numbers()).as(ReceiptAdjustment.Draft::new);
        var items = Combinators.combine(texts(), texts(), numbers(), numbers(), mostly("USD", "dollars"), urls())
                .as(ReceiptItem.Draft::new);
        return Combinators.combine(
                        texts(),
                        mostly("USD", "dollars"),
                        urls(),
                        mostly("1767225600", "yesterday"),
                        summaries,
                        list(changes, 2),
                        list(items, 2))
                .as((text, currency, url, time, summary, adjustments, elements) -> new ReceiptTemplate.Draft(
                        text,
                        text,
                        currency,
                        text,
                        url,
                        time,
                        Option.some(PostalAddress.of(text, text, text, text, text, text)),
                        Option.some(summary),
                        adjustments,
                        elements));
    }

    private static Arbitrary<Option<String>> texts() {
        return mostly("Hats", "Hi {{first_name}}", "", "{{nick}}", "x".repeat(81), "x".repeat(1001));
    }

    private static Arbitrary<Option<String>> urls() {
        return mostly(Drafts.URL, "https://www.facebook.com/photo", "shop://sale", "nowhere", "");
    }

    private static Arbitrary<Option<String>> ids() {
        return mostly("5150", "a b", "");
    }

    private static Arbitrary<Option<BigDecimal>> numbers() {
        return mostly("12.50", "0.0001").map(text -> text.map(BigDecimal::new));
    }

    /** The first one most of the time, the others or none now and then. */
    private static Arbitrary<Option<String>> mostly(String usual, String... others) {
        return Arbitraries.of(List.fill(OFTEN, Option.some(usual))
                .appendAll(List.of(others).map(Option::some))
                .append(Option.none())
                .asJava());
    }

    private static <T> Arbitrary<Seq<T>> list(Arbitrary<T> items, int max) {
        return items.list().ofMaxSize(max).map(List::ofAll);
    }
}
