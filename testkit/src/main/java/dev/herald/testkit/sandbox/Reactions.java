package dev.herald.testkit.sandbox;

import io.vavr.control.Option;
import java.util.SplittableRandom;

/**
 * What happens to messages after they were taken. The same seed, token and message id always give the same, whatever else
 * is sent meanwhile.
 *
 * @param failure the message turns out not to be deliverable
 * @param delivery it reaches the person, if it does not fail; where neither happens, nothing is ever heard of it
 * @param read the person reads it, counted from its delivery
 * @param click the person presses its button, counted from the reading
 * @param stop the person stops all messages by the link in it, counted from its delivery; nobody is told
 */
public record Reactions(Reaction failure, Reaction delivery, Reaction read, Reaction click, Reaction stop, long seed) {

    /** Everything is delivered at once, and nobody reacts. */
    public static final Reactions NONE =
            new Reactions(Reaction.NEVER, Reaction.always(), Reaction.NEVER, Reaction.NEVER, Reaction.NEVER, 0);

    /** What becomes of a message. */
    Fate fate(AcceptedMessage message) {
        if (equals(NONE)) {
            return Fate.delivered(message.time());
        }
        var dice = new SplittableRandom(seed
                ^ ((long) message.token().hashCode() << Integer.SIZE)
                ^ message.messageId().hashCode());
        if (failure.happens(dice)) {
            return Fate.failed(Option.some(failure.from(message.time(), dice)));
        }
        return delivery.happens(dice) ? delivered(message, dice) : Fate.failed(Option.none());
    }

    private Fate delivered(AcceptedMessage message, SplittableRandom dice) {
        var delivered = delivery.from(message.time(), dice);
        var isRead = Option.when(read.happens(dice), () -> read.from(delivered, dice));
        return new Fate(
                Option.some(delivered),
                Option.none(),
                isRead,
                isRead.filter(at -> click.happens(dice)).map(at -> click.from(at, dice)),
                Option.when(stop.happens(dice), () -> stop.from(delivered, dice)));
    }
}
