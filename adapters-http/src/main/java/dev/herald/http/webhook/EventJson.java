package dev.herald.http.webhook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Tells whether bytes are what a webhook sends, without making anything of them: valid UTF-8, one JSON object with an
 * {@code object} and a list of {@code entry}, or with a {@code field}, the flat form of a single event.
 */
final class EventJson {
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(JsonFactory.Feature.CHARSET_DETECTION).build();
    private static final char REPLACEMENT = '\uFFFD';

    private EventJson() {}

    /** The bytes as text, if they are. */
    static Either<Refusal, String> text(byte[] body) {
        return decoded(body).filter(text -> isEvents(body)).toEither(Refusal.MALFORMED);
    }

    /** What is no UTF-8 leaves a mark, but the mark can also be sent; only then is a second look needed. */
    private static Option<String> decoded(byte[] body) {
        var text = new String(body, StandardCharsets.UTF_8);
        return Option.when(text.indexOf(REPLACEMENT) < 0 || isUtf8(body), text);
    }

    private static boolean isUtf8(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return true;
        } catch (CharacterCodingException broken) {
            return false;
        }
    }

    private static boolean isEvents(byte[] body) {
        try (var parser = JSON.createParser(body)) {
            return parser.nextToken() == JsonToken.START_OBJECT && holdsEvents(parser) && parser.nextToken() == null;
        } catch (IOException broken) {
            return false;
        }
    }

    private static boolean holdsEvents(JsonParser parser) throws IOException {
        var object = false;
        var entries = false;
        var field = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            var value = parser.nextToken();
            object |= name.equals("object") && value == JsonToken.VALUE_STRING;
            entries |= name.equals("entry") && value == JsonToken.START_ARRAY;
            field |= name.equals("field") && value == JsonToken.VALUE_STRING;
            parser.skipChildren();
        }
        return (object && entries) || field;
    }
}
