package dev.herald.domain.content;

import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;

/** Something a person can press under a message. */
public sealed interface Button {

    /** What stands on the button: 1 to 20 characters. */
    String title();

    /** Opens a web page. */
    record WebUrl(String title, String url) implements Button {
        /**
         * Guards the parts.
         *
         * @throws IllegalArgumentException if they are refused; {@link Button#webUrl} tells instead
         */
        public WebUrl {
            Violation.refuse(checkWebUrl(title, url));
        }
    }

    /** Sends the page a payload of 1 to 1000 characters and opens a conversation. */
    record Postback(String title, String payload) implements Button {
        /**
         * Guards the parts.
         *
         * @throws IllegalArgumentException if they are refused; {@link Button#postback} tells instead
         */
        public Postback {
            Violation.refuse(checkPostback(title, payload));
        }
    }

    /** A button that opens a web page, or everything that is wrong with it. */
    static Validation<Seq<Violation>, Button> webUrl(String title, String url) {
        return Violation.valid(checkWebUrl(title, url), () -> new WebUrl(title, url));
    }

    /** A button that sends a payload, or everything that is wrong with it. */
    static Validation<Seq<Violation>, Button> postback(String title, String payload) {
        return Violation.valid(checkPostback(title, payload), () -> new Postback(title, payload));
    }

    private static Seq<Violation> checkWebUrl(String title, String url) {
        return Violation.all(
                checkTitle(title),
                url.isEmpty()
                        ? Violation.unless(false, "url", "must not be empty", ErrorCode.EMPTY_BUTTON_URL)
                        : Texts.url("url", url));
    }

    private static Seq<Violation> checkPostback(String title, String payload) {
        return Violation.all(
                checkTitle(title),
                Violation.unless(!payload.isEmpty(), "payload", "must not be empty", ErrorCode.INVALID_CREATIVE),
                Texts.noLongerThan("payload", payload, Texts.MAX_PAYLOAD));
    }

    private static Seq<Violation> checkTitle(String title) {
        return Violation.all(
                Violation.unless(!title.isBlank(), "title", "must not be empty", ErrorCode.EMPTY_BUTTON_TITLE),
                Texts.noLongerThan("title", title, Texts.MAX_BUTTON_TITLE));
    }
}
