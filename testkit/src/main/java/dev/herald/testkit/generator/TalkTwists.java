package dev.herald.testkit.generator;

import static dev.herald.testkit.generator.Twist.denied;
import static dev.herald.testkit.generator.Twist.spared;

import dev.herald.domain.eligibility.Engagement;
import dev.herald.domain.eligibility.Engagement.Load;
import dev.herald.domain.eligibility.RecipientFacts;
import dev.herald.domain.reason.ErrorCode;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Both sides of every limit that looks at how much a person was marketed to and talked. */
final class TalkTwists {
    static final Seq<Twist<RecipientFacts>> ALL = List.of(
                    conversation(),
                    load(ErrorCode.WEEKLY_LOAD_CAP_REACHED, 20, Engagement::withWeek),
                    load(ErrorCode.DAILY_LOAD_CAP_REACHED, 40, Engagement::withDay),
                    threads())
            .flatMap(Function.identity());

    private TalkTwists() {}

    /** Talk within the campaign's gap; the threads since the last message are many, so that it is no reason for a cap. */
    private static Seq<Twist<RecipientFacts>> conversation() {
        var reason = ErrorCode.RECIPIENT_UNAVAILABLE;
        return List.of(
                denied(
                        reason,
                        "talked within the gap",
                        facts -> gaps().flatMap(gap -> Instants.within(
                                        facts.now().minus(gap).plusNanos(1), facts.now())
                                .map(talk -> talked(facts, gap, talk)))),
                spared(
                        reason,
                        "talked just before the gap",
                        facts ->
                                gaps().map(gap -> talked(facts, gap, facts.now().minus(gap)))));
    }

    private static Seq<Twist<RecipientFacts>> load(
            ErrorCode reason, int percent, BiFunction<Engagement, Load, Engagement> with) {
        return List.of(
                denied(
                        reason,
                        "above the cap",
                        facts -> Engagements.above(percent)
                                .map(load -> facts.withEngagement(with.apply(facts.engagement(), load)))),
                spared(
                        reason,
                        "just the cap, or less",
                        facts -> Engagements.within(percent)
                                .map(load -> facts.withEngagement(with.apply(facts.engagement(), load)))));
    }

    private static Seq<Twist<RecipientFacts>> threads() {
        var reason = ErrorCode.MIN_ORGANIC_THREADS_NOT_REACHED;
        return List.of(
                denied(
                        reason,
                        "none, and talk within 7 days",
                        facts -> talk(facts)
                                .map(talk -> facts.withEngagement(facts.engagement()
                                        .withThreadsSinceMarketing(0)
                                        .withLastOrganicAt(talk)))),
                spared(
                        reason,
                        "one",
                        facts -> talk(facts)
                                .map(talk -> facts.withEngagement(facts.engagement()
                                        .withThreadsSinceMarketing(1)
                                        .withLastOrganicAt(talk)))),
                spared(
                        reason,
                        "none, and no talk for longer",
                        facts -> Instants.before(Engagements.countsFrom(facts.now()))
                                .map(talk -> facts.withEngagement(facts.engagement()
                                        .withThreadsSinceMarketing(0)
                                        .withLastOrganicAt(talk)))));
    }

    /** Whole seconds, up to those that the minimum of organic threads looks back. */
    private static Generator<Duration> gaps() {
        return Generator.oneOf(Generator.of(1L), Generator.between(1, Engagement.TALK_COUNTS_FOR.toSeconds()))
                .map(Duration::ofSeconds);
    }

    private static RecipientFacts talked(RecipientFacts facts, Duration gap, Instant talk) {
        var policy = facts.campaign().policy().withMinConversationGap(gap);
        var engagement = facts.engagement().withThreadsSinceMarketing(1).withLastOrganicAt(talk);
        return Changed.campaign(facts, Changed.policy(facts.campaign(), policy)).withEngagement(engagement);
    }

    /** Talk that counts for the minimum of organic threads, and lies before the campaign's gap. */
    private static Generator<Instant> talk(RecipientFacts facts) {
        return Instants.within(
                Engagements.countsFrom(facts.now()),
                Engagements.lastTalkOutside(facts.campaign().policy().minConversationGap(), facts.now()));
    }
}
