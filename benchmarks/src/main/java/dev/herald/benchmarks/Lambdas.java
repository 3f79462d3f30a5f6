package dev.herald.benchmarks;

import dev.herald.benchmarks.Conditions.Condition;
import dev.herald.domain.eligibility.RecipientFacts;
import dev.herald.domain.reason.Reason;
import java.util.ArrayList;
import java.util.List;

/** A plain array of conditions; the reasons of those that hold are put into a list, made only when there is one. */
final class Lambdas {
    private final Condition[] conditions = Conditions.ALL.toArray(Condition[]::new);

    List<Reason> judge(RecipientFacts facts) {
        List<Reason> failures = List.of();
        for (var condition : conditions) {
            if (condition.holds().test(facts)) {
                if (failures.isEmpty()) {
                    failures = new ArrayList<>(2);
                }
                failures.add(condition.reason());
            }
        }
        return failures;
    }
}
