package dev.herald.application.audience;

import dev.herald.application.port.Audience;
import dev.herald.application.port.AudienceId;
import dev.herald.application.port.AudienceSource;
import dev.herald.application.port.AudienceSource.Line;
import dev.herald.application.port.Origin;
import dev.herald.application.port.Rejects;
import dev.herald.application.port.Store;
import dev.herald.application.port.Subscriptions;
import dev.herald.domain.subscription.Subscription;
import io.vavr.collection.Iterator;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import jakarta.inject.Inject;

/**
 * Reads an audience to its end. Broken lines are counted and reported and stop nothing. The same audience again changes
 * nothing; one whose import was cut off begins anew. Lines that tell of people who were forgotten are left out and
 * counted. Memory does not grow with the audience.
 */
public final class ImportSubscriptions {
    private static final int BROKEN_LINES_KEPT = 1000;

    private final Subscriptions subscriptions;

    /** Imports into a store. */
    @Inject
    public ImportSubscriptions(Store store) {
        this.subscriptions = store.subscriptions();
    }

    /**
     * The audience, imported now or before.
     *
     * @throws dev.herald.application.port.UnreadableAudience if the source can't be read to its end; the next import begins
     *     anew
     */
    public Audience run(AudienceSource source) {
        var fingerprint = source.fingerprint();
        return subscriptions
                .findAudience(fingerprint)
                .getOrElse(() -> read(source, fingerprint, Rejects.UNWANTED, ImportProgress.UNWATCHED));
    }

    /**
     * The same, watched. All broken lines are handed out, also those of an audience that was imported before.
     *
     * @throws dev.herald.application.port.UnreadableAudience if the source can't be read to its end; the next import begins
     *     anew
     */
    public Imported run(AudienceSource source, Rejects rejects, ImportProgress progress) {
        var fingerprint = source.fingerprint();
        return subscriptions
                .findAudience(fingerprint)
                .map(before -> {
                    readAgain(before, source, rejects);
                    return new Imported(before, true);
                })
                .getOrElse(() -> new Imported(read(source, fingerprint, rejects, progress), false));
    }

    private static void readAgain(Audience before, AudienceSource source, Rejects rejects) {
        if (before.malformed() > 0) {
            source.read(line -> {
                if (line instanceof Line.Unreadable unreadable) {
                    rejects.add(unreadable);
                }
            });
        }
    }

    private Audience read(AudienceSource source, String fingerprint, Rejects rejects, ImportProgress progress) {
        var reading = new Reading(subscriptions.beginAudience(fingerprint), progress);
        ReadAhead.of(source, rejects, reading::store);
        var audience = reading.audience(fingerprint);
        subscriptions.complete(audience);
        return subscriptions.findAudience(fingerprint).getOrElse(audience);
    }

    private final class Reading {
        private final AudienceId id;
        private final ImportProgress progress;
        private long lines;
        private long malformed;
        private long subscribers;
        private double share;
        private Vector<Line.Broken> broken = Vector.empty();
        private Vector<Origin> origins = Vector.empty();

        Reading(AudienceId id, ImportProgress progress) {
            this.id = id;
            this.progress = progress;
        }

        void store(Iterator<ReadAhead.Batch> batches) {
            subscribers += subscriptions.add(id, batches.map(this::rows));
            if (!origins.isEmpty()) {
                subscriptions.enlist(origins);
                origins = Vector.empty();
            }
            progress.isIn(lines, share);
        }

        private Seq<Subscription> rows(ReadAhead.Batch batch) {
            lines += batch.lines();
            share = batch.share();
            malformed += batch.broken().size();
            broken = broken.appendAll(batch.broken().take(BROKEN_LINES_KEPT - broken.size()));
            origins = origins.appendAll(batch.origins());
            return batch.rows();
        }

        Audience audience(String fingerprint) {
            return new Audience(id, fingerprint, lines, malformed, broken.toList(), subscribers);
        }
    }
}
