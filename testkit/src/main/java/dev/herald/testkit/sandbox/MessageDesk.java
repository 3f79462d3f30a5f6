package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.herald.domain.content.ContentPolicy;
import dev.herald.domain.content.MessageContent;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.util.function.Function;

/** Reads message objects. The one before is nearly always this one too, with another recipient: it is remembered. */
final class MessageDesk {
    private volatile Option<Read> last = Option.none();

    /**
     * What a message object holds.
     *
     * @param flaws everything that is wrong with it by itself: for which it can't be made or, if it can, what the strict
     *     policy forbids
     */
    record Read(JsonNode json, Validation<Seq<Violation>, MessageContent> content, Seq<Violation> flaws) {

        static Read of(JsonNode json, Validation<Seq<Violation>, MessageContent> content) {
            return new Read(json, content, content.fold(Function.identity(), ContentPolicy.STRICT::check));
        }
    }

    Read read(JsonNode json) {
        return last.filter(known -> known.json().equals(json)).getOrElse(() -> readAnew(json));
    }

    private Read readAnew(JsonNode json) {
        var read = Read.of(json, MessageReading.read(json));
        last = Option.some(read);
        return read;
    }
}
