package dev.herald.benchmarks;

import dev.herald.benchmarks.Conditions.Condition;
import dev.herald.domain.eligibility.RecipientFacts;
import dev.herald.domain.reason.Reason;
import java.util.List;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rule;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** Easy Rules: one engine and one set of rules for everybody. */
final class EasyRules {
    private static final String CANDIDATE = "candidate";

    private final DefaultRulesEngine engine = new DefaultRulesEngine();
    private final Rules rules = new Rules();

    EasyRules() {
        Conditions.ALL.stream().map(EasyRules::rule).forEach(rule -> rules.register(rule));
    }

    private static Rule rule(Condition condition) {
        return new RuleBuilder()
                .name(condition.reason().key())
                .when(facts -> condition.holds().test(candidate(facts).facts()))
                .then(facts -> candidate(facts).deny(condition.reason()))
                .build();
    }

    private static Candidate candidate(Facts facts) {
        return facts.get(CANDIDATE);
    }

    List<Reason> judge(RecipientFacts recipient) {
        var candidate = new Candidate(recipient);
        var facts = new Facts();
        facts.put(CANDIDATE, candidate);
        engine.fire(rules, facts);
        return candidate.reasons();
    }
}
