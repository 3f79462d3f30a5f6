package dev.herald.persistence.memory;

import dev.herald.application.port.RangeLease;
import dev.herald.domain.subscription.PersonKey;
import dev.herald.persistence.delivery.RangeCutter.Cut;
import io.vavr.control.Option;
import java.time.Instant;

/** Some people of a campaign in a row, and who works on them. */
final class Range {
    private Cut cut;
    private Option<RangeLease> lease = Option.none();
    private Instant leasedUntil = Instant.MIN;
    private long fence;

    Range(Cut cut) {
        this.cut = cut;
    }

    int number() {
        return cut.number();
    }

    PersonKey first() {
        return cut.first();
    }

    PersonKey last() {
        return cut.last();
    }

    boolean holds(PersonKey person) {
        return first().compareTo(person) <= 0 && person.compareTo(last()) <= 0;
    }

    /** Moves its ends to people who are still there. */
    void shrink(PersonKey first, PersonKey last) {
        cut = new Cut(cut.number(), first, last);
    }

    /** Until when somebody works on it. */
    Option<Instant> leasedUntil() {
        return lease.map(held -> leasedUntil);
    }

    boolean isFree() {
        return lease.isEmpty();
    }

    boolean hasRunOut(Instant now) {
        return lease.isDefined() && !now.isBefore(leasedUntil);
    }

    /** Whether the lease is the one in force. */
    boolean isHeldUnder(RangeLease claimed) {
        return lease.exists(held -> held.fence() == claimed.fence());
    }

    /** Who works on it. */
    Option<String> holder() {
        return lease.map(RangeLease::node);
    }

    boolean isHeldBy(String node) {
        return holder().contains(node);
    }

    long nextFence() {
        return fence + 1;
    }

    /** Gives it to somebody, until an instant of the store's clock. */
    RangeLease lease(RangeLease taken, Instant until) {
        fence = taken.fence();
        lease = Option.some(taken);
        leasedUntil = until;
        return taken;
    }

    void prolong(Instant until) {
        leasedUntil = until;
    }

    void free() {
        lease = Option.none();
    }
}
