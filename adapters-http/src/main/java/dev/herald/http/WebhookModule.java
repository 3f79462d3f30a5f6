package dev.herald.http;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.herald.application.port.EventReader;
import dev.herald.application.port.TimeZoneRegions;
import dev.herald.http.audience.IcuTimeZoneRegions;
import dev.herald.http.webhook.MetaEventReader;
import jakarta.inject.Singleton;

/** Binds what understands webhooks, and the regions of time zones. */
public final class WebhookModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(TimeZoneRegions.class).to(IcuTimeZoneRegions.class).in(Singleton.class);
    }

    @Provides
    @Singleton
    EventReader reader(TimeZoneRegions regions) {
        return new MetaEventReader(regions);
    }
}
