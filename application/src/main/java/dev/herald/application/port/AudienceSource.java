package dev.herald.application.port;

import dev.herald.domain.subscription.Subscription;
import java.util.function.Consumer;

/** Where an audience is read from: a file, as a stream. */
public interface AudienceSource {

    /** A digest of everything in it: two sources with the same one hold the same lines. */
    String fingerprint();

    /**
     * Reads from the first line to the last and hands each on as it comes.
     *
     * @throws java.io.UncheckedIOException if reading breaks off
     */
    void read(Consumer<Line> lines);

    /** One line. */
    sealed interface Line {

        /** A line that tells of a subscription. */
        record Row(Subscription subscription) implements Line {}

        /**
         * A line that can't be understood; it stops nothing.
         *
         * @param number counted from 1
         * @param why one sentence for people
         */
        record Broken(long number, String why) implements Line {}
    }
}
