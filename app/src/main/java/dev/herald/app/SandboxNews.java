package dev.herald.app;

import dev.herald.domain.account.NeededEvents;
import dev.herald.domain.account.PageId;
import dev.herald.testkit.sandbox.Reaction;
import dev.herald.testkit.sandbox.Reactions;
import dev.herald.testkit.sandbox.Sandbox;
import dev.herald.testkit.sandbox.Webhooks;
import io.vavr.control.Option;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the built-in sandbox tell this process what becomes of a run's messages, as Meta would: all of them arrive, many people
 * read them, and some of those press the button. What could not be told waits in the sandbox for the next such run.
 */
final class SandboxNews {
    private static final Logger LOG = LoggerFactory.getLogger(SandboxNews.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(2);

    /** Our own guess at a good campaign, so that every step of the funnel has something to show. */
    private static final Reactions PEOPLE = new Reactions(
            Reaction.NEVER,
            Reaction.always(),
            Reaction.always().withProbability(0.6),
            Reaction.always().withProbability(0.3),
            Reaction.NEVER,
            1);

    private final Webhooks to;
    private volatile Option<Long> hurriedAt = Option.none();

    /**
     * News for this process.
     *
     * @param to where it receives webhooks; the sandbox writes the secret down
     */
    SandboxNews(Webhooks to) {
        this.to = to;
    }

    /** From now on it tells; the page's events are asked for as {@code accounts check --subscribe} does, and stay so. */
    void begin(Sandbox sandbox, PageId page) {
        sandbox.subscribe(page, NeededEvents.BY_FIELD.keySet().toList());
        swap(sandbox, Reactions.NONE, PEOPLE);
        sandbox.postTo(to);
    }

    /** Waits until what happened is told; from then on people do nothing any more, and nothing is posted. */
    void end(Sandbox sandbox) {
        try {
            swap(sandbox, PEOPLE, Reactions.NONE);
            if (sandbox.awaitPosted(LONGEST_PAUSE, this::isEnough)) {
                sandbox.postToNobody();
            } else {
                LOG.warn(
                        "{} events about messages could not be told yet; the next run that is asked for here brings them,"
                                + " and until then the money of those messages stays reserved",
                        sandbox.eventsWaiting());
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    /** Has the telling end soon: this process does. Any thread may ask. */
    void hurry() {
        hurriedAt = Option.some(System.nanoTime());
    }

    private boolean isEnough() {
        return hurriedAt.exists(since -> System.nanoTime() - since >= LONGEST_FAREWELL.toNanos());
    }

    /** What somebody set stays. */
    private static void swap(Sandbox sandbox, Reactions before, Reactions after) {
        if (sandbox.reactions().equals(before)) {
            sandbox.react(after);
        }
    }
}
