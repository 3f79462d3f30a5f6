package dev.herald.application.campaign;

import dev.herald.application.port.Audience;
import dev.herald.application.port.AudiencePart;
import dev.herald.application.port.Ledger;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Judges those of an audience who were never judged for good, as they are read; a large audience in parts, each by a thread
 * of its own. Memory holds a page for each.
 */
final class JudgeAudience {
    private static final int TOKENS_A_PAGE = 2000;
    private static final int MOST_PARTS = 4;

    /** As many subscribers as are judged sooner than threads are started. */
    private static final int SMALL = 20_000;

    private final Ledger ledger;
    private final Supplier<StillToDo> counts;

    JudgeAudience(Ledger ledger, Supplier<StillToDo> counts) {
        this.ledger = ledger;
        this.counts = counts;
    }

    StillToDo judge(Audience audience, Option<Long> campaign) {
        var parts = Math.min(Runtime.getRuntime().availableProcessors(), MOST_PARTS);
        if (audience.subscribers() < SMALL || parts == 1) {
            return judge(audience, campaign, AudiencePart.WHOLE);
        }
        var all = counts.get();
        try (var threads = Executors.newFixedThreadPool(parts)) {
            Vector.range(0, parts)
                    .map(number -> new AudiencePart(number, parts))
                    .map(part -> threads.submit(() -> judge(audience, campaign, part)))
                    .map(JudgeAudience::result)
                    .forEach(all::add);
        }
        return all;
    }

    private StillToDo judge(Audience audience, Option<Long> campaign, AudiencePart part) {
        var count = counts.get();
        ledger.stillToDo(audience.id(), campaign, part, TOKENS_A_PAGE, count::count);
        return count;
    }

    private static StillToDo result(Future<StillToDo> part) {
        try {
            return part.get();
        } catch (ExecutionException broken) {
            throw broken.getCause() instanceof RuntimeException known ? known : new IllegalStateException(broken);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while judging", stop);
        }
    }
}
