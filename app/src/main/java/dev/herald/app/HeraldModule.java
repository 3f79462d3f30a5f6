package dev.herald.app;

import com.google.inject.AbstractModule;
import dev.herald.application.campaign.Pause;
import dev.herald.application.dispatch.Limits;
import dev.herald.application.port.Store;
import dev.herald.domain.eligibility.RuleBook;
import java.time.Clock;
import java.time.InstantSource;

/** Binds what the use cases need besides the API. A team's module can replace each of these. */
final class HeraldModule extends AbstractModule {
    private final Store store;
    private final RuleBook rules;
    private final Limits limits;

    HeraldModule(Store store, RuleBook rules, Limits limits) {
        this.store = store;
        this.rules = rules;
        this.limits = limits;
    }

    @Override
    protected void configure() {
        bind(Store.class).toInstance(store);
        bind(RuleBook.class).toInstance(rules);
        bind(Limits.class).toInstance(limits);
        bind(InstantSource.class).toInstance(Clock.systemUTC());
        bind(Pause.class).toInstance(Thread::sleep);
    }
}
