package dev.herald.application.audience;

import dev.herald.application.port.Audience;
import dev.herald.application.port.AudienceId;
import dev.herald.application.port.AudienceSource;
import dev.herald.application.port.AudienceSource.Line;
import dev.herald.application.port.Origin;
import dev.herald.application.port.RemoteId;
import dev.herald.application.port.Store;
import dev.herald.application.port.Subscriptions;
import dev.herald.domain.subscription.Subscription;
import io.vavr.collection.List;
import jakarta.inject.Inject;
import java.util.ArrayList;

/**
 * Reads an audience to its end. Broken lines are counted and reported and stop nothing. The same audience again is not
 * read again; one whose import was cut off begins anew. Lines that tell of people who were forgotten are left out and
 * counted. Memory does not grow with the audience.
 */
public final class ImportSubscriptions {
    private static final int BATCH = 20_000;
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
     * @throws java.io.UncheckedIOException if the source can't be read to its end; the next import begins anew
     */
    public Audience run(AudienceSource source) {
        var fingerprint = source.fingerprint();
        return subscriptions.findAudience(fingerprint).getOrElse(() -> read(source, fingerprint));
    }

    private Audience read(AudienceSource source, String fingerprint) {
        var reading = new Reading(subscriptions.beginAudience(fingerprint));
        source.read(reading::line);
        reading.flush();
        var audience = new Audience(
                reading.audience,
                fingerprint,
                reading.lines,
                reading.malformed,
                List.ofAll(reading.broken),
                reading.subscribers);
        subscriptions.complete(audience);
        return subscriptions.findAudience(fingerprint).getOrElse(audience);
    }

    private final class Reading {
        private final AudienceId audience;
        private final java.util.List<Subscription> batch = new ArrayList<>(BATCH);
        private final java.util.List<Origin> origins = new ArrayList<>();
        private final java.util.List<Line.Broken> broken = new ArrayList<>();
        private long lines;
        private long malformed;
        private long subscribers;

        Reading(AudienceId audience) {
            this.audience = audience;
        }

        void line(Line line) {
            lines++;
            switch (line) {
                case Line.Row row -> {
                    batch.add(row.subscription());
                    row.customAudiences().map(from -> origin(from, row)).forEach(origins::add);
                    if (batch.size() == BATCH) {
                        flush();
                    }
                }
                case Line.Broken brokenLine -> {
                    malformed++;
                    if (broken.size() < BROKEN_LINES_KEPT) {
                        broken.add(brokenLine);
                    }
                }
            }
        }

        void flush() {
            if (!batch.isEmpty()) {
                subscribers += subscriptions.add(audience, List.ofAll(batch));
                batch.clear();
            }
            if (!origins.isEmpty()) {
                subscriptions.enlist(List.ofAll(origins));
                origins.clear();
            }
        }

        private static Origin origin(RemoteId from, Line.Row row) {
            var page = row.subscription().page();
            return new Origin(from, page.value(), row.subscription().token(), page.asOf());
        }
    }
}
