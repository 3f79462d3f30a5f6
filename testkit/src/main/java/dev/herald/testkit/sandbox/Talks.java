package dev.herald.testkit.sandbox;

import dev.herald.domain.eligibility.Engagement;
import dev.herald.domain.eligibility.Engagement.Load;
import dev.herald.domain.subscription.PersonKey;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * How much people talked and were marketed to, as far as the sandbox was told or saw it itself; only of those of whom
 * there is something to know. How it counts is the sandbox's own: what was told is of before all that it saw, comes on
 * top of that, and is over when the time it was told of is; each talk is an organic thread; of a person of whom no counts
 * were told none are known, whatever was sent to them.
 */
final class Talks {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);

    private final Map<PersonKey, Told> told = new HashMap<>();
    private final Map<PersonKey, Vector<Instant>> talks = new HashMap<>();

    private record Told(Engagement engagement, Instant asOf) {

        private Option<Load> within(Duration time, Option<Load> load, Instant now) {
            return asOf.plus(time).isAfter(now) ? load : load.map(over -> new Load(0, 0));
        }
    }

    /** Takes what is known of a person as the truth. */
    void tell(PersonKey person, Engagement engagement, Instant asOf) {
        if (!engagement.equals(Engagement.UNKNOWN)) {
            told.put(person, new Told(engagement, asOf));
        }
    }

    /** Notes that a person talked. Talk of more than a week before the latest is forgotten. */
    void talked(PersonKey person, Instant at) {
        talks.merge(
                person,
                Vector.of(at),
                (before, one) ->
                        before.appendAll(one).filter(talk -> talk.plus(WEEK).isAfter(at)));
    }

    /** When the person last talked; none if that is not known. */
    Option<Instant> lastTalk(PersonKey person) {
        var seen = talks.getOrDefault(person, Vector.empty()).max();
        var known = told.get(person);
        var before = known == null ? Option.<Instant>none() : known.engagement().lastOrganicAt();
        return seen.isDefined() && before.isDefined()
                ? Option.some(seen.get().isAfter(before.get()) ? seen.get() : before.get())
                : seen.orElse(before);
    }

    /** Whether counts were told of the person, so that it matters what was sent to them. */
    boolean counts(PersonKey person) {
        return told.containsKey(person);
    }

    /** What is known of a person to whom these messages were sent. */
    Engagement of(PersonKey person, Seq<Instant> sends, Instant now) {
        var known = told.get(person);
        var seen = talks.getOrDefault(person, Vector.empty());
        if (known == null) {
            return seen.isEmpty()
                    ? Engagement.UNKNOWN
                    : Engagement.UNKNOWN.withLastOrganicAt(lastTalk(person).get());
        }
        var before = known.engagement();
        return new Engagement(
                known.within(WEEK, before.week(), now).map(load -> grown(load, sends, seen, now.minus(WEEK))),
                known.within(DAY, before.day(), now).map(load -> grown(load, sends, seen, now.minus(DAY))),
                before.threadsSinceMarketing().map(threads -> since(threads, sends, seen)),
                lastTalk(person));
    }

    private static Load grown(Load load, Seq<Instant> sends, Seq<Instant> talks, Instant after) {
        return new Load(
                load.marketingMessages() + sends.count(send -> send.isAfter(after)),
                load.organicThreads() + talks.count(talk -> talk.isAfter(after)));
    }

    private static int since(int threads, Seq<Instant> sends, Seq<Instant> talks) {
        return sends.max().map(last -> talks.count(talk -> talk.isAfter(last))).getOrElse(threads + talks.size());
    }
}
