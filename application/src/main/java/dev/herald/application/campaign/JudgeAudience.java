package dev.herald.application.campaign;

import dev.herald.application.port.Audience;
import dev.herald.application.port.Ledger;
import dev.herald.domain.subscription.PersonKey;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Judges those of an audience who were never judged for good, page by page; a large audience in parts, each by a thread of
 * its own. Memory holds a page for each.
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

    /** People behind one of them, up to another one. */
    private record Part(Option<PersonKey> after, Option<PersonKey> last) {

        boolean holds(PersonKey person) {
            return last.forAll(end -> person.compareTo(end) <= 0);
        }
    }

    StillToDo judge(Audience audience, Option<Long> campaign) {
        var all = counts.get();
        atOnce(parts(audience).map(part -> (Supplier<StillToDo>) () -> judge(audience, campaign, part)))
                .forEach(all::add);
        return all;
    }

    private Seq<Part> parts(Audience audience) {
        var processors = Math.min(Runtime.getRuntime().availableProcessors(), MOST_PARTS);
        Seq<PersonKey> cuts = audience.subscribers() < SMALL || processors == 1
                ? List.empty()
                : ledger.cuts(audience.id(), processors);
        var ends = cuts.map(Option::some).append(Option.none());
        return cuts.map(Option::some).prepend(Option.none()).zipWith(ends, Part::new);
    }

    private StillToDo judge(Audience audience, Option<Long> campaign, Part part) {
        var count = counts.get();
        var after = part.after();
        do {
            var page = ledger.stillToDo(audience.id(), campaign, after, TOKENS_A_PAGE);
            count.count(page.recipients().takeWhile(recipient -> part.holds(recipient.person())));
            after = page.next().filter(part::holds);
        } while (after.isDefined());
        return count;
    }

    private static Seq<StillToDo> atOnce(Seq<Supplier<StillToDo>> work) {
        if (work.size() == 1) {
            return work.map(Supplier::get);
        }
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            return work.map(part -> threads.submit(part::get)).toVector().map(JudgeAudience::result);
        }
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
