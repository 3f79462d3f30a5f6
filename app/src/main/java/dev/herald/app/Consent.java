package dev.herald.app;

import java.math.BigDecimal;

/** Whether a person has agreed to spend money. Asked for everywhere but on a sandbox. */
public sealed interface Consent {

    /** Nobody was asked. */
    record Missing() implements Consent {}

    /** Agreed to whatever the budget allows. */
    record Given() implements Consent {}

    /** Agreed to at most this amount, in the ad account's currency. */
    record UpTo(BigDecimal amount) implements Consent {}
}
