package dev.herald.app;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.herald.application.dispatch.DispatchRuntime;
import dev.herald.application.dispatch.StopSwitch;
import dev.herald.application.port.Actor;
import dev.herald.application.port.MarketingMessages;
import dev.herald.application.port.Store;
import dev.herald.application.port.SubscriptionTokens;
import dev.herald.http.HttpModule;
import dev.herald.http.graph.GraphSettings;
import java.time.InstantSource;

/** Binds what sends, for those commands that do. */
final class SendingModule extends AbstractModule {
    private final GraphSettings settings;

    SendingModule(GraphSettings settings) {
        this.settings = settings;
    }

    @Override
    protected void configure() {
        install(new HttpModule(settings));
    }

    @Provides
    DispatchRuntime runtime(
            Store store,
            MarketingMessages messages,
            SubscriptionTokens tokens,
            InstantSource clock,
            Actor actor,
            StopSwitch stop) {
        return new DispatchRuntime(
                store,
                messages,
                tokens,
                new SteadyClock(clock),
                "process-" + ProcessHandle.current().pid(),
                actor,
                stop);
    }
}
