package dev.herald.domain.content;

import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;

/** What happens when a person presses a message element itself: a web page opens. */
public record WebAction(String url, Option<Height> height) {

    /** How much of the screen the page takes. */
    public enum Height {
        /** A half. */
        COMPACT,
        /** Three quarters. */
        TALL,
        /** All of it. */
        FULL
    }

    /**
     * Guards the address.
     *
     * @throws IllegalArgumentException if it is refused; {@link #of} tells instead
     */
    public WebAction {
        Violation.refuse(Texts.url("url", url));
    }

    /** The action, or what is wrong with its address. */
    public static Validation<Seq<Violation>, WebAction> of(String url, Option<Height> height) {
        return Violation.valid(Texts.url("url", url), () -> new WebAction(url, height));
    }
}
