package dev.herald.domain.eligibility;

import static dev.herald.domain.eligibility.Judgements.denies;
import static dev.herald.domain.eligibility.Judgements.deniesUntil;
import static dev.herald.domain.eligibility.Judgements.doesNotKnow;
import static dev.herald.domain.eligibility.Judgements.passes;
import static dev.herald.domain.eligibility.Samples.NOW;
import static dev.herald.domain.eligibility.Samples.about;
import static dev.herald.domain.eligibility.Samples.subscriber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.domain.reason.HeraldReason;
import dev.herald.domain.reason.Reason;
import dev.herald.domain.reason.Remedy;
import dev.herald.domain.reason.Scope;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sentences that rules are written in. */
final class RuleTest {
    private static final String TOKEN = "token-1";
    private static final RecipientFacts ANNA = about(subscriber(TOKEN));
    private static final Instant SOON = NOW.plusNanos(1);
    private static final Reason CLOSED =
            Reason.named("CLOSED", Scope.RECIPIENT, new Remedy.Skip(), "The shop is closed.");

    @ParameterizedTest
    @CsvSource({
        "passes, passes, passes",
        "passes, unknown, unknown",
        "passes, denies, denies",
        "unknown, passes, unknown",
        "unknown, denies, denies",
        "denies, passes, denies",
        "denies, unknown, denies",
        "denies, denies, denies"
    })
    void ofTwoRulesForOneReasonADenialComesFirstAndThenWhatIsNotKnown(String one, String other, String both) {
        var joint = rule(one).or(rule(other));

        assertThat(joint.judge(ANNA)).isEqualTo(rule(both).judge(ANNA));
        assertThat(joint.reason()).isEqualTo(CLOSED);
    }

    @Test
    void ofTwoRulesThatDoNotKnowBothSayWhat() {
        assertThat(rule("unknown").or(rule("unknown")).judge(ANNA))
                .isEqualTo(new Finding.Unknown("the hour, and the hour"));
    }

    @Test
    void rulesForDifferentReasonsAreNotOne() {
        var other = Rule.<RecipientFacts>deny(HeraldReason.SUPPRESSED).when(facts -> false);

        assertThatThrownBy(() -> deny().when(facts -> true).or(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CLOSED and SUPPRESSED");
    }

    @Test
    void aRuleWithTwoRestrictionsAppliesWhereBothHold() {
        var both = deny().where(facts -> true).where(facts -> false).when(facts -> true);
        var swapped = deny().where(facts -> false).where(facts -> true).when(facts -> true);

        assertThat(both.denies(ANNA)).isFalse();
        assertThat(swapped.denies(ANNA)).isFalse();
        assertThat(deny().where(facts -> true)
                        .where(facts -> true)
                        .when(facts -> true)
                        .denies(ANNA))
                .isTrue();
    }

    private static Rule<RecipientFacts> rule(String finding) {
        return switch (finding) {
            case "passes" -> deny().when(facts -> false);
            case "unknown" -> deny().knowing("the hour", facts -> Option.none()).when(hour -> true);
            default -> deny().when(facts -> true);
        };
    }

    @Test
    void ofTwoRulesThatDenyTheFirstSaysUntilWhen() {
        var never = deny().when(facts -> true);
        var soon = deny().until(facts -> Option.some(SOON));

        deniesUntil(soon.or(never), ANNA, CLOSED, Scope.RECIPIENT, TOKEN, Option.some(SOON));
        denies(never.or(soon), ANNA, CLOSED, Scope.RECIPIENT, TOKEN);
        denies(deny().when(facts -> false).orWhen(facts -> true), ANNA, CLOSED, Scope.RECIPIENT, TOKEN);
    }

    @Test
    void whereARuleIsNotAskedItPassesWhateverTheFacts() {
        var elsewhere = deny().where(facts -> false);

        passes(elsewhere.when(facts -> true), ANNA);
        passes(elsewhere.when(facts -> true, facts -> Option.some(SOON)), ANNA);
        passes(elsewhere.until(facts -> Option.some(SOON)), ANNA);
        passes(elsewhere.knowing("the hour", facts -> Option.none()).when(hour -> true), ANNA);
        passes(elsewhere.knowing("the hour", facts -> Option.none()).until((facts, hour) -> Option.some(SOON)), ANNA);
    }

    @Test
    void whereItIsAskedItDeniesAsItSays() {
        var here = deny().where(facts -> true);

        denies(here.when(facts -> true), ANNA, CLOSED, Scope.RECIPIENT, TOKEN);
        passes(here.when(facts -> false), ANNA);
        passes(here.when(facts -> false, facts -> Option.some(SOON)), ANNA);
        deniesUntil(
                here.when(facts -> true, facts -> Option.some(SOON)),
                ANNA,
                CLOSED,
                Scope.RECIPIENT,
                TOKEN,
                Option.some(SOON));
        denies(here.when(facts -> true, facts -> Option.none()), ANNA, CLOSED, Scope.RECIPIENT, TOKEN);
    }

    @Test
    void anInstantDeniesBeforeItAndNotAtIt() {
        deniesUntil(deny().until(facts -> Option.some(SOON)), ANNA, CLOSED, Scope.RECIPIENT, TOKEN, Option.some(SOON));
        passes(deny().until(facts -> Option.some(NOW)), ANNA);
        passes(deny().until(facts -> Option.none()), ANNA);
    }

    @Test
    void whatMustBeKnownIsAskedForAndThenDecides() {
        var unknown = deny().knowing("the hour", facts -> Option.<Instant>none());
        var known = deny().knowing("the hour", facts -> Option.some(SOON));

        doesNotKnow(unknown.when(hour -> true), ANNA, "the hour");
        doesNotKnow(unknown.until((facts, hour) -> Option.some(hour)), ANNA, "the hour");
        denies(known.when(SOON::equals), ANNA, CLOSED, Scope.RECIPIENT, TOKEN);
        passes(known.when(hour -> false), ANNA);
        deniesUntil(
                known.until((facts, hour) -> Option.some(hour)),
                ANNA,
                CLOSED,
                Scope.RECIPIENT,
                TOKEN,
                Option.some(SOON));
        passes(known.until((facts, hour) -> Option.none()), ANNA);
    }

    private static Rule.Sentence<RecipientFacts> deny() {
        return Rule.deny(CLOSED);
    }
}
