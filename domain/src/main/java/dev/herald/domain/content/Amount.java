package dev.herald.domain.content;

import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.math.BigDecimal;

/**
 * A number on a receipt, exact and shown as it is: 75 and 75.00 are the same amount. Its bounds are Herald's own, so that
 * every JSON reader keeps it exactly; the API documents none.
 *
 * @param value at most 12 digits before and 3 after the point, with or without a sign
 */
public record Amount(BigDecimal value) {
    private static final int MAX_WHOLE_DIGITS = 12;
    private static final int MAX_DECIMALS = 3;

    /**
     * Guards the bounds.
     *
     * @throws IllegalArgumentException if they are passed; {@link #of} tells instead
     */
    public Amount {
        Violation.refuse(check(value));
        var shortest = value.stripTrailingZeros();
        value = shortest.setScale(Math.max(0, shortest.scale()));
    }

    /** The amount, or what is wrong with the number. */
    public static Validation<Seq<Violation>, Amount> of(BigDecimal value) {
        return Violation.valid(check(value), () -> new Amount(value));
    }

    private static Seq<Violation> check(BigDecimal value) {
        var shortest = value.stripTrailingZeros();
        return Violation.unless(
                shortest.scale() <= MAX_DECIMALS && shortest.precision() - (long) shortest.scale() <= MAX_WHOLE_DIGITS,
                "",
                "must have at most " + MAX_WHOLE_DIGITS + " digits before and " + MAX_DECIMALS + " after the point",
                ErrorCode.INVALID_CREATIVE);
    }
}
