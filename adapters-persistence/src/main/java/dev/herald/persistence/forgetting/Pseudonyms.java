package dev.herald.persistence.forgetting;

import dev.herald.domain.delivery.DeliveryId;
import dev.herald.domain.subscription.PersonKey;
import dev.herald.domain.subscription.SubscriptionToken;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Names made at random for those who were forgotten: tokens of one person in one campaign still belong to one person, and
 * nothing tells that two campaigns messaged the same one.
 */
public final class Pseudonyms {
    private static final String FORGOTTEN = "forgotten/";

    private record Known(long campaign, PersonKey person) {}

    private final Map<Known, PersonKey> persons = new HashMap<>();

    /** The pseudonym of a delivery. */
    public DeliveryId of(DeliveryId id) {
        var person = persons.computeIfAbsent(
                new Known(id.campaign(), id.person()), known -> new PersonKey(FORGOTTEN + random()));
        return new DeliveryId(id.campaign(), new SubscriptionToken(FORGOTTEN + random()), person);
    }

    /** A text that tells nothing. */
    public static String text() {
        return FORGOTTEN + random();
    }

    private static String random() {
        return UUID.randomUUID().toString();
    }
}
