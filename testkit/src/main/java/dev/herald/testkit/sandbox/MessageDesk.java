package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.herald.domain.content.MessageContent;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;

/** Reads message objects. The one before is nearly always this one too, with another recipient: it is remembered. */
final class MessageDesk {
    private volatile Option<Read> last = Option.none();

    private record Read(JsonNode json, Validation<Seq<Violation>, MessageContent> content) {}

    /** The content that a message object holds, or everything that is wrong with it. */
    Validation<Seq<Violation>, MessageContent> read(JsonNode json) {
        var known = last.filter(read -> read.json().equals(json));
        return known.getOrElse(() -> readAnew(json)).content();
    }

    private Read readAnew(JsonNode json) {
        var read = new Read(json, MessageReading.read(json));
        last = Option.some(read);
        return read;
    }
}
