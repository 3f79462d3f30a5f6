package dev.herald.testkit.sandbox;

import dev.herald.domain.contact.Identifier;
import dev.herald.domain.contact.Identifier.Kind;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * SHA-256 in lower case hex, the form in which Meta compares emails and phone numbers (endpoints page, "Subscription
 * tokens", mid-2026). The sandbox keeps the first 64 bits of one, which tell a million people apart.
 */
final class Digest {
    /** No email or phone; what a real digest may begin with too, once in 2^64. */
    static final long NONE = 0;

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");
    private static final int SHORT_DIGITS = 16;

    private Digest() {}

    static boolean isOne(String text) {
        return SHAPE.matcher(text).matches();
    }

    /** The digest of an email in the clear, or the one that it is already; none if it is neither. */
    static Option<String> ofEmail(String text) {
        return of(Kind.EMAIL, text);
    }

    /** The digest of a phone number in the clear, or the one that it is already; none if it is neither. */
    static Option<String> ofPhone(String text) {
        return of(Kind.PHONE, text);
    }

    private static Option<String> of(Kind kind, String text) {
        var lower = text.strip().toLowerCase(Locale.ROOT);
        return isOne(lower)
                ? Option.some(lower)
                : Identifier.of(kind, text).toOption().map(Identifier::value).map(Digest::of);
    }

    static String of(String text) {
        try {
            var bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    static long shortened(String digest) {
        return HexFormat.fromHexDigitsToLong(digest, 0, SHORT_DIGITS);
    }
}
