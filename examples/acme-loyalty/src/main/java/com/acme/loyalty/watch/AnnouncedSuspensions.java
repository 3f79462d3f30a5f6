package com.acme.loyalty.watch;

import dev.herald.application.port.AuditEntry;
import dev.herald.application.port.Suspension;
import dev.herald.application.port.Suspensions;
import dev.herald.domain.reason.Subject;
import io.vavr.collection.Seq;
import java.time.Instant;

/**
 * Acme's adapter of the port {@link Suspensions}: keeps them where Herald does, and tells the people on duty what stands still
 * and what goes on, once it is kept. What lifts by itself is told when it begins only.
 */
final class AnnouncedSuspensions implements Suspensions {
    private final Suspensions kept;
    private final Announcements announcements;

    AnnouncedSuspensions(Suspensions kept, Announcements announcements) {
        this.kept = kept;
        this.announcements = announcements;
    }

    @Override
    public void suspend(Suspension suspension) {
        kept.suspend(suspension);
        announcements.tell(suspension.subject() + " stands still for " + suspension.reasonKey()
                + suspension.lifts().map(until -> " until " + until).getOrElse(", until somebody acts") + ".");
    }

    @Override
    public Seq<Suspension> standing(Seq<Subject> subjects, Instant now) {
        return kept.standing(subjects, now);
    }

    @Override
    public boolean hold(Subject subject, String reasonKey, AuditEntry entry) {
        return told(
                kept.hold(subject, reasonKey, entry),
                subject + " was stopped by " + entry.who().name() + ".");
    }

    @Override
    public boolean lift(Subject subject, String reasonKey, AuditEntry entry) {
        return told(kept.lift(subject, reasonKey, entry), subject + " goes on: " + reasonKey + " is over.");
    }

    private boolean told(boolean happened, String sentence) {
        if (happened) {
            announcements.tell(sentence);
        }
        return happened;
    }
}
