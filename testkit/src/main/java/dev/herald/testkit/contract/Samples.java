package dev.herald.testkit.contract;

import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.account.PageId;
import dev.herald.domain.budget.Budget;
import dev.herald.domain.budget.Money;
import dev.herald.domain.campaign.CampaignId;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Fact.Source;
import dev.herald.domain.subscription.PersonKey;
import dev.herald.domain.subscription.Psid;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;

/** The values that the contracts are told with. */
final class Samples {
    static final Instant NOW = Instant.parse("2026-06-03T12:00:00Z");
    static final LocalDate TODAY = LocalDate.parse("2026-06-03"); // a Wednesday
    static final Currency USD = Currency.getInstance("USD");
    static final PageId PAGE = new PageId("1001");
    static final AdAccountId AD_ACCOUNT = new AdAccountId("2002");
    static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo"); // UTC-3, where NOW is on TODAY too
    static final CampaignId SALE = new CampaignId("sale");

    private Samples() {}

    static Money usd(String decimal) {
        return Money.of(decimal, USD).get();
    }

    static Budget lifetime(String decimal) {
        return Budget.lifetime(usd(decimal)).get();
    }

    static SubscriptionToken token(String value) {
        return new SubscriptionToken(value);
    }

    /** A token of a person; both sort by their numbers. */
    static Subscription token(int token, int person) {
        var toldOnce = NOW.minusSeconds(60);
        return Subscription.of(token("token-%05d".formatted(token)), new Fact<>(PAGE, Source.TOLD, toldOnce))
                .withPerson(new Fact<>(new Psid("person-%05d".formatted(person)), Source.TOLD, toldOnce));
    }

    /** The only token of a person. */
    static Subscription person(int number) {
        return token(number, number);
    }

    /** So many people with a token each. */
    static Seq<Subscription> persons(int count) {
        return Vector.range(0, count).map(Samples::person);
    }

    static Seq<PersonKey> keys(Seq<Subscription> subscriptions) {
        return subscriptions.map(Subscription::personKey);
    }
}
