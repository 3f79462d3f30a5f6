package dev.herald.persistence.secret;

import com.google.crypto.tink.prf.PrfSet;
import dev.herald.application.port.Mark;
import dev.herald.application.port.Marking;
import dev.herald.domain.account.PageId;
import dev.herald.domain.subscription.Psid;
import dev.herald.domain.subscription.SubscriptionToken;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

/** Marks by a pseudo-random function. Ids hold no line feeds, so what is marked for one thing is not for another. */
final class TinkMarking implements Marking {
    private static final int LENGTH = 16;

    private final PrfSet prf;
    private final String keyId;

    TinkMarking(PrfSet prf, String keyId) {
        this.prf = prf;
        this.keyId = keyId;
    }

    @Override
    public String keyId() {
        return keyId;
    }

    @Override
    public Mark of(SubscriptionToken token) {
        return mark("token\n" + token);
    }

    @Override
    public Mark of(PageId page, Psid person) {
        return mark("person\n" + page + "\n" + person);
    }

    private Mark mark(String text) {
        try {
            return new Mark(
                    HexFormat.of().formatHex(prf.computePrimary(text.getBytes(StandardCharsets.UTF_8), LENGTH)));
        } catch (GeneralSecurityException bug) {
            throw new IllegalStateException(bug);
        }
    }
}
