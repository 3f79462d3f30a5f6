package dev.herald.testkit.contract;

import java.util.Set;

/** Something that two stores are told alike. Numbers of campaigns, leases and attempts count what there is, modulo. */
sealed interface Step {

    record TakeLease(int campaign) implements Step {}

    record GiveBack(int lease) implements Step {}

    record Reclaim(int campaign) implements Step {}

    /** Withholds tokens until so many minutes from now; for good if that is zero. */
    record WithholdTokens(int lease, Set<Integer> tokens, int minutes) implements Step {}

    record Commit(int lease, Set<Integer> tokens, int budgetCents) implements Step {}

    record Tell(int attempt, Fate fate) implements Step {}

    /** Plans the oldest delivery in doubt again. */
    record PlanAgain(int campaign) implements Step {}

    record Settle(int campaign) implements Step {}

    /** Hears something of a message, some minutes after or before now. */
    record Hear(int campaign, int token, Word word, int minutes) implements Step {}

    record Pass(int minutes) implements Step {}
}
