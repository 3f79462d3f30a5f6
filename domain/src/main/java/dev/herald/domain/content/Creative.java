package dev.herald.domain.content;

import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.util.regex.Pattern;

/**
 * What a message of the full form is made of (endpoints page, "full form", mid-2026; page "Send Messages with the Marketing
 * API", 2026-03-31). Placeholders are filled in greeting, title and text. Limits of length are not documented; how buttons
 * are written is not either, so they are written as in messages.
 *
 * @param language of the message, with its country or without: {@code en_US}. The API requires it
 * @param greeting said before it
 * @param buttons what can be pressed, at most three, as under every message
 */
public record Creative(String language, Option<String> greeting, Seq<Button> buttons, Story story) {
    private static final int MAX_BUTTONS = 3;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(_[A-Z]{2})?");

    /** What is shown. */
    public sealed interface Story {

        /**
         * A link, with a picture if one was uploaded.
         *
         * @param imageHash the hash that the API gave an uploaded picture
         */
        record Link(String url, Option<String> title, Option<String> text, Option<String> imageHash) implements Story {}

        /**
         * A video that was uploaded.
         *
         * @param videoId the id that the API gave it
         * @param imageUrl the picture shown before it plays
         */
        record Video(String videoId, Option<String> title, Option<String> text, Option<String> imageUrl)
                implements Story {}
    }

    /**
     * Guards the parts.
     *
     * @throws IllegalArgumentException if they are refused; {@link #of} tells instead
     */
    public Creative {
        Violation.refuse(check(language, greeting, buttons, story));
    }

    /** The creative, or everything that is wrong with it. */
    public static Validation<Seq<Violation>, Creative> of(
            String language, Option<String> greeting, Seq<Button> buttons, Story story) {
        return Violation.valid(
                check(language, greeting, buttons, story), () -> new Creative(language, greeting, buttons, story));
    }

    private static Seq<Violation> check(String language, Option<String> greeting, Seq<Button> buttons, Story story) {
        return Violation.all(
                Violation.unless(
                        LANGUAGE.matcher(language).matches(), "language", "must be a language such as en_US or pt"),
                Texts.optional(greeting, text -> Texts.personal("greeting", text)),
                Parts.between(0, MAX_BUTTONS, buttons, "buttons", "buttons"),
                check(story));
    }

    private static Seq<Violation> check(Story story) {
        return switch (story) {
            case Story.Link(var url, var title, var text, var imageHash) ->
                Violation.all(
                        Addresses.web("link", url),
                        Texts.optional(title, words -> Texts.personal("name", words)),
                        Texts.optional(text, words -> Texts.personal("message", words)),
                        Texts.optional(imageHash, hash -> Texts.id("image_hash", hash)));
            case Story.Video(var videoId, var title, var text, var imageUrl) ->
                Violation.all(
                        Texts.id("video_id", videoId),
                        Texts.optional(title, words -> Texts.personal("title", words)),
                        Texts.optional(text, words -> Texts.personal("message", words)),
                        Texts.optional(imageUrl, address -> Addresses.web("image_url", address)));
        };
    }
}
