package dev.herald.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.herald.domain.eligibility.Facts;
import dev.herald.domain.eligibility.Rule;
import dev.herald.domain.eligibility.RuleBook;
import dev.herald.domain.reason.Denial;
import io.vavr.collection.Seq;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * 100,000 cases on which the rule book and the {@link NaiveOracle} must say the same. Each case has a seed of its own,
 * which a failure names. {@code -Dherald.oracle.seed=N} looks at another 100,000.
 */
final class OracleAgreesTest {
    private static final long FIRST_SEED = Long.getLong("herald.oracle.seed", 20_260_424L);
    private static final int LEAST_ON_EACH_SIDE = 20;

    @Test
    void theOracleAgreesOnSenders() {
        agree(
                15_000,
                RuleBook.STANDARD.senderRules(),
                RandomSenders::facts,
                RuleBook.STANDARD::judge,
                NaiveOracle::judge);
    }

    @Test
    void theOracleAgreesOnDrafts() {
        agree(
                20_000,
                RuleBook.STANDARD.draftRules(),
                RandomDrafts::facts,
                RuleBook.STANDARD::judge,
                NaiveOracle::judge);
    }

    @Test
    void theOracleAgreesOnCampaigns() {
        agree(
                30_000,
                RuleBook.STANDARD.campaignRules(),
                RandomCampaigns::facts,
                RuleBook.STANDARD::judge,
                NaiveOracle::judge);
    }

    @Test
    void theOracleAgreesOnRecipients() {
        agree(
                35_000,
                RuleBook.STANDARD.recipientRules(),
                RandomRecipients::facts,
                RuleBook.STANDARD::judge,
                NaiveOracle::judge);
    }

    private static <F extends Facts> void agree(
            int cases,
            Seq<Rule<F>> rules,
            Function<Dice, F> generator,
            Function<F, Seq<Denial>> ruleBook,
            Function<F, Answer> oracle) {
        var deniedByKey = new TreeMap<String, Integer>();
        rules.map(rule -> rule.reason().key()).forEach(key -> deniedByKey.put(key, 0));
        for (var seed = FIRST_SEED; seed < FIRST_SEED + cases; seed++) {
            var facts = generator.apply(new Dice(seed));
            var told = answer(ruleBook.apply(facts));
            var expected = oracle.apply(facts);
            if (!told.equals(expected)) {
                fail("seed %d%nrule book %s%noracle    %s%nfacts %s", seed, told, expected, facts);
            }
            deniedByKey.replaceAll((key, times) -> told.denies(key) ? times + 1 : times);
        }
        assertThat(deniedByKey)
                .as("how often each reason denied, of %d", cases)
                .allSatisfy((key, times) ->
                        assertThat(times).as(key).isBetween(LEAST_ON_EACH_SIDE, cases - LEAST_ON_EACH_SIDE));
    }

    private static Answer answer(Seq<Denial> denials) {
        var answer = new Answer();
        for (var denial : denials) {
            var key = denial.reason().key();
            denial.passesFrom().peek(instant -> answer.denyUntil(key, instant)).onEmpty(() -> answer.deny(key));
        }
        return answer;
    }
}
