package dev.herald.domain.eligibility;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

final class Jury<F extends Facts> {
    private static final MethodHandle VOTE;

    static {
        try {
            VOTE = MethodHandles.lookup()
                    .findStatic(
                            Jury.class, "vote", MethodType.methodType(long.class, Rule.class, long.class, Facts.class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Seq<Rule<F>> rules;
    private final Rule<F>[] seated;
    private final MethodHandle votes;

    @SuppressWarnings({"unchecked", "rawtypes"})
    Jury(Seq<Rule<F>> rules) {
        this.rules = rules;
        this.seated = rules.toJavaArray(Rule[]::new);
        this.votes = votes(seated);
    }

    Seq<Rule<F>> rules() {
        return rules;
    }

    Jury<F> with(Rule<F> rule) {
        return new Jury<>(rules.append(rule));
    }

    Seq<Denial> denials(F facts) {
        long votes = votes(facts);
        return votes == 0 ? List.empty() : denials(facts, votes);
    }

    private List<Denial> denials(F facts, long votes) {
        List<Denial> denials = List.empty();
        for (long left = votes; left != 0; left &= left - 1) {
            var rule = seated[seated.length - 1 - Long.numberOfTrailingZeros(left)];
            if (rule.judge(facts) instanceof Finding.Denies(Denial denial)) {
                denials = denials.prepend(denial);
            }
        }
        return denials;
    }

    private long votes(F facts) {
        try {
            return (long) votes.invokeExact((Facts) facts);
        } catch (Throwable thrown) {
            throw Jury.<RuntimeException>unchanged(thrown);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException unchanged(Throwable thrown) throws T {
        throw (T) thrown;
    }

    private static <F extends Facts> MethodHandle votes(Rule<F>[] rules) {
        var votes = MethodHandles.dropArguments(MethodHandles.constant(long.class, 0L), 0, Facts.class);
        for (var rule : rules) {
            votes = MethodHandles.foldArguments(MethodHandles.insertArguments(VOTE, 0, rule), votes);
        }
        return votes;
    }

    static <F extends Facts> long vote(Rule<F> rule, long votes, F facts) {
        return (votes << 1) | (rule.denies(facts) ? 1 : 0);
    }
}
