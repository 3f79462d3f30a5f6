package dev.herald.http;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
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
import dev.herald.application.port.SendPace;
import dev.herald.application.port.SenderAssets;
import dev.herald.application.port.SubscriptionListing;
import dev.herald.application.port.SubscriptionTokens;
import dev.herald.application.port.TimeZoneRegions;
import dev.herald.application.port.Unsubscriptions;
import dev.herald.http.audience.IcuTimeZoneRegions;
import dev.herald.http.graph.CallWatch;
import dev.herald.http.graph.GraphApi;
import dev.herald.http.graph.GraphSettings;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Binds the ports that the Graph API serves, and the regions of time zones. Needs an {@link InstantSource} bound elsewhere. */
public final class HttpModule extends AbstractModule {
    private final GraphSettings settings;

    /** The module for the API at this place. */
    public HttpModule(GraphSettings settings) {
        this.settings = settings;
    }

    @Override
    protected void configure() {
        bind(TimeZoneRegions.class).to(IcuTimeZoneRegions.class).in(Singleton.class);
    }

    /** To be overridden by whoever watches. */
    @Provides
    CallWatch watch() {
        return CallWatch.NOBODY;
    }

    @Provides
    @Singleton
    GraphApi graphApi(CallWatch watch) {
        return new GraphApi(settings, watch);
    }

    @Provides
    MarketingMessages messages(GraphApi api) {
        return api.messages();
    }

    @Provides
    MessageCampaigns campaigns(GraphApi api) {
        return api.campaigns();
    }

    @Provides
    SubscriptionTokens tokens(GraphApi api) {
        return api.tokens();
    }

    @Provides
    @Singleton
    SubscriptionListing listing(GraphApi api, TimeZoneRegions regions, InstantSource clock) {
        return api.listing(regions, clock);
    }

    @Provides
    @Singleton
    SelectedSubscriptions selectedSubscriptions(GraphApi api, TimeZoneRegions regions, InstantSource clock) {
        return api.selectedSubscriptions(regions, clock);
    }

    @Provides
    @Singleton
    SenderAssets assets(GraphApi api) {
        return api.assets();
    }

    @Provides
    @Singleton
    SendPace pace(GraphApi api) {
        return api.pace();
    }

    @Provides
    @Singleton
    PageEvents pageEvents(GraphApi api) {
        return api.pageEvents();
    }

    @Provides
    @Singleton
    ExistingCampaigns existingCampaigns(GraphApi api) {
        return api.existingCampaigns();
    }

    @Provides
    @Singleton
    FullCampaigns fullCampaigns(GraphApi api) {
        return api.fullCampaigns();
    }

    @Provides
    @Singleton
    DeliveryForecasts forecasts(GraphApi api) {
        return api.forecasts();
    }

    @Provides
    @Singleton
    Insights insights(GraphApi api) {
        return api.insights();
    }

    @Provides
    @Singleton
    OptInRequests optInRequests(GraphApi api) {
        return api.optInRequests();
    }

    @Provides
    @Singleton
    Unsubscriptions unsubscriptions(GraphApi api) {
        return api.unsubscriptions();
    }

    @Provides
    @Singleton
    CustomAudiences audiences(GraphApi api) {
        return api.audiences();
    }
}
