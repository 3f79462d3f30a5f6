package dev.herald.application.port;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Those of whom conditions hold, but for some who are left out. Who they are is looked up when the campaign begins. */
public record Choice(Conditions conditions, Exclusions except) implements Addressees {

    /** Of what was written down, and not of who is found by it: of few letters, however long the lists are. */
    @Override
    public String fingerprint() {
        var text = conditions.canonicalText() + "\nexclude " + except.digest();
        return "conditions:" + HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
