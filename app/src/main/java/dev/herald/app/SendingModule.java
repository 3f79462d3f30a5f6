package dev.herald.app;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.herald.application.dispatch.DispatchRuntime;
import dev.herald.application.dispatch.SendCount;
import dev.herald.application.dispatch.StopSwitch;
import dev.herald.application.port.Actor;
import dev.herald.application.port.MarketingMessages;
import dev.herald.application.port.Node;
import dev.herald.application.port.SendPace;
import dev.herald.application.port.Store;
import dev.herald.application.port.SubscriptionTokens;
import dev.herald.http.HttpModule;
import dev.herald.http.graph.GraphSettings;
import java.time.InstantSource;

/** Binds what sends, for those commands that do. */
final class SendingModule extends AbstractModule {
    private final GraphSettings settings;
    private final Node node;

    SendingModule(GraphSettings settings, Node node) {
        this.settings = settings;
        this.node = node;
    }

    @Override
    protected void configure() {
        install(new HttpModule(settings));
        bind(Node.class).toInstance(node);
        bind(SendCount.class).toInstance(new SendCount());
    }

    @Provides
    DispatchRuntime runtime(
            Store store,
            MarketingMessages messages,
            SubscriptionTokens tokens,
            InstantSource clock,
            SendPace pace,
            Actor actor,
            StopSwitch stop,
            SendCount count) {
        return new DispatchRuntime(store, messages, tokens, new SteadyClock(clock), pace, node, actor, stop, count);
    }
}
