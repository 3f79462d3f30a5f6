package dev.herald.app;

import dev.herald.domain.account.NeededEvents;
import dev.herald.domain.account.PageId;
import dev.herald.testkit.sandbox.Reaction;
import dev.herald.testkit.sandbox.Reactions;
import dev.herald.testkit.sandbox.Sandbox;
import dev.herald.testkit.sandbox.Webhooks;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the built-in sandbox tell this process what becomes of its messages, as Meta would: all of them arrive, many people
 * read them, and some of those press the button.
 *
 * @param to where this process receives webhooks
 */
record SandboxNews(Webhooks to) {
    private static final Logger LOG = LoggerFactory.getLogger(SandboxNews.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    /** Our own guess at a good campaign, so that every step of the funnel has something to show. */
    private static final Reactions PEOPLE = new Reactions(
            Reaction.NEVER,
            Reaction.always(),
            Reaction.always().withProbability(0.6),
            Reaction.always().withProbability(0.3),
            Reaction.NEVER,
            1);

    /** From now on it tells. */
    void begin(Sandbox sandbox, PageId page) {
        sandbox.subscribe(page, NeededEvents.BY_FIELD.keySet().toList());
        swap(sandbox, Reactions.NONE, PEOPLE);
        sandbox.postTo(to);
    }

    /** Waits until what happened is told, and leaves the sandbox as it was, for commands that listen to nothing. */
    void end(Sandbox sandbox) {
        try {
            if (!sandbox.awaitPosted(LONGEST_WAIT)) {
                LOG.warn("the built-in sandbox could not tell everything that became of its messages");
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        } finally {
            sandbox.postToNobody();
            swap(sandbox, PEOPLE, Reactions.NONE);
        }
    }

    /** What somebody set stays. */
    private static void swap(Sandbox sandbox, Reactions before, Reactions after) {
        if (sandbox.reactions().equals(before)) {
            sandbox.react(after);
        }
    }
}
