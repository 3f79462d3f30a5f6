package dev.herald.persistence.memory;

import dev.herald.application.port.AudienceId;
import dev.herald.application.port.SubscriptionPage;
import dev.herald.domain.account.PageId;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** All subscriptions, and the audiences they are in. */
final class People {
    private final Map<SubscriptionToken, Subscription> subscriptions = new HashMap<>();
    private final Map<SubscriptionToken, Long> numbers = new HashMap<>();
    private final TreeMap<Long, SubscriptionToken> inOrder = new TreeMap<>();
    private final TreeMap<Long, Members> audiences = new TreeMap<>();
    private long lastAudience;

    Option<Subscription> find(SubscriptionToken token) {
        return Option.of(subscriptions.get(token));
    }

    /** A subscription that a member of an audience must have. */
    Subscription known(SubscriptionToken token) {
        return find(token).getOrElseThrow(() -> new IllegalStateException("no such subscription: " + token));
    }

    Subscription merge(Subscription told) {
        inOrder.put(numbers.computeIfAbsent(told.token(), token -> numbers.size() + 1L), told.token());
        return subscriptions.merge(told.token(), told, Subscription::mergedWith);
    }

    void put(Subscription subscription) {
        subscriptions.put(subscription.token(), subscription);
    }

    /** Subscriptions to a page, in the order in which they came to be known. */
    SubscriptionPage page(PageId page, long after, int limit) {
        Vector<Subscription> found = Vector.empty();
        for (var next : inOrder.tailMap(after, false).entrySet()) {
            found = found.appendAll(
                    find(next.getValue()).filter(one -> one.page().value().equals(page)));
            if (found.size() == limit) {
                return new SubscriptionPage(found, Option.some(next.getKey()));
            }
        }
        return new SubscriptionPage(found, Option.none());
    }

    AudienceId begin(String fingerprint) {
        audiences
                .values()
                .removeIf(members ->
                        members.isIncomplete() && members.fingerprint().equals(fingerprint));
        lastAudience++;
        audiences.put(lastAudience, new Members(fingerprint));
        return new AudienceId(lastAudience);
    }

    Members audience(AudienceId id) {
        return find(id).getOrElseThrow(() -> new IllegalArgumentException("no such audience: " + id.value()));
    }

    Option<Members> find(AudienceId id) {
        return Option.of(audiences.get(id.value()));
    }

    /** The latest complete audience of a fingerprint that was not pruned. */
    Option<Members> complete(String fingerprint) {
        return Option.ofOptional(audiences.descendingMap().values().stream()
                .filter(members -> !members.isIncomplete()
                        && !members.isPruned()
                        && members.fingerprint().equals(fingerprint))
                .findFirst());
    }
}
