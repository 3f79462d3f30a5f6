package dev.herald.application.port;

import dev.herald.domain.subscription.Subscription;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import java.util.function.Consumer;

/** Where an audience is read from: a file, as a stream. */
public non-sealed interface AudienceSource extends Addressees {

    /** A digest of everything in it: two sources with the same one hold the same lines. */
    @Override
    String fingerprint();

    /**
     * Reads from the first line to the last and hands each on as it comes.
     *
     * @throws java.io.UncheckedIOException if reading breaks off
     */
    void read(Consumer<Line> lines);

    /** One line. */
    sealed interface Line {

        /**
         * A line that tells of a subscription.
         *
         * @param customAudiences those from which it is
         */
        record Row(Subscription subscription, Set<RemoteId> customAudiences) implements Line {

            /** A line that tells of a subscription and no custom audience. */
            public Row(Subscription subscription) {
                this(subscription, HashSet.empty());
            }
        }

        /**
         * A line that can't be understood; it stops nothing.
         *
         * @param number counted from 1
         * @param why one sentence for people
         */
        record Broken(long number, String why) implements Line {}
    }
}
