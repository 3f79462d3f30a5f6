package dev.herald.http.message;

import com.fasterxml.jackson.databind.JsonNode;
import dev.herald.domain.content.Button;
import dev.herald.domain.content.MessageContent;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;

/**
 * The Graph API's {@code message} object (the templates' own pages, mid-2026) and the domain's content. What is written
 * reads back as the same content.
 */
public final class MessageJson {
    private MessageJson() {}

    /**
     * The content of a message object, or everything that is wrong with it, under the paths it has within that object:
     * {@code attachment.payload.elements[0].buttons[1].title}. Keys that are not known, and values of the wrong kind, are
     * mistakes.
     */
    public static Validation<Seq<Violation>, MessageContent> read(JsonNode message) {
        return MessageReader.message(message);
    }

    /** The message object as JSON without white space. Equal contents give equal texts, so a digest of it is one of them. */
    public static String write(MessageContent content) {
        return toJson(content).toString();
    }

    /** A button, as messages hold it. */
    public static JsonNode toJson(Button button) {
        return ElementWriter.button(button);
    }

    /** The message object. */
    public static JsonNode toJson(MessageContent content) {
        return MessageWriter.message(content);
    }
}
