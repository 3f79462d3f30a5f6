package dev.herald.http.sandbox;

import dev.herald.domain.account.Sender;
import dev.herald.domain.budget.Budget;
import dev.herald.domain.budget.Money;
import dev.herald.domain.eligibility.Engagement;
import dev.herald.domain.eligibility.RecipientFacts;
import dev.herald.domain.eligibility.SenderFacts;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Subscription;
import dev.herald.http.sandbox.Situation.Plan;
import dev.herald.http.sandbox.Situation.Recipient;
import dev.herald.http.sandbox.Situation.Switch;
import dev.herald.http.sandbox.Situation.Switches;
import dev.herald.testkit.generator.Budgets;
import dev.herald.testkit.generator.Contents;
import dev.herald.testkit.generator.Generator;
import dev.herald.testkit.generator.Senders;
import dev.herald.testkit.generator.Situations;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;

/**
 * Situations of which many are in order, many have one thing wrong, and some several. Every fact was told, in whole seconds
 * as the API tells times: what a client guessed, or knows more exactly, is not what two sides can agree on.
 */
final class SituationGenerator {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int OFTEN = 4;

    private SituationGenerator() {}

    static Generator<Situation> situations() {
        return recipients().flatMap(SituationGenerator::situations);
    }

    private static Generator<Situation> situations(RecipientFacts facts) {
        var now = seconds(facts.now());
        return senders(now).flatMap(sender -> {
            var currency = sender.adAccount().currency();
            var gap = facts.campaign().policy().minConversationGap();
            return Generator.combine(
                    Budgets.prices(currency),
                    plans(currency, gap),
                    switches(),
                    mostly(false, true),
                    (prices, plan, switches, gone) ->
                            new Situation(now, sender, prices, plan, switches, recipient(facts, gone)));
        });
    }

    /** What only the client remembers, and what is only Herald's, is left out: two sides can't agree on it. */
    private static Generator<RecipientFacts> recipients() {
        var fine = Situations.OF_RECIPIENTS.fine();
        var twists = Situations.OF_RECIPIENTS
                .twists()
                .filter(twist -> twist.reason() instanceof ErrorCode)
                .filter(twist -> !twist.words().startsWith("dropped"));
        return Generator.oneOf(fine, fine, Generator.of(twists).flatMap(twist -> twist.of(fine)));
    }

    private static Recipient recipient(RecipientFacts facts, boolean gone) {
        var known = facts.subscription();
        var engagement = facts.engagement();
        return new Recipient(
                new Subscription(
                        known.token(),
                        told(known.page(), facts),
                        known.person().map(fact -> told(fact, facts)),
                        known.region().map(fact -> told(fact, facts)),
                        Option.none(),
                        known.expiresAt()
                                .map(fact -> new Fact<>(seconds(fact.value()), Fact.Source.TOLD, seconds(facts.now()))),
                        facts.nextEligibleAt().map(SituationGenerator::seconds),
                        known.optedInAt().map(SituationGenerator::seconds),
                        known.stoppedAt().map(SituationGenerator::seconds),
                        Option.none(),
                        known.available().map(fact -> told(fact, facts))),
                new Engagement(
                        engagement.week(),
                        engagement.day(),
                        engagement.threadsSinceMarketing(),
                        engagement.lastOrganicAt().map(SituationGenerator::seconds)),
                known.page().value().equals(facts.campaign().page()),
                gone);
    }

    private static <T> Fact<T> told(Fact<T> fact, RecipientFacts facts) {
        return new Fact<>(fact.value(), Fact.Source.TOLD, seconds(facts.now()));
    }

    private static Instant seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }

    private static Generator<Sender> senders(Instant now) {
        var fine = Senders.fineAt(now).map(sender -> new SenderFacts(sender, now));
        var twists = Generator.of(Situations.OF_SENDERS.twists());
        return Generator.oneOf(
                        fine,
                        fine,
                        fine,
                        fine,
                        twists.flatMap(twist -> twist.of(fine)),
                        twists.flatMap(twist -> twist.of(fine)),
                        Senders.any().map(sender -> new SenderFacts(sender, now)))
                .map(facts -> toldInSeconds(facts.sender()));
    }

    private static Sender toldInSeconds(Sender sender) {
        var account = sender.adAccount();
        return new Sender(
                sender.app(),
                sender.business(),
                account.throttledUntil()
                        .map(until -> account.withThrottledUntil(seconds(until)))
                        .getOrElse(account),
                sender.page());
    }

    private static Generator<Plan> plans(Currency currency, Option<Duration> gap) {
        var warmUp = Against.WARM_UP;
        var ages = Generator.of(
                warmUp,
                Duration.ofHours(3),
                Duration.ofHours(20),
                Duration.ofDays(2),
                Duration.ofDays(8),
                warmUp.minus(SECOND));
        return ages.flatMap(age -> Generator.combine(
                rarely(Generator.of(Duration.ZERO, age, age.plus(SECOND), Duration.ofMinutes(1))),
                rarely(Generator.of(SECOND, age, age.plus(SECOND), Duration.ofDays(20))),
                Generator.of(500L, 1_000L, 100_000L, 1_000_000L)
                        .flatMap(minor -> budgets(Money.ofMinor(minor, currency))),
                Generator.between(0, OFTEN),
                Generator.oneOf(Contents.plain(), Contents.any()),
                Generator.constant(gap),
                (start, length, budget, earlier, content, least) ->
                        new Plan(age, start, length, budget, Math.toIntExact(earlier), content, least)));
    }

    /** Meta caps daily budgets in its own way; a client that is stricter denies more than the API. */
    private static Generator<Budget> budgets(Money amount) {
        return Generator.of(new Budget.Lifetime(amount), new Budget.Daily(amount, Budget.Cap.AS_META));
    }

    private static Generator<Switches> switches() {
        var one = mostly(Switch.ACTIVE, Switch.PAUSED);
        return Generator.combine(one, one, one, Switches::new);
    }

    private static <T> Generator<T> mostly(T usual, T rare) {
        return Generator.between(0, OFTEN * OFTEN).map(dice -> dice == OFTEN * OFTEN ? rare : usual);
    }

    private static <T> Generator<Option<T>> rarely(Generator<T> values) {
        return mostly(false, true)
                .flatMap(there -> there ? values.map(Option::some) : Generator.constant(Option.none()));
    }
}
