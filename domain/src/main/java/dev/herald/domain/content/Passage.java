package dev.herald.domain.content;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * A text of a message that the API fills placeholders in.
 *
 * @param path where it stands in the API's message object
 */
record Passage(String path, String text) {

    /** All of a message's, from top to bottom. */
    static Seq<Passage> of(MessageContent content) {
        var template = content.template();
        return in(template).map(found -> new Passage(join(template.path(), found.path), found.text));
    }

    private static Seq<Passage> in(Template template) {
        return switch (template) {
            case TextTemplate text -> List.of(new Passage("text", text.text()));
            case ButtonTemplate button -> List.of(new Passage("text", button.text()));
            case GenericTemplate generic ->
                at("text", generic.greeting())
                        .appendAll(generic.elements()
                                .zipWithIndex()
                                .flatMap(element -> List.of(new Passage("title", element._1.title()))
                                        .appendAll(at("subtitle", element._1.subtitle()))
                                        .map(found -> found.within("elements[" + element._2 + "]"))));
            case MediaTemplate media -> List.empty();
            case ProductTemplate product -> List.empty();
            case ReceiptTemplate receipt ->
                receipt.elements()
                        .zipWithIndex()
                        .flatMap(item -> at("title", item._1.title())
                                .appendAll(at("subtitle", item._1.subtitle()))
                                .map(found -> found.within("elements[" + item._2 + "]")));
            case CouponTemplate coupon ->
                List.of(new Passage("title", coupon.title()))
                        .appendAll(at("subtitle", coupon.subtitle()))
                        .appendAll(at("coupon_pre_message", coupon.preMessage()));
        };
    }

    private static List<Passage> at(String path, Option<String> text) {
        return text.map(present -> new Passage(path, present)).toList();
    }

    private Passage within(String outer) {
        return new Passage(join(outer, path), text);
    }

    private static String join(String outer, String inner) {
        return outer.isEmpty() ? inner : outer + "." + inner;
    }
}
