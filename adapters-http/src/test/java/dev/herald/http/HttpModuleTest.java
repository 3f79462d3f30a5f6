package dev.herald.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Module;
import com.google.inject.util.Modules;
import dev.herald.application.port.CustomAudiences;
import dev.herald.application.port.DeliveryForecasts;
import dev.herald.application.port.ExistingCampaigns;
import dev.herald.application.port.FullCampaigns;
import dev.herald.application.port.Insights;
import dev.herald.application.port.MarketingMessages;
import dev.herald.application.port.MessageCampaigns;
import dev.herald.application.port.OptInRequests;
import dev.herald.application.port.PageEvents;
import dev.herald.application.port.SelectedSubscriptions;
import dev.herald.application.port.SenderAssets;
import dev.herald.application.port.SubscriptionListing;
import dev.herald.application.port.SubscriptionTokens;
import dev.herald.application.port.TimeZoneRegions;
import dev.herald.application.port.Unsubscriptions;
import dev.herald.http.graph.GraphSettings;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** The assembly of this module. */
class HttpModuleTest {
    private final GraphSettings settings = GraphSettings.of(
                    GraphSettings.DEFAULT_BASE,
                    GraphSettings.DEFAULT_VERSION,
                    Option.some("token"),
                    Option.none(),
                    Option.none())
            .get();

    @Test
    void everyPortIsBoundOnce() {
        var injector = Guice.createInjector(new HttpModule(settings), clock());

        for (var port : new Class<?>[] {
            MarketingMessages.class,
            MessageCampaigns.class,
            SubscriptionTokens.class,
            TimeZoneRegions.class,
            SubscriptionListing.class,
            SelectedSubscriptions.class,
            SenderAssets.class,
            PageEvents.class,
            ExistingCampaigns.class,
            FullCampaigns.class,
            DeliveryForecasts.class,
            Insights.class,
            OptInRequests.class,
            Unsubscriptions.class,
            CustomAudiences.class
        }) {
            assertThat(injector.getInstance(port)).isSameAs(injector.getInstance(port));
        }
    }

    @Test
    void aTeamPutsItsOwnAdapterInPlaceOfOurs() {
        TimeZoneRegions nowhere = zone -> Option.none();
        var injector = Guice.createInjector(
                clock(), Modules.override(new HttpModule(settings)).with(new AbstractModule() {
                    @Override
                    protected void configure() {
                        bind(TimeZoneRegions.class).toInstance(nowhere);
                    }
                }));

        assertThat(injector.getInstance(TimeZoneRegions.class)).isSameAs(nowhere);
    }

    private static Module clock() {
        return binder -> binder.bind(InstantSource.class).toInstance(InstantSource.fixed(Instant.EPOCH));
    }
}
