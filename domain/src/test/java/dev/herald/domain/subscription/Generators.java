package dev.herald.domain.subscription;

import dev.herald.domain.account.PageId;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.region.Region;
import dev.herald.domain.subscription.Fact.Source;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Accounts of one subscription, as different sources may give them. Few values of each kind, so that ties, the hard case
 * of merging, are frequent.
 */
final class Generators {
    static final SubscriptionToken TOKEN = new SubscriptionToken("token-1");
    static final Instant BEGIN = Instant.parse("2026-06-03T12:00:00Z");
    private static final int INSTANTS = 4;

    private Generators() {}

    static Arbitrary<Instant> instants() {
        return Arbitraries.integers().between(0, INSTANTS - 1).map(BEGIN::plusSeconds);
    }

    static <T> Arbitrary<Fact<T>> facts(Arbitrary<T> values) {
        return Combinators.combine(values, Arbitraries.of(Source.values()), instants())
                .as(Fact::new);
    }

    static Arbitrary<Fact<Region>> regionFacts() {
        return facts(Arbitraries.of("US", "FR", "BR").map(Region::new));
    }

    static Arbitrary<Subscription> subscriptions() {
        var identity = Combinators.combine(
                        facts(Arbitraries.of("1001", "1002").map(PageId::new)),
                        option(facts(Arbitraries.of("anna", "ben").map(Psid::new))))
                .as((page, person) -> {
                    var subscription = Subscription.of(TOKEN, page);
                    return person.map(subscription::withPerson).getOrElse(subscription);
                });
        var told = Combinators.combine(
                        identity,
                        option(regionFacts()),
                        option(facts(zones())),
                        option(facts(instants())),
                        option(facts(booleans())))
                .as((subscription, region, zone, expiry, available) -> {
                    var withRegion = region.map(subscription::withRegion).getOrElse(subscription);
                    var withZone = zone.map(withRegion::withTimeZone).getOrElse(withRegion);
                    var withExpiry = expiry.map(withZone::withExpiry).getOrElse(withZone);
                    return available.map(withExpiry::withAvailability).getOrElse(withExpiry);
                });
        return Combinators.combine(told, option(instants()), option(instants()), option(instants()), option(drops()))
                .as((subscription, next, optIn, stop, drop) -> {
                    var withNext = next.map(subscription::withNextEligibleAt).getOrElse(subscription);
                    var withOptIn = optIn.map(withNext::withOptIn).getOrElse(withNext);
                    var withStop = stop.map(withOptIn::withStop).getOrElse(withOptIn);
                    return drop.map(word -> withStop.droppedFor(word.reason(), word.since()))
                            .getOrElse(withStop);
                });
    }

    private static Arbitrary<Drop> drops() {
        return Combinators.combine(
                        Arbitraries.of(ErrorCode.SUBSCRIPTION_STOPPED, ErrorCode.INVALID_MESSENGER_SUBSCRIPTION_TOKEN),
                        instants())
                .as(Drop::new);
    }

    private static Arbitrary<ZoneId> zones() {
        return Arbitraries.of("America/Sao_Paulo", "Asia/Kathmandu").map(ZoneId::of);
    }

    private static Arbitrary<Boolean> booleans() {
        return Arbitraries.of(true, false);
    }

    private static <T> Arbitrary<Option<T>> option(Arbitrary<T> values) {
        return values.optional().map(Option::ofOptional);
    }
}
