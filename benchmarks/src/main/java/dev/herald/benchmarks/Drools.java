package dev.herald.benchmarks;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import dev.herald.benchmarks.Conditions.Condition;
import dev.herald.domain.eligibility.RecipientFacts;
import dev.herald.domain.reason.Reason;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.conf.SequentialOption;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.StatelessKieSession;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Drools in its executable model, which is what its own compiler makes of DRL too; nothing is interpreted. Session and
 * rules are made once and used for everybody.
 */
final class Drools implements AutoCloseable {
    private final KieBase base;
    private final KieSession session;
    private final StatelessKieSession stateless;

    Drools() {
        var model = new ModelImpl();
        Conditions.ALL.stream().map(Drools::ruleOf).forEach(model::addRule);
        base = KieBaseBuilder.createKieBaseFromModel(model);
        session = base.newKieSession();
        var direct = KieServices.get().newKieSessionConfiguration();
        direct.setOption(DirectFiringOption.YES);
        stateless = KieBaseBuilder.createKieBaseFromModel(model, SequentialOption.YES)
                .newStatelessKieSession(direct);
    }

    private static Rule ruleOf(Condition condition) {
        var candidate = declarationOf(Candidate.class);
        var holds = condition.holds();
        var reason = condition.reason();
        return rule(reason.key())
                .build(
                        pattern(candidate).expr(reason.key(), known -> holds.test(known.facts())),
                        on(candidate).execute(known -> known.deny(reason)));
    }

    KieBase base() {
        return base;
    }

    /** One recipient at a time in the session's memory. */
    List<Reason> judge(RecipientFacts recipient) {
        var candidate = new Candidate(recipient);
        var handle = session.insert(candidate);
        session.fireAllRules();
        session.delete(handle);
        return candidate.reasons();
    }

    /** All of them in the session's memory at once. */
    List<Candidate> judge(List<RecipientFacts> recipients) {
        var candidates = new ArrayList<Candidate>(recipients.size());
        var handles = new ArrayList<FactHandle>(recipients.size());
        for (var recipient : recipients) {
            var candidate = new Candidate(recipient);
            candidates.add(candidate);
            handles.add(session.insert(candidate));
        }
        session.fireAllRules();
        handles.forEach(session::delete);
        return candidates;
    }

    /** All of them at once in a memory of their own, each rule fired as soon as it holds: the fastest we found. */
    List<Candidate> judgeStateless(List<RecipientFacts> recipients) {
        var candidates = recipients.stream().map(Candidate::new).toList();
        stateless.execute(candidates);
        return candidates;
    }

    @Override
    public void close() {
        session.dispose();
    }
}
