package dev.herald.domain.contact;

import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Something by which Meta recognises a customer: in the clear and normalised, so that its digest is the one that Meta
 * compares with, or as a digest that somebody made before. Equal things written differently are equal identifiers. Its
 * {@code toString} shows nothing of it.
 *
 * @param value normalised, or the SHA-256 of that as 64 lower-case hex digits
 * @param hashed whether it is a digest
 */
public record Identifier(Kind kind, String value, boolean hashed) {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /**
     * What it is; each kind is normalised in its own way (endpoints page and the Marketing API's page on customer files,
     * mid-2026). Where those say nothing, what happens is ours and said so.
     */
    public enum Kind {
        /** Trimmed and in lower case. Anything with one {@code @} and no white space within is taken; 320 characters at most. */
        EMAIL("email", text -> text.strip().toLowerCase(Locale.ROOT), "[^\\s@]{1,64}@[^\\s@]{1,255}"),

        /**
         * The digits alone, with the country's code and without leading zeros: {@code +1 (650) 555-0100} is
         * {@code 16505550100}. Symbols that people write between digits are dropped; a letter is refused. 7 to 15 digits, as
         * E.164 has at most. Whether the country's code is there can't be seen. That a zero in brackets, which is dialled
         * within the country only, is dropped is ours.
         */
        PHONE("phone", Kind::digits, "[1-9][0-9]{6,14}"),

        /** In lower case and without punctuation. That white space within stays, one space each, is ours. */
        FIRST_NAME("first_name", Kind::plainName, "\\S.{0,99}"),

        /** As the first name. */
        LAST_NAME("last_name", Kind::plainName, "\\S.{0,99}");

        private final String path;
        private final UnaryOperator<String> normal;
        private final Pattern shape;

        Kind(String path, UnaryOperator<String> normal, String shape) {
            this.path = path;
            this.normal = normal;
            this.shape = Pattern.compile(shape);
        }

        private static String digits(String text) {
            return text.replace("(0)", "")
                    .replaceAll("[+()./\\s\\p{Z}\\p{Pd}]", "")
                    .replaceFirst("^0+", "");
        }

        /** Composed characters, since another UTF-8 of the same letter would have another digest; that is ours. */
        private static String plainName(String text) {
            var plain = composed(text)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[\\p{P}\\p{S}\\p{Cc}&&[^\\s]]", "")
                    .replaceAll("[\\s\\p{Z}]+", " ")
                    .strip();
            return composed(plain);
        }

        private static String composed(String text) {
            return Normalizer.normalize(text, Normalizer.Form.NFC);
        }

        private Seq<Violation> check(String normalised) {
            return Violation.unless(
                    shape.matcher(normalised).matches(),
                    path,
                    switch (this) {
                        case EMAIL -> "must be an email address";
                        case PHONE -> "must be a phone number of 7 to 15 digits, with the country's code";
                        case FIRST_NAME, LAST_NAME -> "must have 1 to 100 characters besides punctuation";
                    });
        }
    }

    /**
     * Guards the shape.
     *
     * @throws IllegalArgumentException if the value is not normalised, or no digest; {@link #of} and {@link #hashed} tell
     *     instead
     */
    public Identifier {
        Violation.refuse(hashed ? checkDigest(kind, value) : checkNormal(kind, value));
    }

    /** The identifier that somebody wrote, normalised, or what is wrong with it. */
    public static Validation<Seq<Violation>, Identifier> of(Kind kind, String text) {
        var normalised = kind.normal.apply(text);
        return Violation.valid(checkNormal(kind, normalised), () -> new Identifier(kind, normalised, false));
    }

    /** The identifier of which somebody made the SHA-256, or what is wrong with it. Upper case is taken as lower case. */
    public static Validation<Seq<Violation>, Identifier> hashed(Kind kind, String hex) {
        var digest = hex.strip().toLowerCase(Locale.ROOT);
        return Violation.valid(checkDigest(kind, digest), () -> new Identifier(kind, digest, true));
    }

    private static Seq<Violation> checkNormal(Kind kind, String value) {
        return Violation.all(
                kind.check(value),
                Violation.unless(kind.normal.apply(value).equals(value), kind.path, "must be normalised"));
    }

    private static Seq<Violation> checkDigest(Kind kind, String value) {
        return Violation.unless(
                DIGEST.matcher(value).matches(), kind.path, "must be a SHA-256 digest of 64 hex digits");
    }

    @Override
    public String toString() {
        return "Identifier[" + kind + ", hidden]";
    }
}
