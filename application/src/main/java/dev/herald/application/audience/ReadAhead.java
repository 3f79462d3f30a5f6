package dev.herald.application.audience;

import dev.herald.application.port.AudienceSource;
import dev.herald.application.port.AudienceSource.Line;
import dev.herald.application.port.AudienceSource.Line.Broken;
import dev.herald.application.port.Origin;
import dev.herald.application.port.Rejects;
import dev.herald.application.port.RemoteId;
import dev.herald.domain.subscription.Subscription;
import io.vavr.collection.Array;
import io.vavr.collection.Iterator;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.ArrayList;
import java.util.function.Consumer;

/** Reads an audience in a thread of its own, a few batches ahead of whoever works them off. */
final class ReadAhead {
    /** Lines that are handed on together; with a few of these in memory, collecting garbage is cheap. */
    static final int BATCH = 5_000;

    private static final int BATCHES_AHEAD = 1;

    /**
     * So many go into one transaction, if they come in time: keys come in no order, and so each transaction writes about
     * every page of their indexes once, however many rows it has.
     */
    private static final int BATCHES_AT_ONCE = 20;

    /** Others that write wait no longer for a file that is read slowly. */
    private static final Duration PATIENCE = Duration.ofMillis(50);

    private final AudienceSource source;
    private final Rejects rejects;
    private final Relay<Batch> relay = new Relay<>(BATCHES_AHEAD);

    /**
     * Some lines in a row.
     *
     * @param origins which custom audiences the rows are from
     * @param lines how many
     * @param share how much of the audience is read with them
     */
    record Batch(Seq<Subscription> rows, Seq<Origin> origins, Seq<Broken> broken, int lines, double share) {}

    private ReadAhead(AudienceSource source, Rejects rejects) {
        this.source = source;
        this.rejects = rejects;
    }

    /**
     * Works a source off, some batches at a time, in the calling thread. What breaks either side breaks this.
     *
     * @param work has to take all that it gets
     */
    static void of(AudienceSource source, Rejects rejects, Consumer<Iterator<Batch>> work) {
        new ReadAhead(source, rejects).run(work);
    }

    private void run(Consumer<Iterator<Batch>> work) {
        Thread.ofPlatform().daemon().name("herald-audience").start(this::read);
        try {
            for (var batch = relay.take(); batch.isDefined(); batch = relay.take()) {
                work.accept(batch.toList().iterator().concat(readyBatches()));
            }
        } finally {
            relay.abandon();
        }
    }

    /** Those that are there when the next is wanted, or soon after. */
    private Iterator<Batch> readyBatches() {
        return Iterator.continually(() -> relay.poll(PATIENCE))
                .take(BATCHES_AT_ONCE - 1)
                .takeWhile(Option::isDefined)
                .map(Option::get);
    }

    private void read() {
        var ending = Option.<Throwable>none();
        try {
            var filling = new Filling();
            source.read(filling);
            filling.handOver(1);
        } catch (NobodyTakes stopped) {
            // whoever works the batches off has broken, and knows why
        } catch (Throwable broken) {
            ending = Option.some(broken);
        } finally {
            relay.end(ending);
        }
    }

    private static final class NobodyTakes extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final class Filling implements AudienceSource.Lines {
        private final java.util.List<Subscription> rows = new ArrayList<>(BATCH);
        private final java.util.List<Origin> origins = new ArrayList<>();
        private final java.util.List<Broken> broken = new ArrayList<>();
        private double share;

        @Override
        public void take(Line line) {
            switch (line) {
                case Line.Row row -> {
                    rows.add(row.subscription());
                    row.customAudiences().map(from -> origin(from, row)).forEach(origins::add);
                }
                case Line.Unreadable unreadable -> {
                    broken.add(unreadable.broken());
                    rejects.add(unreadable);
                }
            }
            if (rows.size() + broken.size() == BATCH) {
                handOver(share);
            }
        }

        private static Origin origin(RemoteId from, Line.Row row) {
            var page = row.subscription().page();
            return new Origin(from, page.value(), row.subscription().token(), page.asOf());
        }

        @Override
        public void reached(double now) {
            share = now;
        }

        void handOver(double reached) {
            var batch = new Batch(
                    Array.ofAll(rows), Array.ofAll(origins), Array.ofAll(broken), rows.size() + broken.size(), reached);
            if (!relay.give(batch)) {
                throw new NobodyTakes();
            }
            rows.clear();
            origins.clear();
            broken.clear();
        }
    }
}
