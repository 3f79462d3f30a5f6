package dev.herald.testkit.contract;

import dev.herald.application.port.Audience;
import dev.herald.application.port.AudienceId;
import dev.herald.application.port.Store;
import dev.herald.application.port.Subscriptions;
import dev.herald.domain.subscription.Subscription;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.junit.jupiter.api.AfterEach;

/** A test of a store. Each test gets a store of its own. */
public abstract class StoreContract {
    private Option<Store> opened = Option.none();

    /** An empty store. Called once in each test, and the store is closed after it. */
    protected abstract Store openStore();

    final Store store() {
        opened = opened.orElse(() -> Option.some(openStore()));
        return opened.get();
    }

    final Subscriptions subscriptions() {
        return store().subscriptions();
    }

    /** Goes on with another store in place of the one opened first, which is closed. */
    final void goOnWith(Store other) {
        opened = Option.some(other);
    }

    @AfterEach
    final void closeStore() {
        opened.forEach(Store::close);
    }

    /** A complete audience of these. */
    final AudienceId audience(String fingerprint, Seq<Subscription> members) {
        var audience = subscriptions().beginAudience(fingerprint);
        var subscribers = subscriptions().add(audience, members);
        subscriptions().complete(new Audience(audience, fingerprint, members.size(), 0, List.empty(), subscribers));
        return audience;
    }
}
