package dev.herald.domain.content;

import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;

/** An answer that a person gives with one press; it disappears with the press (page "Quick Replies", mid-2026). */
public sealed interface QuickReply {
    /** The API's {@code content_type} of {@link Text}. */
    String TEXT = "text";
    /** The API's {@code content_type} of {@link PhoneNumber}. */
    String PHONE_NUMBER = "user_phone_number";
    /** The API's {@code content_type} of {@link Email}. */
    String EMAIL = "user_email";

    /**
     * Answers with a text. It has a title, an image or both.
     *
     * @param title 1 to 20 characters, without placeholders
     * @param payload what the page is sent: 1 to 1000 characters; that one may be missing is not documented, nor refused
     * @param imageUrl where a small image is
     */
    record Text(Option<String> title, Option<String> payload, Option<String> imageUrl) implements QuickReply {
        /**
         * Guards the parts.
         *
         * @throws IllegalArgumentException if they are refused; {@link Draft#made} tells instead
         */
        public Text {
            Violation.refuse(check(title, payload, imageUrl));
        }
    }

    /** Answers with the phone number that Messenger knows of the person. */
    record PhoneNumber() implements QuickReply {}

    /** Answers with the e-mail address that Messenger knows of the person. */
    record Email() implements QuickReply {}

    private static Seq<Violation> check(Option<String> title, Option<String> payload, Option<String> imageUrl) {
        return Violation.all(
                Violation.unless(
                        title.isDefined() || imageUrl.isDefined(),
                        "title",
                        "is missing; give it or an image_url",
                        ErrorCode.INVALID_CREATIVE),
                Texts.optional(
                        title,
                        text -> Violation.all(
                                Texts.fixed("title", text), Texts.noLongerThan("title", text, Texts.MAX_BUTTON_TITLE))),
                Texts.optional(payload, Texts::payload),
                Texts.optional(imageUrl, url -> Addresses.web("image_url", url)));
    }

    /**
     * A quick reply as someone wrote it: of any type or none. Parts that its type does not have are not looked at. An
     * empty title beside an image is none.
     */
    record Draft(Option<String> contentType, Option<String> title, Option<String> payload, Option<String> imageUrl) {
        private static final Seq<String> TYPES = List.of(TEXT, PHONE_NUMBER, EMAIL);

        /** The quick reply, or everything that is wrong with it. */
        public Validation<Seq<Violation>, QuickReply> made() {
            return switch (contentType.getOrElse("")) {
                case TEXT -> text();
                case PHONE_NUMBER -> Validation.valid(new PhoneNumber());
                case EMAIL -> Validation.valid(new Email());
                default -> Validation.invalid(List.of(unknownType()));
            };
        }

        private Validation<Seq<Violation>, QuickReply> text() {
            var shown = title.filter(text -> !text.isEmpty() || imageUrl.isEmpty());
            return Violation.valid(check(shown, payload, imageUrl), () -> new Text(shown, payload, imageUrl));
        }

        private Violation unknownType() {
            var known = TYPES.mkString(", ");
            return Violation.of(
                    "content_type",
                    contentType
                            .map(type -> "must be one of " + known + ", but is " + type)
                            .getOrElse("is missing; one of " + known),
                    ErrorCode.INVALID_CREATIVE);
        }
    }
}
