package dev.herald.benchmarks.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs bodies as Meta does. */
final class Signed {
    private static final String ALGORITHM = "HmacSHA256";

    private Signed() {}

    static Mac mac(String secret) throws GeneralSecurityException {
        var mac = Mac.getInstance(ALGORITHM);
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
        return mac;
    }

    /** A line for {@code webhooks.lua}: the signature, a blank, the body. */
    static String line(Mac mac, String body) {
        return signature(mac, body) + " " + body;
    }

    static String signature(Mac mac, String body) {
        return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }
}
