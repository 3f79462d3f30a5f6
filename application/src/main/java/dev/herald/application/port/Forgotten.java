package dev.herald.application.port;

import io.vavr.control.Option;
import java.time.Instant;

/**
 * What was erased of a person.
 *
 * @param subscriptions tokens that are not known any more
 * @param memberships how often they were taken out of an audience
 * @param deliveries messages, or refusals to send one, that are nobody's now
 * @param texts texts of events that told of them
 * @param tombstone how the tombstone begins
 */
public record Forgotten(int subscriptions, int memberships, int deliveries, int texts, String tombstone) {

    /** This and what was erased after it. */
    public Forgotten plus(Forgotten later) {
        return new Forgotten(
                subscriptions + later.subscriptions,
                memberships + later.memberships,
                deliveries + later.deliveries,
                texts + later.texts,
                tombstone);
    }

    /** What is taken down of it: numbers only. */
    public AuditEntry entry(Instant at, Actor who) {
        var erased = "%d subscriptions, %d memberships of audiences, %d deliveries, %d texts of events"
                .formatted(subscriptions, memberships, deliveries, texts);
        return AuditEntry.of(at, who, Act.FORGOTTEN, "tombstone " + tombstone)
                .changing(Option.some(erased), Option.none());
    }
}
