package dev.herald.http.message;

import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;

/** What is wrong with a message before the domain looks at it: keys that nobody knows, values of the wrong kind. */
final class Mistakes {
    private Seq<Violation> found = List.empty();

    /** Takes down one of them; the API's code for what can't be read as content is 2300010. */
    void add(String path, String message) {
        found = found.append(Violation.of(path, message, ErrorCode.INVALID_CREATIVE));
    }

    /**
     * What the domain made of what could be read, with the mistakes. What it says about a part that could not be read is
     * left out: a title that is a number is not missing too.
     */
    <T> Validation<Seq<Violation>, T> and(Validation<Seq<Violation>, T> made) {
        if (found.isEmpty()) {
            return made;
        }
        var unread = found.map(Violation::path).filter(path -> !path.isEmpty());
        Seq<Violation> judged = made.isValid() ? List.empty() : made.getError();
        return Validation.invalid(found.appendAll(
                judged.reject(violation -> unread.exists(path -> isWithin(violation.path(), path)))));
    }

    private static boolean isWithin(String path, String outer) {
        return path.equals(outer) || path.startsWith(outer + ".") || path.startsWith(outer + "[");
    }
}
