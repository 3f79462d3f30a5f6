package dev.herald.domain.content;

import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.util.Locale;

/**
 * Something a person can press under a message. Placeholders are not filled in on buttons (page "Generic Template",
 * 2026-02-12); a title that holds one is refused (2300038).
 */
public sealed interface Button {

    /** The kinds of buttons, as the API's {@code type} names them in lower case. */
    enum Kind {
        WEB_URL,
        POSTBACK,
        APP;

        /** The API's word. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Opens a web page. The title has 1 to 20 characters. */
    record WebUrl(String title, String url) implements Button {
        /**
         * Guards the parts.
         *
         * @throws IllegalArgumentException if they are refused; {@link Button#webUrl} tells instead
         */
        public WebUrl {
            Violation.refuse(ButtonChecks.webUrl(Option.some(title), Option.some(url)));
        }
    }

    /** Sends the page a payload of 1 to 1000 characters and opens a conversation. The title has 1 to 20 characters. */
    record Postback(String title, String payload) implements Button {
        /**
         * Guards the parts.
         *
         * @throws IllegalArgumentException if they are refused; {@link Button#postback} tells instead
         */
        public Postback {
            Violation.refuse(ButtonChecks.postback(Option.some(title), Option.some(payload)));
        }
    }

    /**
     * Opens an app on the person's phone, by an address of any scheme. The API's pages give both addresses; whether one
     * may be left out is not documented, and refused here.
     *
     * @param title 1 to 20 characters, if there is one
     */
    record App(Option<String> title, String iosUrl, String androidUrl) implements Button {
        /**
         * Guards the parts.
         *
         * @throws IllegalArgumentException if they are refused; {@link Button#app} tells instead
         */
        public App {
            Violation.refuse(ButtonChecks.app(title, Option.some(iosUrl), Option.some(androidUrl)));
        }
    }

    /** Which kind of button it is. */
    default Kind kind() {
        return switch (this) {
            case WebUrl webUrl -> Kind.WEB_URL;
            case Postback postback -> Kind.POSTBACK;
            case App app -> Kind.APP;
        };
    }

    /** A button that opens a web page, or everything that is wrong with it. */
    static Validation<Seq<Violation>, Button> webUrl(String title, String url) {
        return Draft.webUrl(title, url).made();
    }

    /** A button that sends a payload, or everything that is wrong with it. */
    static Validation<Seq<Violation>, Button> postback(String title, String payload) {
        return Draft.postback(title, payload).made();
    }

    /** A button that opens an app, or everything that is wrong with it. */
    static Validation<Seq<Violation>, Button> app(Option<String> title, String iosUrl, String androidUrl) {
        return new Draft(
                        Option.some(Kind.APP.word()),
                        title,
                        Option.none(),
                        Option.none(),
                        Option.some(iosUrl),
                        Option.some(androidUrl))
                .made();
    }

    /**
     * A button as someone wrote it: of any type or none, with parts that may be missing or wrong. Parts that its type does
     * not have are not looked at.
     */
    record Draft(
            Option<String> type,
            Option<String> title,
            Option<String> url,
            Option<String> payload,
            Option<String> iosUrl,
            Option<String> androidUrl) {

        static Draft webUrl(String title, String url) {
            return new Draft(
                    Option.some(Kind.WEB_URL.word()),
                    Option.some(title),
                    Option.some(url),
                    Option.none(),
                    Option.none(),
                    Option.none());
        }

        static Draft postback(String title, String payload) {
            return new Draft(
                    Option.some(Kind.POSTBACK.word()),
                    Option.some(title),
                    Option.none(),
                    Option.some(payload),
                    Option.none(),
                    Option.none());
        }

        /** Which kind of button was meant; none if its type is missing or not one of the API's. */
        public Option<Kind> kind() {
            return type.flatMap(
                    word -> List.of(Kind.values()).find(kind -> kind.word().equals(word)));
        }

        /** The button, or everything that is wrong with it. */
        public Validation<Seq<Violation>, Button> made() {
            return kind().map(this::made).getOrElse(() -> Validation.invalid(ButtonChecks.unknown(type)));
        }

        private Validation<Seq<Violation>, Button> made(Kind kind) {
            return switch (kind) {
                case WEB_URL ->
                    Violation.valid(ButtonChecks.webUrl(title, url), () -> new WebUrl(title.get(), url.get()));
                case POSTBACK ->
                    Violation.valid(
                            ButtonChecks.postback(title, payload), () -> new Postback(title.get(), payload.get()));
                case APP ->
                    Violation.valid(
                            ButtonChecks.app(title, iosUrl, androidUrl),
                            () -> new App(title, iosUrl.get(), androidUrl.get()));
            };
        }
    }
}
