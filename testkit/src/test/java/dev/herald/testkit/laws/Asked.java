package dev.herald.testkit.laws;

import dev.herald.domain.eligibility.Facts;
import dev.herald.domain.eligibility.Finding;
import dev.herald.domain.eligibility.Rule;
import dev.herald.domain.reason.Denial;
import io.vavr.control.Option;

/** A rule and the facts that it is asked about. */
record Asked<F extends Facts>(Rule<F> rule, F facts) {

    /** Why it denies, if it does. */
    Option<Denial> denial() {
        return rule.judge(facts) instanceof Finding.Denies(Denial denial) ? Option.some(denial) : Option.none();
    }

    @Override
    public String toString() {
        return rule.reason().key() + " of " + facts;
    }
}
