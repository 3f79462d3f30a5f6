package dev.herald.domain.content;

import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Validation;

/**
 * What a person will see: the API's message object. Valid by construction, by the templates' own pages (mid-2026).
 * {@link Placeholder}s are filled in by the API.
 *
 * @param template the message itself
 * @param quickReplies what a person can answer with one press, at most 13; often none
 */
public record MessageContent(Template template, Seq<QuickReply> quickReplies) {

    /**
     * The codes under which content is refused when it is made. Every one of them can come up, and no other does. What
     * needs a limit that the API does not document is {@link ContentPolicy}'s.
     */
    public static final Set<ErrorCode> CODES = HashSet.of(
            ErrorCode.INVALID_CREATIVE,
            ErrorCode.VIDEO_MEDIA_TYPE_MISSING_VIDEO_ID,
            ErrorCode.IMAGE_MEDIA_TYPE_MISSING_IMAGE_URL,
            ErrorCode.INVALID_BUTTON_TYPE,
            ErrorCode.EMPTY_BUTTON_URL,
            ErrorCode.EMPTY_BUTTON_TITLE,
            ErrorCode.TOO_MANY_BUTTONS,
            ErrorCode.UNRESOLVED_PLACEHOLDER,
            ErrorCode.MULTIPLE_IMAGES_IN_CAROUSEL,
            ErrorCode.MIXED_IMAGE_PARAMETERS,
            ErrorCode.TOO_MANY_HERO_IMAGES,
            ErrorCode.INVALID_URL);

    private static final int MAX_QUICK_REPLIES = 13;

    /**
     * Guards the number of quick replies.
     *
     * @throws IllegalArgumentException if there are too many; {@link #of(Template, Seq)} tells instead
     */
    public MessageContent {
        Violation.refuse(check(quickReplies));
    }

    /** A message without quick replies. */
    public static MessageContent of(Template template) {
        return new MessageContent(template, List.empty());
    }

    /** The message, or what is wrong with its quick replies. */
    public static Validation<Seq<Violation>, MessageContent> of(Template template, Seq<QuickReply> quickReplies) {
        return Violation.valid(check(quickReplies), () -> new MessageContent(template, quickReplies));
    }

    /**
     * The message, or everything that is wrong with it: what was found in the template, under the paths that it was given
     * with, and under {@code quick_replies} what is wrong there.
     */
    public static Validation<Seq<Violation>, MessageContent> made(
            Validation<Seq<Violation>, ? extends Template> template, Seq<QuickReply.Draft> quickReplies) {
        var replies = quickReplies.map(QuickReply.Draft::made);
        var found = Violation.all(Parts.wrong(template), Parts.wrong("quick_replies", replies), check(quickReplies));
        // Asked and not concluded from what was found: a template that was refused earlier may have nothing left to
        // say.
        return template.isInvalid()
                ? Validation.invalid(found)
                : Violation.valid(found, () -> new MessageContent(template.get(), Parts.values(replies)));
    }

    private static Seq<Violation> check(Seq<?> quickReplies) {
        return Violation.unless(
                quickReplies.size() <= MAX_QUICK_REPLIES,
                "quick_replies",
                "holds " + quickReplies.size() + " quick replies; at most " + MAX_QUICK_REPLIES + " are allowed",
                ErrorCode.INVALID_CREATIVE);
    }
}
