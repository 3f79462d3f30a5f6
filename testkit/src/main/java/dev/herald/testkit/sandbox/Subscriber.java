package dev.herald.testkit.sandbox;

import dev.herald.domain.account.PageId;
import dev.herald.domain.region.Region;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Psid;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * A subscription as the sandbox keeps it: small, since there may be a million. Times are milliseconds of the epoch, or
 * {@link #NOT_TOLD}; pages, regions and listings are shared among subscribers.
 *
 * @param pageTold whether the page was told; else it is the one whose listing it stands in
 * @param regionTold whether the region was told; else it is inferred from the time zone
 * @param nextEligibleAt as told
 * @param waitsUntil what follows from the sandbox's own last message, whatever was told
 */
record Subscriber(
        PageId page,
        boolean pageTold,
        Option<String> person,
        Option<Region> region,
        boolean regionTold,
        long expiresAt,
        long nextEligibleAt,
        long waitsUntil,
        long optedInAt,
        boolean stopped,
        boolean available,
        Listing listing) {
    static final long NOT_TOLD = Long.MIN_VALUE;

    /** Someone of whom nothing is known but the page whose listing they stand in. */
    static Subscriber of(PageId listingPage) {
        return new Subscriber(
                listingPage,
                false,
                Option.none(),
                Option.none(),
                false,
                NOT_TOLD,
                NOT_TOLD,
                NOT_TOLD,
                NOT_TOLD,
                false,
                true,
                Listing.NOTHING);
    }

    /** Someone of whom this is told. */
    static Subscriber of(Subscription told) {
        return new Subscriber(
                told.page().value(),
                told.page().source() != Fact.Source.INFERRED,
                told.person().map(fact -> fact.value().value()),
                told.region().map(Fact::value),
                told.region().exists(fact -> fact.source() != Fact.Source.INFERRED),
                millis(told.expiresAt().map(Fact::value)),
                millis(told.nextEligibleAt()),
                NOT_TOLD,
                millis(told.optedInAt()),
                told.isStopped(),
                told.available().forAll(Fact::value),
                Listing.inZone(told.timeZone().map(zone -> zone.value().getId())));
    }

    /** When the next message may go to the token: a token always has such a time, if only that of its creation. */
    Instant nextEligible() {
        return instant(Math.max(nextEligibleAt, waitsUntil))
                .orElse(() -> instant(optedInAt))
                .getOrElse(Instant.EPOCH);
    }

    /** The same with a message of the sandbox's own that lets no other pass before this time. */
    Subscriber waitingUntil(long time) {
        return new Subscriber(
                page,
                pageTold,
                person,
                region,
                regionTold,
                expiresAt,
                nextEligibleAt,
                Math.max(waitsUntil, time),
                optedInAt,
                stopped,
                available,
                listing);
    }

    /** The same, having stopped all messages. */
    Subscriber stoppedNow() {
        return new Subscriber(
                page,
                pageTold,
                person,
                region,
                regionTold,
                expiresAt,
                nextEligibleAt,
                waitsUntil,
                optedInAt,
                true,
                available,
                listing);
    }

    /** As the domain sees it, all facts being as of the given instant. */
    Subscription asSubscription(SubscriptionToken token, Instant asOf) {
        return new Subscription(
                token,
                new Fact<>(page, pageTold ? Fact.Source.TOLD : Fact.Source.INFERRED, asOf),
                person.map(psid -> told(new Psid(psid), asOf)),
                region.map(country -> new Fact<>(country, regionTold ? Fact.Source.TOLD : Fact.Source.INFERRED, asOf)),
                Option.none(), // the API knows no quiet hours
                instant(expiresAt).map(expiry -> told(expiry, asOf)),
                instant(Math.max(nextEligibleAt, waitsUntil)),
                instant(optedInAt),
                Option.when(stopped, asOf),
                Option.none(),
                Option.some(told(available, asOf)));
    }

    private static <T> Fact<T> told(T value, Instant asOf) {
        return new Fact<>(value, Fact.Source.TOLD, asOf);
    }

    private static Option<Instant> instant(long millis) {
        return Option.when(millis != NOT_TOLD, () -> Instant.ofEpochMilli(millis));
    }

    /** What two rows about one token say together, by the domain's own merging. */
    Subscriber mergedWith(Subscriber other, SubscriptionToken token, Instant asOf) {
        var merged = asSubscription(token, asOf).mergedWith(other.asSubscription(token, asOf));
        return new Subscriber(
                merged.page().value(),
                merged.page().source() != Fact.Source.INFERRED,
                merged.person().map(fact -> fact.value().value()),
                merged.region().map(Fact::value),
                merged.region().exists(fact -> fact.source() != Fact.Source.INFERRED),
                millis(merged.expiresAt().map(Fact::value)),
                Math.max(nextEligibleAt, other.nextEligibleAt),
                Math.max(waitsUntil, other.waitsUntil),
                millis(merged.optedInAt()),
                merged.isStopped(),
                merged.available().forAll(Fact::value),
                listing.or(other.listing));
    }

    private static long millis(Option<Instant> instant) {
        return instant.map(Instant::toEpochMilli).getOrElse(NOT_TOLD);
    }
}
