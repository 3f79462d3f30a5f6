package dev.herald.http.web;

import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** What opens the console to people and the API to programs. Never shown by {@code toString}. */
public final class Password {
    /** The fewest characters of one that somebody chose. */
    public static final int SHORTEST = 12;

    private static final int LONGEST = 1024;
    private static final int RANDOM_BYTES = 18;

    private final String text;
    private final byte[] digest;

    private Password(String text) {
        this.text = text;
        this.digest = Sha256.of(text);
    }

    /** The password, if it is 12 to 1024 visible ASCII characters, with blanks at most between them. */
    public static Validation<Seq<Violation>, Password> of(String text) {
        return Violation.valid(
                Violation.unless(
                        text.length() >= SHORTEST
                                && text.length() <= LONGEST
                                && text.equals(text.strip())
                                && text.chars().allMatch(c -> c >= ' ' && c <= '~'),
                        "password",
                        "must be " + SHORTEST + " to " + LONGEST
                                + " letters, digits and signs of ASCII, with blanks at most between them"),
                () -> new Password(text));
    }

    /** One that nobody can guess: 24 letters, digits, dashes and underscores. */
    public static Password random() {
        var bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Password(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Whether it is this. Takes as long for a good guess as for a bad one. */
    boolean is(String guess) {
        return MessageDigest.isEqual(digest, Sha256.of(guess));
    }

    /** The text, to be told to whoever started the server. */
    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return "Password[hidden]";
    }
}
