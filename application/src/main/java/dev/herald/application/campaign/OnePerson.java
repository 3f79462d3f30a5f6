package dev.herald.application.campaign;

import dev.herald.application.port.AudienceSource;
import dev.herald.domain.subscription.Subscription;
import java.util.UUID;
import java.util.function.Consumer;

/** An audience of one. */
record OnePerson(Subscription subscription) implements AudienceSource {
    @Override
    public String fingerprint() {
        // Not the token itself: a fingerprint stays when its person is forgotten.
        return "one person: "
                + UUID.nameUUIDFromBytes(ascii(subscription.token().value()));
    }

    private static byte[] ascii(String token) {
        var bytes = new byte[token.length()];
        for (var i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) token.charAt(i);
        }
        return bytes;
    }

    @Override
    public void read(Consumer<Line> lines) {
        lines.accept(new Line.Row(subscription));
    }
}
