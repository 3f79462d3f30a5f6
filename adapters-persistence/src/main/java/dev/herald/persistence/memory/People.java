package dev.herald.persistence.memory;

import dev.herald.application.port.AudienceId;
import dev.herald.application.port.Whom;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Collection;
import java.util.TreeMap;

/** All subscriptions, and the audiences they are in. */
final class People {
    private final TreeMap<SubscriptionToken, Subscription> subscriptions = new TreeMap<>();
    private final TreeMap<Long, Members> audiences = new TreeMap<>();
    private long lastAudience;

    Option<Subscription> find(SubscriptionToken token) {
        return Option.of(subscriptions.get(token));
    }

    /** All of them, in the order of their tokens. */
    Collection<Subscription> all() {
        return subscriptions.values();
    }

    /** Some of them, from the first after this token. */
    Seq<Subscription> after(Option<SubscriptionToken> token, int limit) {
        return Vector.ofAll(
                token.map(last -> subscriptions.tailMap(last, false)).getOrElse(subscriptions).values().stream()
                        .limit(limit));
    }

    /** Those of these ids that are tokens. */
    Seq<Subscription> ofTokens(Seq<String> ids) {
        return ids.map(SubscriptionToken::new).flatMap(this::find);
    }

    /** A subscription that a member of an audience must have. */
    Subscription known(SubscriptionToken token) {
        return find(token).getOrElseThrow(() -> new IllegalStateException("no such subscription: " + token));
    }

    Subscription merge(Subscription told) {
        return subscriptions.merge(told.token(), told, Subscription::mergedWith);
    }

    void put(Subscription subscription) {
        subscriptions.put(subscription.token(), subscription);
    }

    /** Every token of a person on a page. */
    Seq<SubscriptionToken> tokensOf(Whom.OnPage whom) {
        return Vector.ofAll(subscriptions.values())
                .filter(known -> known.page().value().equals(whom.page())
                        && known.person().map(Fact::value).contains(whom.person()))
                .map(Subscription::token);
    }

    /** Whether there was something to forget. */
    boolean forget(SubscriptionToken token) {
        return subscriptions.remove(token) != null;
    }

    /** All audiences, complete or not. */
    Seq<Members> audiences() {
        return Vector.ofAll(audiences.values());
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

    Option<Members> findAudience(AudienceId id) {
        return Option.of(audiences.get(id.value()));
    }

    void forget(AudienceId id) {
        audiences.remove(id.value());
    }

    Members audience(AudienceId id) {
        return findAudience(id).getOrElseThrow(() -> new IllegalArgumentException("no such audience: " + id.value()));
    }

    /** The latest complete audience of a fingerprint. */
    Option<Members> complete(String fingerprint) {
        return Option.ofOptional(audiences.descendingMap().values().stream()
                .filter(members ->
                        !members.isIncomplete() && members.fingerprint().equals(fingerprint))
                .findFirst());
    }
}
