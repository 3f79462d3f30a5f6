package dev.herald.testkit.sandbox;

import static dev.herald.testkit.sandbox.MessageReading.items;
import static dev.herald.testkit.sandbox.MessageReading.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.domain.content.Button;
import dev.herald.domain.content.ButtonTemplate;
import dev.herald.domain.content.ContentPolicy;
import dev.herald.domain.content.Creative;
import dev.herald.domain.content.MessageContent;
import dev.herald.domain.content.Template;
import dev.herald.domain.content.TextTemplate;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * What a creative shows, judged by the domain's constructors and the strict policy on content (endpoints page, "full
 * form", mid-2026). What the policy asks of messages is asked of creatives alike, a link being something to press; that is
 * the sandbox's own.
 */
final class CreativeReading {
    private static final String STORY = "object_story_spec";
    private static final String SPEC = "marketing_message_structured_spec";
    private static final String LINK = "link_data";
    private static final String VIDEO = "video_data";

    /** More is a reason of its own under messages, and so it is here. */
    private static final int MOST_BUTTONS = 3;

    /** Stands in for a language that was left out, so that the rest can be judged all the same. */
    private static final String SOME_LANGUAGE = "en";

    private CreativeReading() {}

    static Seq<Flaw> flaws(ObjectNode fields) {
        var spec = fields.path(SPEC);
        var language = text(spec, "language").filter(words -> !words.isEmpty());
        var buttons =
                items(spec, "buttons", button -> ElementReading.button(button).made());
        var wrongButtons = buttons.zipWithIndex()
                .flatMap(made -> made._1.isValid()
                        ? List.<Violation>empty()
                        : Violation.within(SPEC + ".buttons[" + made._2 + "]", made._1.getError()));
        var content = story(fields.path(STORY))
                .flatMap(story -> wrongButtons.isEmpty()
                        ? Creative.of(
                                        language.getOrElse(SOME_LANGUAGE),
                                        text(spec, "greeting"),
                                        buttons.take(MOST_BUTTONS).map(button -> button.get()),
                                        story)
                                .toEither()
                                .mapLeft(found -> found.map(Flaw::of))
                        : Either.left(wrongButtons.map(Flaw::of)));
        return content.fold(found -> found, CreativeReading::againstPolicy)
                .appendAll(Option.when(
                        buttons.size() > MOST_BUTTONS,
                        () -> new Flaw(ErrorCode.TOO_MANY_BUTTONS, SPEC + ".buttons holds " + buttons.size())))
                .appendAll(Option.when(language.isEmpty(), () -> AdProposal.missing(SPEC + ".language")));
    }

    private static Either<Seq<Flaw>, Creative.Story> story(JsonNode story) {
        var link = story.path(LINK);
        var video = story.path(VIDEO);
        if (link.isObject() == video.isObject()) {
            return refuse(ErrorCode.INVALID_CREATIVE, STORY + " must hold either " + LINK + " or " + VIDEO);
        }
        if (link.isObject()) {
            return Either.right(new Creative.Story.Link(
                    text(link, "link").getOrElse(""),
                    text(link, "name"),
                    text(link, "message"),
                    text(link, "image_hash")));
        }
        return text(video, "video_id")
                .<Either<Seq<Flaw>, Creative.Story>>map(id -> Either.right(new Creative.Story.Video(
                        id, text(video, "title"), text(video, "message"), text(video, "image_url"))))
                .getOrElse(() -> refuse(ErrorCode.VIDEO_MEDIA_TYPE_MISSING_VIDEO_ID, VIDEO + ".video_id is missing"));
    }

    private static Either<Seq<Flaw>, Creative.Story> refuse(ErrorCode code, String detail) {
        return Either.left(List.of(new Flaw(code, detail)));
    }

    private static Seq<Flaw> againstPolicy(Creative creative) {
        var buttons = creative.buttons();
        return texts(creative)
                .flatMap(words -> TextTemplate.of(words).toOption())
                .<Template>map(words -> words)
                .appendAll(Option.when(!buttons.isEmpty(), () -> inOrder(buttons)))
                .flatMap(template -> ContentPolicy.STRICT.check(MessageContent.of(template)))
                .map(Flaw::of)
                .appendAll(Option.when(
                        buttons.isEmpty() && creative.story() instanceof Creative.Story.Video,
                        () -> new Flaw(ErrorCode.MISSING_CALL_TO_ACTION, SPEC + ".buttons holds nothing to press")));
    }

    private static Template inOrder(Seq<Button> buttons) {
        return new ButtonTemplate("-", buttons);
    }

    private static Seq<String> texts(Creative creative) {
        var told = switch (creative.story()) {
            case Creative.Story.Link link -> List.of(link.title(), link.text());
            case Creative.Story.Video video -> List.of(video.title(), video.text());
        };
        return told.prepend(creative.greeting()).flatMap(words -> words);
    }
}
