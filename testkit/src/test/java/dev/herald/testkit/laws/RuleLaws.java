package dev.herald.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.domain.eligibility.Facts;
import dev.herald.domain.eligibility.Finding;
import dev.herald.domain.eligibility.Rule;
import dev.herald.domain.eligibility.RuleBook;
import dev.herald.domain.reason.Denial;
import dev.herald.domain.reason.Reason;
import dev.herald.domain.reason.Remedy;
import dev.herald.domain.reason.Scope;
import dev.herald.domain.reason.Subject;
import dev.herald.testkit.generator.Generator;
import dev.herald.testkit.generator.Situations;
import dev.herald.testkit.generator.Twist;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws that every rule keeps, whatever facts it reads. */
abstract class RuleLaws<F extends Facts> {
    private static final long WHOLE = 1000;
    private static final int TRIES = 500;

    private final Situations<F> situations;
    private final Seq<Rule<F>> rules;

    RuleLaws(Situations<F> situations, Seq<Rule<F>> rules) {
        this.situations = situations;
        this.rules = rules;
    }

    /** What the book says. */
    abstract Seq<Denial> judge(RuleBook book, F facts);

    /** A book of these rules alone. */
    abstract RuleBook book(Seq<Rule<F>> some);

    /** The same facts at another instant. */
    abstract F at(F facts, Instant now);

    /** The id of what is of this kind about the facts. */
    abstract String id(F facts, Scope scope);

    /** Everything that may not be known, and that makes nothing worse when it is not. */
    abstract Seq<Forgetting<F>> forgettings();

    /** The rules whose denial ends with other facts than the instant, such as a budget; they have laws of their own. */
    Seq<Reason> endingOtherwise() {
        return List.empty();
    }

    @Example
    void thereAreFactsOnBothSidesOfEveryRule() {
        for (var rule : rules) {
            var sides = situations.twists().filter(twist -> twist.reason().equals(rule.reason()));

            assertThat(sides.exists(Twist::denies)).as(rule.reason().key()).isTrue();
            assertThat(sides.exists(twist -> !twist.denies()))
                    .as(rule.reason().key())
                    .isTrue();
        }
    }

    @Property(tries = TRIES)
    void whatOneRuleDeniesNoOtherOneDenies(@ForAll("denied") Asked<F> asked) {
        var reason = asked.rule().reason();
        var denials = judge(RuleBook.STANDARD, asked.facts());

        assertThat(asked.denial()).containsExactlyElementsOf(denials);
        assertThat(denials.map(Denial::reason)).containsExactly(reason);
        assertThat(denials.map(Denial::subject))
                .containsExactly(new Subject(reason.scope(), id(asked.facts(), reason.scope())));
    }

    @Property(tries = TRIES)
    void whatIsOnTheOtherSideOfALimitNoRuleDenies(@ForAll("spared") F facts) {
        assertThat(judge(RuleBook.STANDARD, facts)).isEmpty();
    }

    @Property(tries = TRIES)
    void whatIsInOrderOrNotKnownNoRuleDenies(@ForAll("fine") F facts) {
        assertThat(rules.map(rule -> rule.judge(facts)))
                .allSatisfy(finding -> assertThat(finding).isNotInstanceOf(Finding.Denies.class));
        assertThat(judge(RuleBook.STANDARD, facts)).isEmpty();
    }

    @Property(tries = TRIES)
    void everyDenialIsReportedInTheOrderOfTheRules(@ForAll("whatever") F facts) {
        var each = rules.flatMap(rule -> new Asked<>(rule, facts).denial());

        assertThat(judge(RuleBook.STANDARD, facts)).containsExactlyElementsOf(each);
        assertThat(judge(book(rules.reverse()), facts)).containsExactlyElementsOf(each.reverse());
        assertThat(judge(RuleBook.EMPTY, facts)).isEmpty();
    }

    @Property(tries = TRIES)
    void oneMoreRuleNeverTakesADenialAway(@ForAll("whatever") F facts, @ForAll("places") int place) {
        var before = judge(book(rules), facts);
        var reason = Reason.named("EVERYBODY", Scope.CAMPAIGN, new Remedy.Skip(), "Nobody gets this.");

        var after = judge(book(rules.insert(place, Rule.<F>deny(reason).when(all -> true))), facts);

        assertThat(after.map(Denial::reason)).contains(reason);
        assertThat(after.reject(denial -> denial.reason().equals(reason))).containsExactlyElementsOf(before);
    }

    @Property(tries = TRIES)
    void aDenialNamesWhatItsReasonHoldsFor(@ForAll("whatever") F facts, @ForAll Scope scope) {
        var reason = Reason.named("CLOSED", scope, new Remedy.Fix(), "The shop is closed.");
        var denials = judge(book(List.of(Rule.<F>deny(reason).when(all -> true))), facts);

        assertThat(denials.map(Denial::subject)).containsExactly(new Subject(scope, id(facts, scope)));
    }

    @Property(tries = TRIES)
    void notKnowingSomethingIsNeverWorseThanPassing(
            @ForAll("whatever") F facts, @ForAll("waysToForget") Forgetting<F> forgetting) {
        var less = forgetting.of().apply(facts);

        for (var rule : rules) {
            if (!(rule.judge(facts) instanceof Finding.Denies)) {
                assertThat(rule.judge(less)).as(rule.reason().key()).isNotInstanceOf(Finding.Denies.class);
            }
        }
    }

    @Property(tries = TRIES)
    void aDenialThatEndsEndsAtItsInstantAndNotANanosecondEarlier(
            @ForAll("denied") Asked<F> asked, @ForAll("shares") long share) {
        var rule = asked.rule();
        var now = asked.facts().now();
        var denial = asked.denial().get();
        if (denial.passesFrom().isEmpty() || endingOtherwise().contains(rule.reason())) {
            assertThat(denial.passesFrom().isDefined())
                    .isEqualTo(endingOtherwise().contains(rule.reason()));
            assertThat(rule.reason().remedy() instanceof Remedy.Wait)
                    .isEqualTo(denial.passesFrom().isDefined());
            return;
        }
        var end = denial.passesFrom().get();
        var meanwhile = now.plus(
                Duration.between(now, end).minusNanos(1).dividedBy(WHOLE).multipliedBy(share));

        assertThat(end).isAfter(now);
        assertThat(rule.judge(at(asked.facts(), end))).isEqualTo(Finding.PASSES);
        assertThat(rule.judge(at(asked.facts(), end.minusNanos(1)))).isEqualTo(new Finding.Denies(denial));
        assertThat(rule.judge(at(asked.facts(), meanwhile))).isEqualTo(new Finding.Denies(denial));
    }

    @Provide
    Arbitrary<Asked<F>> denied() {
        return Generator.of(rules)
                .flatMap(rule -> situations.onlyDenying(rule).map(facts -> new Asked<>(rule, facts)))
                .asArbitrary();
    }

    @Provide
    Arbitrary<F> spared() {
        return Generator.<F>oneOf(rules.map(situations::onlyJustSparedBy)).asArbitrary();
    }

    @Provide
    Arbitrary<F> fine() {
        return situations.fine().asArbitrary();
    }

    @Provide
    Arbitrary<F> whatever() {
        return Generator.<F>oneOf(situations.nearlyFine(), situations.any()).asArbitrary();
    }

    @Provide
    Arbitrary<Forgetting<F>> waysToForget() {
        return Generator.of(forgettings()).asArbitrary();
    }

    @Provide
    Arbitrary<Integer> places() {
        return Generator.between(0, rules.size()).map(Long::intValue).asArbitrary();
    }

    @Provide
    Arbitrary<Long> shares() {
        return Generator.between(0, WHOLE).asArbitrary();
    }
}
