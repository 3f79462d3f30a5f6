package com.acme.loyalty.app;

import com.acme.loyalty.rule.LoyaltyRules;
import com.acme.loyalty.rule.Purchases;
import com.acme.loyalty.till.PaidPrices;
import com.acme.loyalty.watch.Announcements;
import com.acme.loyalty.watch.AnnouncingStore;
import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Provides;
import dev.herald.app.Additions;
import java.time.ZoneId;

/** Puts together what Acme adds to Herald. The one class here that knows Guice. */
final class LoyaltyModule extends AbstractModule {
    private final Purchases purchases;
    private final PaidPrices prices;
    private final ZoneId shop;
    private final Announcements announcements;

    LoyaltyModule(Purchases purchases, PaidPrices prices, ZoneId shop, Announcements announcements) {
        this.purchases = purchases;
        this.prices = prices;
        this.shop = shop;
        this.announcements = announcements;
    }

    /** Everything that is added. */
    Additions additions() {
        return Guice.createInjector(this).getInstance(Additions.class);
    }

    @Override
    protected void configure() {
        bind(Purchases.class).toInstance(purchases);
        bind(PaidPrices.class).toInstance(prices);
        bind(ZoneId.class).toInstance(shop);
        bind(Announcements.class).toInstance(announcements);
    }

    @Provides
    Additions additions(Purchases bought, ZoneId calendar, PaidPrices paid, Announcements onDuty) {
        return Additions.NONE
                .withRules(standard -> LoyaltyRules.book(standard, bought, calendar))
                .withPrices(paid)
                .withStore(store -> new AnnouncingStore(store, onDuty));
    }
}
