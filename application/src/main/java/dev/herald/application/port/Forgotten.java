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
 * @param leftInFiles why copies of what was erased may be left in unused parts of the store's files, as the rest of a
 *     sentence; none if that is not known to be so. Forgetting the same person again clears them away
 */
public record Forgotten(
        int subscriptions, int memberships, int deliveries, int texts, String tombstone, Option<String> leftInFiles) {

    /** What was erased, and nothing known to be left of it. */
    public Forgotten(int subscriptions, int memberships, int deliveries, int texts, String tombstone) {
        this(subscriptions, memberships, deliveries, texts, tombstone, Option.none());
    }

    /** This and what was erased after it. */
    public Forgotten plus(Forgotten later) {
        return new Forgotten(
                subscriptions + later.subscriptions,
                memberships + later.memberships,
                deliveries + later.deliveries,
                texts + later.texts,
                tombstone,
                leftInFiles.orElse(later.leftInFiles));
    }

    /** The same, with what is known to be left. */
    public Forgotten leaving(Option<String> inFiles) {
        return new Forgotten(subscriptions, memberships, deliveries, texts, tombstone, inFiles);
    }

    /** What is taken down of it: numbers only. */
    public AuditEntry entry(Instant at, Actor who) {
        var erased = "%d subscriptions, %d memberships of audiences, %d deliveries, %d texts of events"
                .formatted(subscriptions, memberships, deliveries, texts);
        return AuditEntry.of(at, who, Act.FORGOTTEN, "tombstone " + tombstone)
                .changing(Option.some(erased), Option.none());
    }
}
