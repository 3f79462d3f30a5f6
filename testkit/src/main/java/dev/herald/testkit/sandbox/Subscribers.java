package dev.herald.testkit.sandbox;

import dev.herald.application.port.TimeZoneRegions;
import dev.herald.domain.account.PageId;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;

/**
 * Everyone who subscribed, and when a message may go to each. As large as the seeded listings; what was sent to people
 * who are not listed yet waits for them, so that seeds and the journal can come in any order.
 */
final class Subscribers {
    /** One message per subscription token every 12 hours (endpoints page, "Limits", mid-2026). */
    static final Duration MINIMUM_DELAY = Duration.ofHours(12);

    private final Roll roll = new Roll();

    /** Reads a listing. What a token was listed with before and now is merged. */
    Seeded list(Path ndjson, PageId listingPage, TimeZoneRegions regions, Instant asOf) {
        return read(ndjson, row -> list(row, listingPage, regions, asOf));
    }

    private boolean list(SubscriberRow row, PageId listingPage, TimeZoneRegions regions, Instant asOf) {
        return row.over(Subscriber.of(listingPage), regions)
                .peek(listed -> list(row.token(), listed, asOf))
                .isValid();
    }

    private void list(SubscriptionToken token, Subscriber listed, Instant asOf) {
        var row = roll.rowOf(token.value());
        roll.put(row, roll.isListed(row) ? roll.get(row).mergedWith(listed, token, asOf) : listed);
    }

    /** Reads a truth file: what it says of a listed token holds instead of what was listed. */
    Seeded correct(Path ndjson) {
        return read(ndjson, this::correct);
    }

    private boolean correct(SubscriberRow truth) {
        var row = roll.find(truth.token().value());
        if (!roll.isListed(row)) {
            return false;
        }
        if (truth.isGone()) {
            roll.strike(row);
            return true;
        }
        return truth.over(roll.get(row), zone -> Option.none())
                .peek(corrected -> roll.put(row, corrected))
                .isValid();
    }

    private static Seeded read(Path ndjson, Predicate<SubscriberRow> take) {
        var counted = new Object() {
            private Seeded seeded = new Seeded(0, 0);
        };
        try (var stream = Files.newInputStream(ndjson)) {
            new Lines(stream)
                    .forEach((bytes, from, length) -> counted.seeded = counted.seeded.plus(
                            SubscriberRow.of(bytes, from, length).exists(take)));
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + ndjson, broken);
        }
        return counted.seeded;
    }

    Option<Subscriber> find(SubscriptionToken token) {
        var row = roll.find(token.value());
        return Option.when(roll.isListed(row), () -> roll.get(row));
    }

    /** All of them, for lists. */
    Roll roll() {
        return roll;
    }

    /** A token's subscription as the rules look at it; none if there is no such token. */
    Option<Subscription> subscription(SubscriptionToken token, Instant now) {
        return find(token).map(subscriber -> subscriber.asSubscription(token, now));
    }

    /** Notes that a message went to the token. */
    void sentTo(SubscriptionToken token, Instant time) {
        roll.waitUntil(roll.rowOf(token.value()), time.plus(MINIMUM_DELAY).toEpochMilli());
    }
}
