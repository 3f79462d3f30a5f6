package dev.herald.app;

import dev.herald.domain.campaign.Campaign;
import dev.herald.http.message.MessageJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests of messages as they go over the wire: the same message gives the same digest, whatever its file looks like. */
final class MessageDigests {

    private MessageDigests() {}

    static String of(Campaign campaign) {
        try {
            var wire = MessageJson.write(campaign.message().content());
            var digest = MessageDigest.getInstance("SHA-256").digest(wire.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
