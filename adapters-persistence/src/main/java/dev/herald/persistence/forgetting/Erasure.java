package dev.herald.persistence.forgetting;

import dev.herald.application.port.Whom;
import dev.herald.domain.delivery.DeliveryId;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.PersonKey;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;

/**
 * Everything by which somebody is known who is to be forgotten.
 *
 * @param person the person on their page, if that is known
 * @param tokens every token of theirs that is known, and the one that was named
 */
public record Erasure(Option<Whom.OnPage> person, Set<SubscriptionToken> tokens) {

    /** Who a token belongs to, if that is known. */
    public static Option<Whom.OnPage> personOf(Subscription known) {
        return known.person()
                .map(Fact::value)
                .map(person -> new Whom.OnPage(known.page().value(), person));
    }

    /** Who they may be to campaigns. */
    public Set<PersonKey> keys() {
        return tokens.map(token -> new PersonKey(PersonKey.OF_TOKEN + token))
                .addAll(person.map(known -> PersonKey.of(known.page(), known.person())));
    }

    /** Whether a membership or a delivery is about them. */
    public boolean isAbout(PersonKey key, SubscriptionToken token) {
        return tokens.contains(token) || keys().contains(key);
    }

    /** Whether a delivery is about them. */
    public boolean isAbout(DeliveryId id) {
        return isAbout(id.person(), id.token());
    }

    /** What texts of events that tell of them hold. */
    public List<String> mentions() {
        return Mentions.of(tokens.toList()
                .map(SubscriptionToken::value)
                .appendAll(person.map(known -> known.person().value())));
    }
}
