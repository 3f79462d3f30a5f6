package dev.herald.application.port;

import dev.herald.domain.subscription.Subscription;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.control.Option;

/** Where an audience is read from: a file, as a stream. */
public non-sealed interface AudienceSource extends Addressees {

    /** A digest of everything in it: two sources with the same one hold the same lines. */
    @Override
    String fingerprint();

    /**
     * Reads from the first line to the last and hands each on as it comes.
     *
     * @throws UnreadableAudience if reading breaks off, or what was read is not what has the fingerprint
     */
    void read(Lines lines);

    /** Takes lines as they come. */
    @FunctionalInterface
    interface Lines {

        /** The next line. */
        void take(Line line);

        /**
         * How much of the source is read, told now and then between lines.
         *
         * @param share from 0 to 1
         */
        default void reached(double share) {}
    }

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

        /** A line that can't be understood; it stops nothing. */
        record Unreadable(Broken broken, Excerpt excerpt) implements Line {}

        /**
         * What is remembered of a line that can't be understood.
         *
         * @param number counted from 1
         * @param why one sentence for people
         */
        record Broken(long number, String why) {}

        /**
         * A line's text, for a person to mend.
         *
         * @param text the text, or its beginning if it is long; none if it is no text
         * @param note what is not in it
         */
        record Excerpt(Option<String> text, Option<String> note) {}
    }
}
