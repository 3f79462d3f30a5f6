package dev.herald.application.port;

import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * Who did what, and when. Rows are only ever added. What is done through another port is taken down by that port, in the
 * transaction that does it.
 */
public interface Audit {

    /** Takes an entry down. */
    void record(AuditEntry entry);

    /** The newest entries, newest first, at most so many; the order is that in which they were taken down. */
    default Seq<AuditEntry> newest(int limit) {
        return newest(Option.none(), limit).map(Numbered::entry);
    }

    /** The newest entries before a number, newest first, at most so many; an entry's number never changes. */
    Seq<Numbered> newest(Option<Long> before, int limit);

    /** The newest entry of an act to one thing. */
    Option<AuditEntry> latest(Act act, String what);

    /**
     * An entry as it is kept.
     *
     * @param number the store's own; a later entry has a higher one
     */
    record Numbered(long number, AuditEntry entry) {}
}
