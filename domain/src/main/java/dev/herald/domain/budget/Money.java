package dev.herald.domain.budget;

import dev.herald.domain.violation.Violation;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Validation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An exact amount. It never turns over and never mixes: what does not fit throws {@link ArithmeticException}, another
 * currency {@link IllegalArgumentException}, both bugs of the caller. {@link #of} tells instead, for what people write.
 *
 * @param micros millionths of the currency's main unit: 1.50 USD is 1 500 000. May be negative as a difference
 * @param currency ISO 4217; amounts of different currencies never mix
 */
public record Money(long micros, Currency currency) implements Comparable<Money> {
    private static final int MICROS_DIGITS = 6;
    private static final long MICROS_OF_A_WHOLE = 1_000_000;
    private static final long PER_CENT = 100;

    /**
     * Currencies that Meta counts in whole units, whatever their decimals; all others it counts in hundredths. From the
     * Marketing API's page on currencies.
     */
    private static final Set<String> WHOLE_AT_META =
            HashSet.of("CLP", "COP", "CRC", "HUF", "ISK", "IDR", "JPY", "KRW", "PYG", "TWD", "VND");

    /** Nothing, in a currency. */
    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * An amount written as a decimal number of main units: {@code 0.0141}.
     *
     * @return what is wrong if the text is no number, is negative, has more than six decimals or is too large
     */
    public static Validation<Seq<Violation>, Money> of(String decimal, Currency currency) {
        try {
            var amount = new BigDecimal(decimal);
            return amount.signum() < 0
                    ? invalid("must not be negative")
                    : Validation.valid(
                            new Money(amount.scaleByPowerOfTen(MICROS_DIGITS).longValueExact(), currency));
        } catch (ArithmeticException tooFineOrTooLarge) {
            return invalid("must have at most six decimals and fit into 9 223 372 036 854 main units");
        } catch (NumberFormatException noNumber) {
            return invalid("must be a decimal number such as \"25.00\"");
        }
    }

    private static Validation<Seq<Violation>, Money> invalid(String message) {
        return Validation.invalid(List.of(Violation.of("", message)));
    }

    /**
     * An amount in the units that the API counts budgets in: hundredths, or whole units for yen and some others.
     *
     * @throws ArithmeticException if it does not fit into a long of micros
     */
    public static Money ofMinor(long minorUnits, Currency currency) {
        return new Money(Math.multiplyExact(minorUnits, microsPerMinorUnit(currency)), currency);
    }

    /** Whole units as the API counts them, rounded down. */
    public long toMinor() {
        return Math.floorDiv(micros, microsPerMinorUnit(currency));
    }

    /** Whether the amount is a whole number of the units that the API counts in, as budgets must be. */
    public boolean isWholeMinor() {
        return micros % microsPerMinorUnit(currency) == 0;
    }

    private static long microsPerMinorUnit(Currency currency) {
        return WHOLE_AT_META.contains(currency.getCurrencyCode()) ? MICROS_OF_A_WHOLE : MICROS_OF_A_WHOLE / 100;
    }

    /**
     * The sum.
     *
     * @throws ArithmeticException if it does not fit into a long of micros
     */
    public Money plus(Money other) {
        return new Money(Math.addExact(micros, sameCurrency(other).micros), currency);
    }

    /**
     * The difference.
     *
     * @throws ArithmeticException if it does not fit into a long of micros
     */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(micros, sameCurrency(other).micros), currency);
    }

    /**
     * This many times the amount.
     *
     * @throws ArithmeticException if it does not fit into a long of micros
     */
    public Money times(long factor) {
        return new Money(Math.multiplyExact(micros, factor), currency);
    }

    /**
     * A percentage of the amount, rounded down to a micro.
     *
     * @throws ArithmeticException if it does not fit into a long of micros; no step on the way to a result that fits does
     */
    public Money percent(int percent) {
        var ofWholeHundreds = Math.multiplyExact(micros / PER_CENT, percent);
        var ofTheRest = Math.floorDiv(micros % PER_CENT * percent, PER_CENT);
        return new Money(Math.addExact(ofWholeHundreds, ofTheRest), currency);
    }

    /** The smaller of the two. */
    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Whether this is below zero, as only a difference is. */
    public boolean isNegative() {
        return micros < 0;
    }

    /** Whether this is less than the other. */
    public boolean isLessThan(Money other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(micros, sameCurrency(other).micros);
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot reckon " + currency + " with " + other.currency);
        }
        return other;
    }

    /** The exact decimal number, with at least the currency's usual decimals: {@code 250.00}, {@code 96.6555}. */
    public String toDecimal() {
        var exact = BigDecimal.valueOf(micros, MICROS_DIGITS).stripTrailingZeros();
        var scale = Math.max(exact.scale(), currency.getDefaultFractionDigits());
        return exact.setScale(scale, RoundingMode.UNNECESSARY).toPlainString();
    }

    @Override
    public String toString() {
        return toDecimal() + " " + currency;
    }
}
