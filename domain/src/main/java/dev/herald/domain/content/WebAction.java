package dev.herald.domain.content;

import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.util.Locale;

/** What happens when a person presses a message element itself: a web page opens. */
public record WebAction(String url, Option<Height> height) {
    private static final String TYPE = Button.Kind.WEB_URL.word();

    /** How much of the screen the page takes. */
    public enum Height {
        /** A half. */
        COMPACT,
        /** Three quarters. */
        TALL,
        /** All of it. */
        FULL;

        /** The API's word. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The height of this word, in capitals or not: the API's pages use both. */
        static Option<Height> of(String word) {
            return List.of(values()).find(height -> height.name().equalsIgnoreCase(word));
        }
    }

    /**
     * Guards the address.
     *
     * @throws IllegalArgumentException if it is refused; {@link #of} tells instead
     */
    public WebAction {
        Violation.refuse(Addresses.web("url", url));
    }

    /** The action, or what is wrong with its address. */
    public static Validation<Seq<Violation>, WebAction> of(String url, Option<Height> height) {
        return Violation.valid(Addresses.web("url", url), () -> new WebAction(url, height));
    }

    /**
     * An action as someone wrote it.
     *
     * @param type only {@code web_url} is right
     * @param height {@code webview_height_ratio}: compact, tall or full
     */
    public record Draft(Option<String> type, Option<String> url, Option<String> height) {

        /** The action, or everything that is wrong with it. */
        public Validation<Seq<Violation>, WebAction> made() {
            return Violation.valid(check(), () -> new WebAction(url.get(), height.flatMap(Height::of)));
        }

        private Seq<Violation> check() {
            return Violation.all(
                    Violation.unless(
                            type.contains(TYPE),
                            "type",
                            type.map(word -> "must be " + TYPE + ", but is " + word)
                                    .getOrElse("is missing; " + TYPE),
                            ErrorCode.INVALID_BUTTON_TYPE),
                    Addresses.web("url", url),
                    Violation.unless(
                            height.flatMap(Height::of).isDefined() || height.isEmpty(),
                            "webview_height_ratio",
                            "must be one of compact, tall, full, but is " + height.getOrElse(""),
                            ErrorCode.INVALID_CREATIVE));
        }
    }
}
