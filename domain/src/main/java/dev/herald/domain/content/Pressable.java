package dev.herald.domain.content;

import io.vavr.collection.List;
import io.vavr.collection.Seq;

/** What can be pressed in a template. */
final class Pressable {
    private Pressable() {}

    /**
     * Buttons that stand together.
     *
     * @param path where they stand within the template
     */
    record Row(String path, Seq<Button> buttons) {}

    /** The rows of buttons, from top to bottom; some may hold none. */
    static Seq<Row> rows(Template template) {
        return switch (template) {
            case ButtonTemplate button -> List.of(new Row("buttons", button.buttons()));
            case GenericTemplate generic ->
                generic.elements()
                        .zipWithIndex()
                        .map(element -> new Row("elements[" + element._2 + "].buttons", element._1.buttons()));
            case MediaTemplate media -> List.of(new Row("elements[0].buttons", media.buttons()));
            case TextTemplate text -> List.empty();
            case ProductTemplate product -> List.empty();
            case ReceiptTemplate receipt -> List.empty();
            case CouponTemplate coupon -> List.empty();
        };
    }

    /** Whether there is anything to press: a button, a coupon's button, or an element that leads somewhere. */
    static boolean isIn(Template template) {
        return switch (template) {
            case CouponTemplate coupon -> true;
            case GenericTemplate generic ->
                hasButtons(template)
                        || generic.elements().exists(element -> element.action().isDefined());
            default -> hasButtons(template);
        };
    }

    private static boolean hasButtons(Template template) {
        return rows(template).exists(row -> !row.buttons().isEmpty());
    }
}
