package dev.herald.domain.eligibility;

import static dev.herald.domain.eligibility.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.domain.reason.Denial;
import dev.herald.domain.reason.Reason;
import dev.herald.domain.reason.Remedy;
import dev.herald.domain.reason.Scope;
import dev.herald.domain.reason.Subject;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.io.IOException;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The laws of a jury: it finds what its rules find one by one, before and after they are chained. */
final class JuryProperties {
    private static final int IN_A_LOOP = Integer.MAX_VALUE;
    private static final int AT_ONCE = 0;

    @Property
    void aJuryFindsWhatItsRulesFindOneByOneHoweverManyTheyAre(
            @ForAll @IntRange(max = 140) int rules,
            @ForAll @Size(max = 20) java.util.Set<@IntRange(max = 140) Integer> bad) {
        var facts = new Numbers(HashSet.ofAll(bad));
        var jury = jury(rules, AT_ONCE);

        assertThat(jury.denials(facts)).as("in a loop").isEqualTo(oneByOne(jury.rules(), facts));
        assertThat(jury.denials(facts)).as("chained").isEqualTo(oneByOne(jury.rules(), facts));
    }

    @Property
    void aJuryThatIsChainedJudgesEachFactsAnew(
            @ForAll @IntRange(min = 1, max = 70) int rules,
            @ForAll @Size(max = 30) java.util.List<@IntRange(max = 70) Integer> bad) {
        var jury = jury(rules, AT_ONCE);

        for (var number : bad) {
            var facts = new Numbers(HashSet.of(number));
            assertThat(jury.denials(facts).map(denial -> denial.reason().key()))
                    .isEqualTo(number < rules ? List.of("RULE_" + number) : List.empty());
        }
    }

    /** More rules than a 64-bit mask holds. */
    @Test
    void aJuryOfManyReportsAllThatDenyInTheirOrder() {
        for (var rules : List.of(64, 65, 66)) {
            var jury = jury(rules, AT_ONCE);
            var everybody = new Numbers(HashSet.ofAll(List.range(0, rules)));
            var keys = List.range(0, rules).map(number -> "RULE_" + number);

            assertThat(jury.denials(everybody).map(denial -> denial.reason().key()))
                    .as("in a loop")
                    .isEqualTo(keys);
            assertThat(jury.denials(everybody).map(denial -> denial.reason().key()))
                    .as("chained")
                    .isEqualTo(keys);
        }
    }

    @Test
    void aRuleAddedToAJuryIsAskedLast() {
        var jury = jury(2, IN_A_LOOP).with(rule(7));

        assertThat(jury.denials(new Numbers(HashSet.of(0, 7)))
                        .map(denial -> denial.reason().key()))
                .containsExactly("RULE_0", "RULE_7");
    }

    @Test
    void whatARuleThrowsComesOutAsItIs() {
        for (var thrown :
                List.of(new IllegalStateException("a bug"), new StackOverflowError(), new IOException("sneaked"))) {
            var jury = new Jury<>(List.of(rule(0), throwing(thrown)), AT_ONCE);

            assertThatThrownBy(() -> jury.denials(new Numbers(HashSet.empty())))
                    .as("in a loop")
                    .isSameAs(thrown);
            assertThatThrownBy(() -> jury.denials(new Numbers(HashSet.empty())))
                    .as("chained")
                    .isSameAs(thrown);
        }
    }

    /** The numbers of the rules that deny. */
    private record Numbers(Set<Integer> bad) implements Facts {
        @Override
        public Instant now() {
            return NOW;
        }

        @Override
        public Subject subject(Scope scope) {
            return new Subject(scope, "7007");
        }
    }

    private static Jury<Numbers> jury(int rules, int judgementsInALoop) {
        return new Jury<>(List.range(0, rules).map(JuryProperties::rule), judgementsInALoop);
    }

    /** Rules of every kind that there is, by turns; the last kind is a team's own. */
    private static Rule<Numbers> rule(int number) {
        var sentence = Rule.<Numbers>deny(
                Reason.named("RULE_" + number, Scope.RECIPIENT, new Remedy.Skip(), "Rule " + number + " denies."));
        return switch (number % 6) {
            case 0 -> sentence.when(facts -> facts.bad().contains(number));
            case 1 ->
                sentence.when(facts -> facts.bad().contains(number), facts -> Option.some(NOW.plusSeconds(number)));
            case 2 ->
                sentence.until(facts -> Option.when(
                                facts.bad().size() > 1,
                                NOW.plusSeconds(facts.bad().contains(number) ? 1 : 0))
                        .orElse(Option.when(facts.bad().contains(number), NOW.plusSeconds(1))));
            case 3 ->
                sentence.knowing("a number", facts -> facts.bad().headOption())
                        .when(any -> any == number)
                        .orWhen(facts -> facts.bad().contains(number));
            case 4 ->
                sentence.<Boolean>knowing(
                                "whether it is bad",
                                facts -> Option.when(
                                        !facts.bad().isEmpty(), facts.bad().contains(number)))
                        .when(isBad -> isBad);
            default -> new OwnRule(sentence.when(facts -> facts.bad().contains(number)));
        };
    }

    /** A rule that a team wrote by itself, with no more than it must have. */
    private record OwnRule(Rule<Numbers> meant) implements Rule<Numbers> {
        @Override
        public Reason reason() {
            return meant.reason();
        }

        @Override
        public Finding judge(Numbers facts) {
            return meant.judge(facts);
        }
    }

    private static Rule<Numbers> throwing(Throwable thrown) {
        return Rule.<Numbers>deny(Reason.named("THROWS", Scope.RECIPIENT, new Remedy.Skip(), "Throws."))
                .when(facts -> {
                    throw JuryProperties.<RuntimeException>sneaked(thrown);
                });
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneaked(Throwable thrown) throws T {
        throw (T) thrown;
    }

    private static Seq<Denial> oneByOne(Seq<Rule<Numbers>> rules, Numbers facts) {
        return rules.flatMap(rule ->
                rule.judge(facts) instanceof Finding.Denies(Denial denial) ? Option.some(denial) : Option.none());
    }
}
