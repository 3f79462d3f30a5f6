package dev.herald.testkit.generator;

import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.violation.Violation;
import java.util.function.Function;

/**
 * One way to write content such that it is refused for one thing alone, or such that it only just is not: one side of a
 * limit.
 *
 * @param code the code under which it is refused, or only just is not
 * @param isRefused whether it is; nothing else is wrong with it in either case
 * @param path where within the draft, as {@link Violation#path} says it
 * @param words what is the case there, such as "one character too long"
 * @param drafts what is written so
 * @param <T> what is written: a text, a button, a whole message
 */
public record Slip<T>(ErrorCode code, boolean isRefused, String path, String words, Generator<T> drafts) {

    /** One that is refused, and that the given path tells alone. */
    public static <T> Slip<T> refused(ErrorCode code, String path, String words, Generator<T> drafts) {
        return new Slip<>(code, true, path, words, drafts);
    }

    /** One that only just is not. */
    public static <T> Slip<T> spared(ErrorCode code, String path, String words, Generator<T> drafts) {
        return new Slip<>(code, false, path, words, drafts);
    }

    /** The same in a larger draft: {@code within("buttons[0]", …)} puts that before the path. */
    public <R> Slip<R> within(String outer, Function<Generator<T>, Generator<R>> whole) {
        return new Slip<>(
                code, isRefused, Violation.of(path, words).within(outer).path(), words, whole.apply(drafts));
    }

    @Override
    public String toString() {
        return code.key() + " " + (isRefused ? "refused" : "spared") + " at " + path + ": " + words;
    }
}
