package dev.herald.http.graph;

import dev.herald.domain.contact.Identifier;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What the API compares customers by: SHA-256 of the normalised text as UTF-8, in lower-case hex. */
final class Digests {
    private static final String SHA_256 = "SHA-256";

    private Digests() {}

    /** The identifier's digest, whether it came as one or in the clear. */
    static String of(Identifier identifier) {
        return identifier.hashed() ? identifier.value() : sha256(identifier.value());
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance(SHA_256).digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("every Java platform has " + SHA_256, broken);
        }
    }
}
