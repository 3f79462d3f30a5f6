package dev.herald.http.graph;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * An access token, and the proof that it is used by whoever holds the app secret. Shows neither. Travels with a request
 * as its tag, and is put onto it by {@link Signing}.
 */
final class Credential {
    /** The name under which a proof goes. */
    static final String PROOF = "appsecret_proof";

    private static final String HMAC = "HmacSHA256";

    private final String token;
    private final Option<String> proof;

    Credential(String token, Option<String> appSecret) {
        this.token = token;
        this.proof = appSecret.map(secret -> hmac(token, secret));
    }

    /** The value of the header {@code Authorization}, which keeps the token out of addresses and so out of logs. */
    String bearer() {
        return "Bearer " + token;
    }

    /** The token, for the body of a question about itself. */
    String token() {
        return token;
    }

    /** The proof, if there is an app secret: hex HMAC-SHA256 of the token under the secret. */
    Option<String> proof() {
        return proof;
    }

    /** What nobody may see. */
    Seq<String> secrets() {
        return List.of(token).appendAll(proof);
    }

    private static String hmac(String message, String key) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), HMAC));
            return HexFormat.of().formatHex(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("every Java platform has " + HMAC, broken);
        }
    }

    @Override
    public String toString() {
        return "Credential[hidden]";
    }
}
