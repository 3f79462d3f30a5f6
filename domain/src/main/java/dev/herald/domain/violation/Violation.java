package dev.herald.domain.violation;

import dev.herald.domain.reason.ErrorCode;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.util.function.Supplier;

/**
 * One thing that is wrong with a value that someone tried to make. Smart constructors report all of them at once.
 *
 * @param path where: field names and indices as the API writes them, {@code elements[2].buttons[0].url}; empty for the
 *     value as a whole
 * @param message what is wrong and what would be right
 * @param code the API's own code for it, where it has one
 */
public record Violation(String path, String message, Option<ErrorCode> code) {

    /** A violation that the API has no code for. */
    public static Violation of(String path, String message) {
        return new Violation(path, message, Option.none());
    }

    /** A violation that the API would answer with the given code. */
    public static Violation of(String path, String message, ErrorCode code) {
        return new Violation(path, message, Option.some(code));
    }

    /** Nothing if the condition holds, a violation otherwise. */
    public static Seq<Violation> unless(boolean holds, String path, String message) {
        return holds ? List.empty() : List.of(of(path, message));
    }

    /** Nothing if the condition holds, a violation with the API's code otherwise. */
    public static Seq<Violation> unless(boolean holds, String path, String message, ErrorCode code) {
        return holds ? List.empty() : List.of(of(path, message, code));
    }

    /** All violations of several checks, in their order. */
    @SafeVarargs
    public static Seq<Violation> all(Seq<Violation>... checks) {
        Seq<Violation> found = List.empty();
        for (var check : checks) {
            found = found.appendAll(check);
        }
        return found;
    }

    /** The value if nothing was found, every violation otherwise; the value is not made in that case. */
    public static <T> Validation<Seq<Violation>, T> valid(Seq<Violation> found, Supplier<T> value) {
        return found.isEmpty() ? Validation.valid(value.get()) : Validation.invalid(found);
    }

    /**
     * Guards a constructor: a value that exists is valid.
     *
     * @throws IllegalArgumentException if anything was found, which is a bug of the caller, who has a smart constructor
     */
    public static void refuse(Seq<Violation> found) {
        if (!found.isEmpty()) {
            throw new IllegalArgumentException(found.mkString("; "));
        }
    }

    /** The same violation seen from further out: {@code within("elements[2]")} puts that before the path. */
    public Violation within(String outer) {
        if (outer.isEmpty()) {
            return this;
        }
        var joint = path.isEmpty() || path.startsWith("[") ? "" : ".";
        return new Violation(outer + joint + path, message, code);
    }

    /** The violations seen from further out. */
    public static Seq<Violation> within(String outer, Seq<Violation> found) {
        return found.map(violation -> violation.within(outer));
    }

    @Override
    public String toString() {
        return (path.isEmpty() ? "" : path + ": ")
                + message
                + code.map(known -> " (" + known.key() + ")").getOrElse("");
    }
}
