package dev.herald.persistence.secret;

import dev.herald.application.port.Keyring;
import dev.herald.application.port.Mark;
import dev.herald.application.port.Marking;
import dev.herald.domain.account.PageId;
import dev.herald.domain.subscription.Psid;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.control.Option;

/** Marks with a keyring's key, which is read when the first mark is asked for, and remembered from then on. */
public final class KeptMarking implements Marking {
    private final Keyring keyring;
    private volatile Option<Marking> read = Option.none();

    /** Marks with the key of this keyring. */
    public KeptMarking(Keyring keyring) {
        this.keyring = keyring;
    }

    private Marking marking() {
        if (read.isEmpty()) {
            read = Option.some(keyring.keys().getOrElseThrow(why -> why).marking());
        }
        return read.get();
    }

    @Override
    public String keyId() {
        return marking().keyId();
    }

    @Override
    public Mark of(SubscriptionToken token) {
        return marking().of(token);
    }

    @Override
    public Mark of(PageId page, Psid person) {
        return marking().of(page, person);
    }
}
