package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vavr.control.Either;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Percent-encoded text of addresses and forms. Text that is not encoded as it should be is refused and never guessed at;
 * that is the sandbox's own.
 */
final class UrlText {
    private UrlText() {}

    /** A part of a path, where a plus is a plus. */
    static Either<GraphError, String> ofPath(String part) {
        return decoded(part.replace("+", "%2B"), "the path");
    }

    /** Puts what a form such as {@code a=1&b=2} passes over what is known; a later one wins over an earlier one. */
    static Either<GraphError, ObjectNode> putForm(ObjectNode known, String form, String where) {
        Either<GraphError, ObjectNode> all = Either.right(known);
        for (var pair : form.split("&", -1)) {
            if (!pair.isEmpty()) {
                all = all.flatMap(before -> putPair(before, pair, where));
            }
        }
        return all;
    }

    private static Either<GraphError, ObjectNode> putPair(ObjectNode known, String pair, String where) {
        var sides = pair.split("=", 2);
        return decoded(sides[0], where)
                .flatMap(name ->
                        decoded(sides.length == 2 ? sides[1] : "", where).map(value -> known.put(name, value)));
    }

    private static Either<GraphError, String> decoded(String text, String where) {
        try {
            return Either.right(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            return Either.left(GraphError.invalid("Malformed percent-encoding in " + where + ": " + text));
        }
    }
}
