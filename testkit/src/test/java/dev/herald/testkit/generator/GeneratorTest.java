package dev.herald.testkit.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.domain.eligibility.Finding;
import dev.herald.domain.eligibility.RecipientFacts;
import dev.herald.domain.eligibility.RecipientRules;
import dev.herald.domain.eligibility.Rule;
import dev.herald.domain.reason.Reason;
import dev.herald.domain.reason.Remedy;
import dev.herald.domain.reason.Scope;
import dev.herald.domain.subscription.Subscription;
import io.vavr.control.Option;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.Example;
import net.jqwik.api.Shrinkable;
import org.junit.jupiter.api.Test;

/** Generators work with and without jqwik, and make the same of the same seed. */
final class GeneratorTest {
    private static final int SAMPLES = 250;
    private static final int SEED = 42;

    @Test
    void theSameSeedGivesTheSameValuesAndAnotherOneOthers() {
        var fine = Situations.OF_RECIPIENTS.fine();

        assertThat(fine.samples(SEED).limit(SAMPLES).toList())
                .isEqualTo(fine.samples(SEED).limit(SAMPLES).toList())
                .startsWith(fine.sample(SEED))
                .isNotEqualTo(fine.samples(SEED + 1).limit(SAMPLES).toList());
    }

    @Example
    void valuesAreTheSameInsideAProperty() {
        assertThat(Ids.pages().option().sample(SEED)).isEqualTo(outsideOfAProperty());
    }

    private static Object outsideOfAProperty() {
        return Ids.pages().option().samples(SEED).findFirst().orElseThrow();
    }

    @Test
    void bothSidesOfEveryLimitOfANumberAreMet() {
        assertThat(Generator.between(-1, 1).samples(SEED).limit(SAMPLES))
                .contains(-1L, 0L, 1L)
                .allMatch(n -> n >= -1 && n <= 1);
        assertThat(Generator.of("a", "b").list(1, 2).samples(SEED).limit(SAMPLES))
                .allMatch(list -> list.size() == 1 || list.size() == 2)
                .anyMatch(list -> list.size() == 1)
                .anyMatch(list -> list.size() == 2);
        assertThat(Generator.of(1).option().samples(SEED).limit(SAMPLES)).contains(Option.none(), Option.some(1));
        assertThat(Generator.text("ab", 1, 2).samples(SEED).limit(SAMPLES))
                .contains("a", "ab")
                .allMatch(text -> text.matches("[ab]{1,2}"));
        assertThat(Generator.between(0, 9).filter(n -> n > 6).samples(SEED).limit(SAMPLES))
                .allMatch(n -> n > 6);
    }

    @Example
    void aFailureShrinksToTheFaultAlone() {
        var rule = RecipientRules.STILL_SUBSCRIBED;
        Predicate<RecipientFacts> fails = facts -> rule.judge(facts) instanceof Finding.Denies;

        var shrunk = shrunk(Situations.OF_RECIPIENTS.onlyDenying(rule), fails).subscription();

        var bare = Subscription.of(shrunk.token(), shrunk.page());
        assertThat(shrunk.withStop(shrunk.stoppedAt().get()))
                .isEqualTo(bare.withStop(shrunk.stoppedAt().get()));
        assertThat(shrunk.token()).hasToString("token-01");
    }

    /** What jqwik does with a failure: the first simpler value that fails too, and so on. */
    private static <T> T shrunk(Generator<T> generator, Predicate<T> fails) {
        var found = generator.asArbitrary().generator(SAMPLES).next(new Random(SEED));
        var simpler = simpler(found, fails);
        while (simpler.isPresent()) {
            found = simpler.get();
            simpler = simpler(found, fails);
        }
        return found.value();
    }

    private static <T> Optional<Shrinkable<T>> simpler(Shrinkable<T> one, Predicate<T> fails) {
        return one.shrink()
                .filter(other -> other.distance().compareTo(one.distance()) < 0 && fails.test(other.value()))
                .findFirst();
    }

    @Test
    void aTeamHasFactsForARuleOfItsOwnOnceItSaysHowTheyComeAbout() {
        var bought = Reason.named("BOUGHT", Scope.RECIPIENT, new Remedy.Skip(), "This person bought something.");
        var rule = Rule.<RecipientFacts>deny(bought).when(facts -> facts.suppressed());
        var situations = Situations.OF_RECIPIENTS.with(
                Twist.denied(bought, "bought", facts -> Generator.constant(facts.withSuppressed(true))));

        assertThat(situations.onlyDenying(rule).samples(SEED).limit(SAMPLES))
                .allMatch(facts -> rule.judge(facts) instanceof Finding.Denies);
        assertThatThrownBy(() -> Situations.OF_RECIPIENTS.onlyDenying(rule))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("BOUGHT");
    }
}
