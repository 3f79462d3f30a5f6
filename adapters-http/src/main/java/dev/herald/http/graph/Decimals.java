package dev.herald.http.graph;

import com.fasterxml.jackson.databind.JsonNode;
import dev.herald.domain.budget.Money;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.regex.Pattern;

/** Numbers and amounts of money as the Graph API gives them: as numbers or as text, whole or not. */
final class Decimals {
    /** No number of the API's is longer; what is would only cost memory. */
    private static final Pattern SHAPE = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,2})?");

    private static final long MICROS_OF_A_WHOLE = 1_000_000;
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    private Decimals() {}

    /** The number; none if it is none, or not there. */
    static Option<BigDecimal> of(JsonNode field) {
        var text = field.isTextual() || field.isNumber() ? field.asText() : "";
        return Option.when(SHAPE.matcher(text).matches(), () -> new BigDecimal(text));
    }

    /** How many there are, rounded. */
    static Option<Long> count(JsonNode field) {
        return of(field).flatMap(Decimals::rounded).filter(count -> count >= 0);
    }

    /** An amount in the units that the API counts budgets in. */
    static Option<Money> minor(JsonNode field, Currency currency) {
        return micros(field, Money.ofMinor(1, currency).micros(), currency);
    }

    /** An amount in the currency's main unit, rounded to a millionth of it. */
    static Option<Money> main(JsonNode field, Currency currency) {
        return micros(field, MICROS_OF_A_WHOLE, currency);
    }

    private static Option<Money> micros(JsonNode field, long microsOfAUnit, Currency currency) {
        return of(field)
                .map(amount -> amount.multiply(BigDecimal.valueOf(microsOfAUnit)))
                .flatMap(Decimals::rounded)
                .map(micros -> new Money(micros, currency));
    }

    private static Option<Long> rounded(BigDecimal number) {
        var whole = number.setScale(0, RoundingMode.HALF_EVEN);
        return Option.when(whole.abs().compareTo(MOST) <= 0, whole::longValueExact);
    }
}
