package dev.herald.http.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An access token, and the proof that it is used by whoever holds the app secret. Shows neither. */
final class Credential {
    private static final String PROOF = "appsecret_proof";
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

    /** The query of a GET, with the proof. */
    Map<String, String> signed(Map<String, String> query) {
        return proof.map(value -> query.put(PROOF, value)).getOrElse(query);
    }

    /** The body of a POST, with the proof. */
    ObjectNode signed(ObjectNode body) {
        return proof.map(value -> body.put(PROOF, value)).getOrElse(body);
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
