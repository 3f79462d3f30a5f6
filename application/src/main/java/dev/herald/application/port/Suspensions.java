package dev.herald.application.port;

import dev.herald.domain.reason.Subject;
import io.vavr.collection.Seq;
import java.time.Instant;

/** What stands still, and why. At most one suspension for each subject and reason. */
public interface Suspensions {

    /** Suspends a subject, in place of an earlier suspension for the same reason. */
    void suspend(Suspension suspension);

    /** All suspensions of these subjects that hold at this instant, oldest first. */
    Seq<Suspension> standing(Seq<Subject> subjects, Instant now);

    /**
     * Suspends a subject for this reason until it is lifted, from the entry's instant on, and takes that down in the audit;
     * nothing happens if it is suspended like this already. One for the same reason that would lift by itself makes place.
     *
     * @return whether anything happened
     */
    boolean hold(Subject subject, String reasonKey, AuditEntry entry);

    /**
     * Lifts the suspension of a subject for this reason, and takes that down in the audit; nothing happens if there is none.
     *
     * @return whether there was one
     */
    boolean lift(Subject subject, String reasonKey, AuditEntry entry);
}
