package dev.herald.persistence.memory;

import dev.herald.application.port.Audience;
import dev.herald.domain.subscription.PersonKey;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/** Who is in an audience: people in order, and the tokens of each in order. */
final class Members {
    private String fingerprint;
    private final Map<SubscriptionToken, PersonKey> persons = new HashMap<>();
    private final TreeMap<PersonKey, NavigableSet<SubscriptionToken>> tokens = new TreeMap<>();
    private final Set<String> excluded = new HashSet<>();
    private Option<Audience> complete = Option.none();
    private long leftOut;
    private long left;
    private boolean pruned;

    Members(String fingerprint) {
        this.fingerprint = fingerprint;
    }

    String fingerprint() {
        return fingerprint;
    }

    boolean isIncomplete() {
        return complete.isEmpty();
    }

    boolean isPruned() {
        return pruned;
    }

    /** Takes some tokens out, for good; how many. */
    int prune(int limit) {
        pruned = true;
        var some = Vector.ofAll(persons.keySet()).take(limit);
        some.forEach(token -> Option.of(persons.remove(token)).forEach(person -> remove(person, token)));
        return some.size();
    }

    int size() {
        return persons.size();
    }

    Option<Audience> complete() {
        return complete;
    }

    void complete(Audience told) {
        refuseIfComplete();
        complete = Option.some(new Audience(
                        told.id(),
                        told.fingerprint(),
                        told.lines(),
                        told.malformed(),
                        told.brokenLines(),
                        told.subscribers(),
                        leftOut,
                        told.cut())
                .without(left));
    }

    /** Counts what was told of people who were forgotten. */
    void leaveOut(int told) {
        leftOut += told;
    }

    /** The tokens in the audience that this holds of, each with who it belongs to. */
    Map<SubscriptionToken, PersonKey> those(BiPredicate<PersonKey, SubscriptionToken> wanted) {
        var found = new HashMap<SubscriptionToken, PersonKey>();
        persons.forEach((token, person) -> {
            if (wanted.test(person, token)) {
                found.put(token, person);
            }
        });
        return found;
    }

    /** Takes somebody who was forgotten out. */
    void forget(SubscriptionToken token) {
        Option.of(persons.remove(token)).forEach(person -> remove(person, token));
        complete = complete.map(known -> known.without(1));
        left++;
    }

    /** Takes another fingerprint, so that nobody finds the audience by the one it had. */
    void forgetFingerprint(String other) {
        fingerprint = other;
        complete = complete.map(known -> new Audience(
                known.id(),
                other,
                known.lines(),
                known.malformed(),
                known.brokenLines(),
                known.subscribers(),
                known.forgotten(),
                known.cut()));
    }

    void refuseIfComplete() {
        if (complete.isDefined()) {
            throw new IllegalStateException("the audience is complete: " + fingerprint);
        }
    }

    /** Leaves out whom an id is of, a token's or a person's. */
    void exclude(String id) {
        excluded.add(id);
    }

    boolean isExcluded(Subscription subscription) {
        return excluded.contains(subscription.token().value())
                || subscription
                        .person()
                        .exists(person -> excluded.contains(person.value().value()));
    }

    int tokenCount() {
        return persons.size();
    }

    /** Puts a token under its person, where that is known better now than before; whether the token is new. */
    boolean put(Subscription subscription) {
        var token = subscription.token();
        var person = subscription.personKey();
        var earlier = Option.of(persons.put(token, person));
        earlier.filter(key -> !key.equals(person)).forEach(key -> remove(key, token));
        tokens.computeIfAbsent(person, key -> new TreeSet<>()).add(token);
        return earlier.isEmpty();
    }

    private void remove(PersonKey person, SubscriptionToken token) {
        var ofPerson = tokens.getOrDefault(person, new TreeSet<>());
        ofPerson.remove(token);
        if (ofPerson.isEmpty()) {
            tokens.remove(person);
        }
    }

    /** Who a token belongs to; none if it is not in the audience. */
    Option<PersonKey> personOf(SubscriptionToken token) {
        return Option.of(persons.get(token));
    }

    NavigableMap<PersonKey, NavigableSet<SubscriptionToken>> all() {
        return tokens;
    }

    NavigableMap<PersonKey, NavigableSet<SubscriptionToken>> between(PersonKey first, PersonKey last) {
        return tokens.subMap(first, true, last, true);
    }
}
