package dev.herald.benchmarks;

import dev.herald.benchmarks.Conditions.Condition;
import dev.herald.domain.eligibility.RecipientFacts;
import dev.herald.domain.reason.Reason;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;

/** Every condition a Vavr {@code Validation}, all of them combined: what the textbook does. */
final class Validations {
    private final List<Condition> conditions = List.ofAll(Conditions.ALL);

    Validation<Seq<Reason>, Seq<RecipientFacts>> judge(RecipientFacts facts) {
        return Validation.sequence(conditions.map(condition -> validate(condition, facts)));
    }

    private static Validation<Seq<Reason>, RecipientFacts> validate(Condition condition, RecipientFacts facts) {
        return condition.holds().test(facts)
                ? Validation.invalid(List.of(condition.reason()))
                : Validation.valid(facts);
    }
}
