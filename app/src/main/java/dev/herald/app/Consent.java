package dev.herald.app;

import dev.herald.domain.budget.Money;
import java.math.BigDecimal;

/** Whether a person has agreed to spend money. Asked for everywhere but on a sandbox. */
public sealed interface Consent {

    /** Nobody was asked. */
    record Missing() implements Consent {}

    /** Agreed to whatever the budget allows. */
    record Given() implements Consent {}

    /** The same after so much of it was spent. */
    default Consent less(Money spent) {
        return switch (this) {
            case Missing missing -> missing;
            case Given given -> given;
            case UpTo(var amount) -> new UpTo(amount.subtract(new BigDecimal(spent.toDecimal())));
        };
    }

    /**
     * Agreed to at most this amount, in the ad account's currency, whichever node spends it; with a daily budget a run ends
     * with the budget day it was begun on.
     */
    record UpTo(BigDecimal amount) implements Consent {}
}
