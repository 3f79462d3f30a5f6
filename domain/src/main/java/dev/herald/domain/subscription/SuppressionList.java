package dev.herald.domain.subscription;

import io.vavr.collection.HashSet;
import io.vavr.collection.Set;

/**
 * The people whom a page never messages, whatever the campaign: complaints, staff, whoever asked in another way than by
 * opting out. A team may ask a system of its own; it is asked once a token and must answer at once.
 */
public interface SuppressionList {

    /** Nobody. */
    SuppressionList NOBODY = subscription -> false;

    /** Whether the person behind this subscription is on the list. */
    boolean holds(Subscription subscription);

    /**
     * The list of these people.
     *
     * @param ids page-scoped ids and subscription tokens, mixed as they come
     */
    static SuppressionList of(Iterable<String> ids) {
        Set<String> known = HashSet.ofAll(ids);
        return known.isEmpty()
                ? NOBODY
                : subscription -> known.contains(subscription.token().value())
                        || subscription
                                .person()
                                .exists(person -> known.contains(person.value().value()));
    }
}
