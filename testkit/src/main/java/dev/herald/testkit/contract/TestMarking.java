package dev.herald.testkit.contract;

import dev.herald.application.port.Mark;
import dev.herald.application.port.Marking;
import dev.herald.domain.account.PageId;
import dev.herald.domain.subscription.Psid;
import dev.herald.domain.subscription.SubscriptionToken;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Marks people in tests, with a key that everybody knows.
 *
 * @param keyId which is the key, too
 */
record TestMarking(String keyId) implements Marking {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LENGTH = 16;

    @Override
    public Mark of(SubscriptionToken token) {
        return mark("token " + token);
    }

    @Override
    public Mark of(PageId page, Psid person) {
        return mark("person " + page + " " + person);
    }

    private Mark mark(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(keyId.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            var hash = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return new Mark(HexFormat.of().formatHex(Arrays.copyOf(hash, LENGTH)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, broken);
        }
    }
}
