package dev.herald.application.port;

import dev.herald.domain.violation.Violation;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * That somebody did something. Never holds a token, a person's id or a secret.
 *
 * @param what to what it was done: a campaign, a token's name, a file; 1 to 1000 characters
 * @param from how it was before, for people
 * @param to how it is after, for people
 */
public record AuditEntry(Instant at, Actor who, Act act, String what, Option<String> from, Option<String> to) {
    private static final int LENGTH_MAX = 1000;

    /**
     * Guards the length.
     *
     * @throws IllegalArgumentException if a text is empty or too long
     */
    public AuditEntry {
        Violation.refuse(Violation.all(check("what", what), check("from", from), check("to", to)));
    }

    private static io.vavr.collection.Seq<Violation> check(String path, String text) {
        return Violation.unless(
                !text.isEmpty() && text.length() <= LENGTH_MAX, path, "must be 1 to " + LENGTH_MAX + " characters");
    }

    private static io.vavr.collection.Seq<Violation> check(String path, Option<String> text) {
        return text.fold(io.vavr.collection.List::empty, known -> check(path, known));
    }

    /** An entry without before and after. */
    public static AuditEntry of(Instant at, Actor who, Act act, String what) {
        return new AuditEntry(at, who, act, what, Option.none(), Option.none());
    }

    /** The same with how it was before and is after. */
    public AuditEntry changing(Option<String> before, Option<String> after) {
        return new AuditEntry(at, who, act, what, before, after);
    }
}
