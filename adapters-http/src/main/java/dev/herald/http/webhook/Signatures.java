package dev.herald.http.webhook;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells whether a body was signed with one of the app's secrets: {@code sha256=} and the HMAC-SHA256 of the raw bytes in
 * 64 hexadecimal digits (webhooks page, mid-2026). How long that takes tells nothing of how wrong a signature is.
 */
final class Signatures {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "sha256=";
    private static final int DIGITS = 64;

    /** Never used themselves: each body gets a copy, which is cheaper than a new one and safe on any thread. */
    private final Seq<Mac> keyed;

    /** Signatures by any of these secrets. */
    Signatures(Seq<String> secrets) {
        this.keyed = secrets.map(Signatures::keyed).toVector();
    }

    /** What a header claims, which can be told before there is a body; or what is wrong with it. */
    static Either<Refusal, Claim> claim(Option<String> header) {
        return header.toEither(Refusal.UNSIGNED)
                .flatMap(signature -> digest(signature).map(Claim::new).toEither(Refusal.FORGED));
    }

    /** A signature of the right shape. */
    static final class Claim {
        private final byte[] digest;

        private Claim(byte[] digest) {
            this.digest = digest;
        }
    }

    private static Option<byte[]> digest(String signature) {
        var digits = signature.substring(Math.min(PREFIX.length(), signature.length()));
        return Option.when(
                signature.startsWith(PREFIX) && isHex(digits),
                () -> HexFormat.of().parseHex(digits));
    }

    /** What is wrong with a signature of this body. */
    Option<Refusal> check(Claim claim, byte[] body) {
        return Option.when(!isGenuine(claim.digest, body), Refusal.FORGED);
    }

    private boolean isGenuine(byte[] told, byte[] body) {
        var genuine = false;
        for (var mac : keyed) {
            genuine |= MessageDigest.isEqual(copy(mac).doFinal(body), told);
        }
        return genuine;
    }

    private static boolean isHex(String digits) {
        return digits.length() == DIGITS && digits.chars().allMatch(HexFormat::isHexDigit);
    }

    private static Mac keyed(String secret) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, missing);
        }
    }

    private static Mac copy(Mac mac) {
        try {
            return (Mac) mac.clone();
        } catch (CloneNotSupportedException other) {
            throw new IllegalStateException("the platform's " + ALGORITHM + " can't be copied", other);
        }
    }
}
