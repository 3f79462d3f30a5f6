package dev.herald.testkit.sandbox;

import dev.herald.application.port.TimeZoneRegions;
import dev.herald.domain.account.PageId;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Everyone who subscribed, and when a message may go to each. As large as the seeded listings; what was sent to people
 * who are not listed yet waits for them, so that seeds and the journal can come in any order.
 */
final class Subscribers {
    /** One message per subscription token every 12 hours (endpoints page, "Limits", mid-2026). */
    static final Duration MINIMUM_DELAY = Duration.ofHours(12);

    private final NavigableMap<String, Subscriber> byToken = new TreeMap<>();
    private final Map<String, Long> nextEligibleOfUnlisted = new HashMap<>();
    private final Set<String> stoppedOfUnlisted = new HashSet<>();
    private final SubscriberRow.Sharing sharing = new SubscriberRow.Sharing();

    /** Reads a listing. What a token was listed with before and now is merged. */
    Seeded list(Path ndjson, PageId listingPage, TimeZoneRegions regions, Instant asOf) {
        return read(
                ndjson,
                line -> SubscriberRow.of(line)
                        .flatMap(row -> row.over(Subscriber.of(listingPage), regions, sharing)
                                .map(listed -> put(row.token(), listed, asOf)))
                        .isDefined());
    }

    /** Takes a subscription; what its token was listed with before and now is merged. */
    void list(Subscription told, Instant asOf) {
        put(told.token(), Subscriber.of(told), asOf);
    }

    private Subscriber put(SubscriptionToken token, Subscriber listed, Instant asOf) {
        var known = byToken.get(token.value());
        var merged = known == null ? listed : known.mergedWith(listed, token, asOf);
        var sent = nextEligibleOfUnlisted.remove(token.value());
        var moved = sent == null ? merged : merged.waitingUntil(sent);
        var stopped = stoppedOfUnlisted.remove(token.value()) ? moved.stoppedNow() : moved;
        byToken.put(token.value(), stopped);
        return stopped;
    }

    /** Reads a truth file: what it says of a listed token holds instead of what was listed. */
    Seeded correct(Path ndjson) {
        return read(ndjson, line -> SubscriberRow.of(line).exists(this::correct));
    }

    private boolean correct(SubscriberRow row) {
        var token = row.token().value();
        if (row.isGone()) {
            return byToken.remove(token) != null;
        }
        var corrected = find(row.token()).flatMap(known -> row.over(known, zone -> Option.none(), sharing));
        corrected.forEach(subscriber -> byToken.put(token, subscriber));
        return corrected.isDefined();
    }

    private static Seeded read(Path ndjson, Predicate<String> take) {
        var seeded = new Seeded(0, 0);
        // Unlike the readers that Files makes, this one replaces bytes that are no UTF-8 instead of giving up on the
        // file.
        try (var reader =
                new BufferedReader(new InputStreamReader(Files.newInputStream(ndjson), StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                seeded = seeded.plus(take.test(line));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + ndjson, broken);
        }
        return seeded;
    }

    Option<Subscriber> find(SubscriptionToken token) {
        return Option.of(byToken.get(token.value()));
    }

    /** The page's subscribers whose tokens sort after this text, at most so many. */
    Vector<Tuple2<String, Subscriber>> of(PageId page, String after, int limit) {
        return byToken.tailMap(after, false).entrySet().stream()
                .filter(entry -> entry.getValue().page().equals(page))
                .limit(limit)
                .map(entry -> Tuple.of(entry.getKey(), entry.getValue()))
                .collect(Vector.collector());
    }

    /** Of all pages' subscribers in the order of their tokens, the first and then every so manyth. */
    Vector<Tuple2<String, Subscriber>> everyNth(int step) {
        var chosen = new ArrayList<Tuple2<String, Subscriber>>(byToken.size() / step + 1);
        var position = 0;
        for (var entry : byToken.entrySet()) {
            if (position++ % step == 0) {
                chosen.add(Tuple.of(entry.getKey(), entry.getValue()));
            }
        }
        return Vector.ofAll(chosen);
    }

    int count() {
        return byToken.size();
    }

    /** A token's subscription as the rules look at it; none if there is no such token. */
    Option<Subscription> subscription(SubscriptionToken token, Instant now) {
        return find(token).map(subscriber -> subscriber.asSubscription(token, now));
    }

    /** Lets the person behind the token have stopped all messages. */
    void stop(SubscriptionToken token) {
        if (byToken.computeIfPresent(token.value(), (text, known) -> known.stoppedNow()) == null) {
            stoppedOfUnlisted.add(token.value());
        }
    }

    /** Notes that a message went to the token. */
    void sentTo(SubscriptionToken token, Instant time) {
        var nextEligible = time.plus(MINIMUM_DELAY).toEpochMilli();
        var moved = byToken.computeIfPresent(token.value(), (text, known) -> known.waitingUntil(nextEligible));
        if (moved == null) {
            nextEligibleOfUnlisted.merge(token.value(), nextEligible, Math::max);
        }
    }
}
