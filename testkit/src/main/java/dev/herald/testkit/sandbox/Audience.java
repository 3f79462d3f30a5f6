package dev.herald.testkit.sandbox;

import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.account.PageId;
import io.vavr.collection.Seq;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/**
 * A custom audience: customers of a business, of whom those who are among the page's people are matched by email or phone.
 * As large as what was uploaded; it keeps the first bits of digests only.
 */
final class Audience {
    /** Fewer matches list nothing (endpoints page, "Subscription tokens", mid-2026). */
    static final int FEWEST_LISTED = 100;

    private final PeopleEvent.AudienceCreated creation;
    private final Set<Long> digests = new HashSet<>();
    private BitSet matched = new BitSet();
    private long matchedAfterChanges = -1;

    Audience(PeopleEvent.AudienceCreated creation) {
        this.creation = creation;
    }

    String id() {
        return creation.id();
    }

    String name() {
        return creation.name();
    }

    AdAccountId account() {
        return creation.account();
    }

    PageId page() {
        return creation.page();
    }

    Instant createdAt() {
        return creation.at();
    }

    void add(Seq<Long> added) {
        added.forEach(digests::add);
        matchedAfterChanges = -1;
    }

    void remove(Seq<Long> removed) {
        removed.forEach(digests::remove);
        matchedAfterChanges = -1;
    }

    /** The roll's rows of people who are on it. Worked out anew only when something has changed. */
    BitSet matched(Roll roll) {
        if (matchedAfterChanges != roll.changes()) {
            var rows = new BitSet();
            digests.forEach(digest -> roll.ofContact(digest, row -> {
                if (roll.page(row).equals(page())) {
                    rows.set(row);
                }
            }));
            matched = rows;
            matchedAfterChanges = roll.changes();
        }
        return matched;
    }

    /** Whether lists show who is matched. */
    boolean isListed(Roll roll) {
        return matched(roll).cardinality() >= FEWEST_LISTED;
    }
}
