package dev.herald.testkit.generator;

import static dev.herald.testkit.generator.Generator.combine;

import dev.herald.domain.eligibility.Engagement;
import dev.herald.domain.eligibility.Engagement.Load;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/** How much people were marketed to, and talked. Meta's documented caps are 20 % a week and 40 % a day. */
public final class Engagements {
    private static final long MOST_MESSAGES = 20;
    private static final long MOST_THREADS = 100;
    private static final int WHOLE = 100;

    private Engagements() {}

    /** Any engagement, with nothing, something or everything known. */
    public static Generator<Engagement> any() {
        return combine(
                loads().option(),
                loads().option(),
                Generator.between(0, MOST_THREADS).map(Long::intValue).option(),
                Instants.any().option(),
                Engagement::new);
    }

    /** Engagement that no documented cap has anything against; the talk before this instant. */
    public static Generator<Engagement> fineBefore(Instant lastTalk) {
        var talk = Instants.until(lastTalk).option();
        var threads = Generator.between(1, MOST_THREADS).map(Long::intValue).option();
        return combine(within(20).option(), within(40).option(), threads, talk, Engagement::new);
    }

    /** Any load. */
    public static Generator<Load> loads() {
        return combine(Generator.between(0, MOST_MESSAGES), Generator.between(0, MOST_THREADS), Engagements::load);
    }

    /** Loads that are at most this percentage of the talk: often just as much, and none at all whatever the talk. */
    public static Generator<Load> within(int percent) {
        var none = Generator.between(0, MOST_THREADS).map(threads -> load(0, threads));
        return Generator.oneOf(
                none,
                combine(
                        Generator.between(1, MOST_MESSAGES),
                        Generator.oneOf(Generator.of(0L, 1L), Generator.between(0, MOST_THREADS)),
                        (messages, more) -> load(messages, leastThreads(messages, percent) + more)));
    }

    /** Loads that are more than this percentage of the talk: often by one thread only. */
    public static Generator<Load> above(int percent) {
        return combine(
                Generator.between(1, MOST_MESSAGES),
                Generator.oneOf(Generator.of(0L, 1L), Generator.between(0, MOST_THREADS)),
                (messages, less) -> load(messages, Math.max(0, leastThreads(messages, percent) - 1 - less)));
    }

    /** How many threads it takes for so many messages to be no more than this percentage. */
    private static long leastThreads(long messages, int percent) {
        return Math.ceilDiv(messages * WHOLE, percent);
    }

    private static Load load(long messages, long threads) {
        return new Load(Math.toIntExact(messages), Math.toIntExact(threads));
    }

    /** The last instant of talk that the minimum of organic threads still counts, seen from this one. */
    static Instant countsFrom(Instant now) {
        return now.minus(Engagement.TALK_COUNTS_FOR);
    }

    /** The latest talk that a campaign with this gap does not hold a message back for. */
    static Instant lastTalkOutside(Option<Duration> gap, Instant now) {
        return now.minus(gap.getOrElse(Duration.ZERO));
    }
}
