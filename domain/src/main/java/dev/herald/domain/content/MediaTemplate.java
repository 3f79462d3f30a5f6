package dev.herald.domain.content;

import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;

/**
 * One image or video with buttons under it (page "Media Template", mid-2026). That a video takes no postback buttons is
 * documented for generic templates alone, so they pass here.
 *
 * @param source where it lies
 * @param buttons at most three, of any kind: none is documented to be refused
 */
public record MediaTemplate(MediaType type, Source source, Seq<Button> buttons) implements Template {
    private static final String ELEMENT = "elements[0]";

    /** Where an image or video lies. */
    public sealed interface Source {

        /** It was uploaded before. */
        record Uploaded(AttachmentId attachment) implements Source {}

        /** It stands on Facebook, at an address of facebook.com. */
        record OnFacebook(String url) implements Source {
            /**
             * Guards the address.
             *
             * @throws IllegalArgumentException if it is refused; {@link Draft#made} tells instead
             */
            public OnFacebook {
                Violation.refuse(Addresses.facebook("url", url));
            }
        }
    }

    /**
     * Guards the number of buttons.
     *
     * @throws IllegalArgumentException if there are too many; {@link #of} tells instead
     */
    public MediaTemplate {
        Violation.refuse(check(buttons));
    }

    /** The template, or what is wrong with its buttons. */
    public static Validation<Seq<Violation>, MediaTemplate> of(MediaType type, Source source, Seq<Button> buttons) {
        return Violation.valid(check(buttons), () -> new MediaTemplate(type, source, buttons));
    }

    /** What was uploaded before, if that is what it shows. */
    public Option<AttachmentId> attachmentId() {
        return source instanceof Source.Uploaded(AttachmentId attachment) ? Option.some(attachment) : Option.none();
    }

    private static Seq<Violation> check(Seq<?> buttons) {
        return Violation.within(ELEMENT, ButtonChecks.few(buttons));
    }

    /**
     * A media template as someone wrote it.
     *
     * @param elements exactly one is right
     */
    public record Draft(Seq<Item> elements) {

        /** What a media template shows, as someone wrote it; of an attachment id and an address, one is right. */
        public record Item(
                Option<String> mediaType, Option<String> attachmentId, Option<String> url, Seq<Button.Draft> buttons) {

            private Validation<Seq<Violation>, MediaTemplate> made() {
                var pressed = buttons.map(Button.Draft::made);
                var found = Violation.all(
                        Texts.required("media_type", mediaType, MediaType::check),
                        source(),
                        ButtonChecks.few(buttons),
                        Parts.wrong("buttons", pressed));
                return Violation.valid(
                        found,
                        () -> new MediaTemplate(
                                mediaType.flatMap(MediaType::of).get(),
                                attachmentId
                                        .<Source>map(id -> new Source.Uploaded(new AttachmentId(id)))
                                        .getOrElse(() -> new Source.OnFacebook(url.get())),
                                Parts.values(pressed)));
            }

            private Seq<Violation> source() {
                return Violation.all(
                        Violation.unless(
                                attachmentId.isDefined() != url.isDefined(),
                                "attachment_id",
                                attachmentId.isDefined()
                                        ? "stands beside url; one of the two is allowed"
                                        : "is missing; give it or a url at Facebook",
                                ErrorCode.INVALID_CREATIVE),
                        Texts.optional(attachmentId, id -> Texts.id("attachment_id", id)),
                        Texts.optional(url, address -> Addresses.facebook("url", address)));
            }
        }

        /** The template, or everything that is wrong with it. */
        public Validation<Seq<Violation>, MediaTemplate> made() {
            var made = elements.map(Item::made);
            var found =
                    Violation.all(Parts.between(1, 1, elements, "elements", "elements"), Parts.wrong("elements", made));
            return found.isEmpty() ? made.head() : Validation.invalid(found);
        }
    }
}
