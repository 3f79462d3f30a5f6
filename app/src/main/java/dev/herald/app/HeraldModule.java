package dev.herald.app;

import com.google.inject.AbstractModule;
import dev.herald.application.campaign.Interlude;
import dev.herald.application.campaign.Pause;
import dev.herald.application.dispatch.Limits;
import dev.herald.application.dispatch.StopSwitch;
import dev.herald.application.port.Keyring;
import dev.herald.application.port.PersonFacts;
import dev.herald.application.port.Store;
import dev.herald.domain.content.ContentPolicy;
import dev.herald.domain.eligibility.RuleBook;
import dev.herald.domain.subscription.SuppressionList;

/** Binds what the use cases need besides the API. A team's module can replace each of these. */
final class HeraldModule extends AbstractModule {
    private final Store store;
    private final Keyring keyring;
    private final RuleBook rules;
    private final SuppressionList suppressed;
    private final Limits limits;
    private final StopSwitch stop;

    HeraldModule(
            Store store, Keyring keyring, RuleBook rules, SuppressionList suppressed, Limits limits, StopSwitch stop) {
        this.store = store;
        this.keyring = keyring;
        this.rules = rules;
        this.suppressed = suppressed;
        this.limits = limits;
        this.stop = stop;
    }

    @Override
    protected void configure() {
        install(new StoreModule(store, keyring));
        bind(RuleBook.class).toInstance(rules);
        bind(ContentPolicy.class).toInstance(ContentPolicy.OFF);
        bind(PersonFacts.class).toInstance(PersonFacts.suppressing(suppressed));
        bind(Limits.class).toInstance(limits);
        bind(StopSwitch.class).toInstance(stop);
        bind(Interlude.class).toInstance(stop::isPulledWithin);
        bind(Pause.class).toInstance(Thread::sleep);
    }
}
