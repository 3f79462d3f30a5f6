package dev.herald.testkit.sandbox;

import dev.herald.application.port.TimeZoneRegions;
import dev.herald.domain.account.PageId;
import dev.herald.domain.eligibility.Engagement;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import dev.herald.domain.violation.Violation;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Everyone who subscribed, and when a message may go to each. As large as the seeded listings; what was sent to people
 * who are not listed yet waits for them, so that seeds and the journal can come in any order.
 */
final class Subscribers {
    /** One message per subscription token every 12 hours (endpoints page, "Limits", mid-2026). */
    static final Duration MINIMUM_DELAY = Duration.ofHours(12);

    private static final Duration SENDS_COUNT_FOR = Duration.ofDays(7);

    private final TimeZoneRegions regions;
    private final Roll roll = new Roll();
    private final Talks talks = new Talks();
    private final Map<SubscriptionToken, Word> words = new HashMap<>();
    /** Those that Java told exactly, to the nanosecond. */
    private final Map<SubscriptionToken, Subscription> exact = new HashMap<>();
    /** Sends of the last week but for the latest of each row, which its waiting tells. */
    private final Map<Integer, Vector<Instant>> earlierSends = new HashMap<>();

    Subscribers(TimeZoneRegions regions) {
        this.regions = regions;
    }

    /** Reads a listing. What a token was listed with before and now is merged. */
    Seeded list(Path ndjson, PageId listingPage, TimeZoneRegions zones, Instant asOf) {
        return read(ndjson, row -> list(row, listingPage, zones, asOf));
    }

    /** Lists who stands in a row; false if it can't be read. */
    boolean list(SubscriberRow row, PageId listingPage, Instant asOf) {
        return list(row, listingPage, regions, asOf);
    }

    private boolean list(SubscriberRow row, PageId listingPage, TimeZoneRegions zones, Instant asOf) {
        return Validation.combine(row.over(Subscriber.of(listingPage), zones), row.engagement())
                .ap((listed, engagement) -> list(row.token(), listed, engagement, asOf))
                .isValid();
    }

    private Subscriber list(SubscriptionToken token, Subscriber listed, Engagement engagement, Instant asOf) {
        var row = roll.rowOf(token.value());
        var merged = roll.isListed(row) ? roll.get(row).mergedWith(listed, token, asOf) : listed;
        put(row, token, merged, engagement, asOf);
        return merged;
    }

    private void put(int row, SubscriptionToken token, Subscriber subscriber, Engagement engagement, Instant asOf) {
        exact.remove(token);
        roll.put(row, subscriber);
        if (!engagement.equals(Engagement.UNKNOWN)) {
            talks.tell(subscriber.key(token), engagement, asOf);
        }
    }

    /** What is wrong with a row; nothing if it can be listed. */
    Seq<Violation> check(SubscriberRow row, PageId listingPage) {
        return Validation.combine(row.over(Subscriber.of(listingPage), regions), row.engagement())
                .ap((listed, engagement) -> listed)
                .fold(found -> found.flatMap(violations -> violations), listed -> List.empty());
    }

    /** Lists somebody; what the token was listed with before and now is merged. */
    void list(Subscription told, Instant asOf) {
        list(told.token(), Subscriber.of(told), Engagement.UNKNOWN, asOf);
    }

    /** Lists somebody exactly as told, whatever was told before. */
    void tell(Subscription subscription, Engagement engagement, Instant asOf) {
        var token = subscription.token();
        put(roll.rowOf(token.value()), token, Subscriber.of(subscription), Engagement.UNKNOWN, asOf);
        exact.put(token, subscription);
        talks.tell(subscription.personKey(), engagement, asOf);
    }

    /** Reads a truth file: what it says of a listed token holds instead of what was listed. */
    Seeded correct(Path ndjson, Instant asOf) {
        return read(ndjson, row -> correct(row, asOf));
    }

    private boolean correct(SubscriberRow truth, Instant asOf) {
        var row = roll.find(truth.token().value());
        if (!roll.isListed(row)) {
            return false;
        }
        if (truth.isGone()) {
            roll.strike(row);
            return true;
        }
        return Validation.combine(truth.over(roll.get(row), zone -> Option.none()), truth.engagement())
                .ap((corrected, engagement) -> {
                    put(row, truth.token(), corrected, engagement, asOf);
                    return corrected;
                })
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

    /** Who talked, and when. */
    Talks talks() {
        return talks;
    }

    /** Of all that ever had a row, the first and then every so manyth, if somebody is listed there. */
    Vector<Tuple2<String, Subscriber>> everyNth(int step) {
        return Vector.rangeBy(0, roll.size(), step)
                .filter(roll::isListed)
                .map(row -> Tuple.of(roll.token(row), roll.get(row)));
    }

    int count() {
        return roll.size();
    }

    /** A token's subscription as the rules look at it; none if there is no such token. */
    Option<Subscription> subscription(SubscriptionToken token, Instant now) {
        return find(token).map(subscriber -> {
            var told = exact.get(token);
            var known = told == null
                    ? subscriber.asSubscription(token, now)
                    : waiting(told, roll.waitsUntil(roll.find(token.value())));
            var word = words.get(token);
            return word == null ? known : word.over(known);
        });
    }

    private static Subscription waiting(Subscription told, long until) {
        return until == Subscriber.NOT_TOLD
                        || told.nextEligibleAt().exists(next -> next.isAfter(Instant.ofEpochMilli(until)))
                ? told
                : told.withNextEligibleAt(Instant.ofEpochMilli(until));
    }

    /** How much the person behind a subscription was marketed to and talked. */
    Engagement engagement(Subscription subscription, Instant now) {
        var person = subscription.personKey();
        return talks.of(person, talks.counts(person) ? sendsTo(subscription) : List.empty(), now);
    }

    /** The latest sends to any of the person's tokens. */
    private Seq<Instant> sendsTo(Subscription subscription) {
        var rows = new ArrayList<Integer>();
        subscription
                .person()
                .forEach(psid ->
                        roll.ofPerson(subscription.page().value(), psid.value().value(), rows::add));
        if (rows.isEmpty()) {
            rows.add(roll.find(subscription.token().value()));
        }
        return Vector.ofAll(rows).flatMap(this::sendsTo);
    }

    private Seq<Instant> sendsTo(int row) {
        var until = roll.waitsUntil(row);
        return until == Subscriber.NOT_TOLD
                ? List.empty()
                : earlierSends.getOrDefault(row, Vector.empty()).append(sentBefore(until));
    }

    private static Instant sentBefore(long waitsUntil) {
        return Instant.ofEpochMilli(waitsUntil).minus(MINIMUM_DELAY);
    }

    /** Notes that a message went to the token. */
    void sentTo(SubscriptionToken token, Instant time) {
        var row = roll.rowOf(token.value());
        var before = roll.waitsUntil(row);
        if (before != Subscriber.NOT_TOLD && sentBefore(before).isAfter(time.minus(SENDS_COUNT_FOR))) {
            earlierSends.merge(
                    row,
                    Vector.of(sentBefore(before)),
                    (known, one) -> known.appendAll(one).filter(sent -> sent.isAfter(time.minus(SENDS_COUNT_FOR))));
        }
        roll.waitUntil(row, time.plus(MINIMUM_DELAY).toEpochMilli());
    }

    /** Notes that the person behind a token wants no more messages, whatever was or will be told. */
    void stop(SubscriptionToken token, Instant at) {
        words.put(token, new Word(true, at));
    }

    /** Notes that a person wants messages again, or for the first time with this token. */
    void optIn(PeopleEvent.OptedIn in) {
        words.put(in.token(), new Word(false, in.at()));
        var row = roll.rowOf(in.token().value());
        if (!roll.isListed(row)) {
            roll.put(row, Subscriber.of(in, regions));
        }
    }
}
