package dev.herald.domain.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.domain.reason.Denial;
import dev.herald.domain.reason.Reason;
import dev.herald.domain.reason.Scope;
import dev.herald.domain.reason.Subject;
import io.vavr.control.Option;
import java.time.Instant;

/** What a rule is expected to make of facts. */
final class Judgements {

    private Judgements() {}

    static <F extends Facts> void passes(Rule<F> rule, F facts) {
        assertThat(rule.judge(facts)).isEqualTo(Finding.PASSES);
    }

    static <F extends Facts> void doesNotKnow(Rule<F> rule, F facts, String what) {
        assertThat(rule.judge(facts)).isEqualTo(new Finding.Unknown(what));
    }

    static <F extends Facts> void denies(Rule<F> rule, F facts, Reason reason, Scope scope, String id) {
        deniesUntil(rule, facts, reason, scope, id, Option.none());
    }

    static <F extends Facts> void deniesUntil(
            Rule<F> rule, F facts, Reason reason, Scope scope, String id, Option<Instant> passesFrom) {
        assertThat(rule.judge(facts))
                .isEqualTo(new Finding.Denies(new Denial(reason, new Subject(scope, id), passesFrom)));
        assertThat(rule.reason()).isEqualTo(reason);
    }
}
