package dev.herald.domain.content;

import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.Currency;

/** Currencies as receipts name them: by their ISO 4217 codes. */
final class Currencies {
    private Currencies() {}

    static Seq<Violation> check(String code) {
        return Violation.unless(
                of(code).isDefined(),
                "currency",
                "must be a currency's code such as USD, but is " + code,
                ErrorCode.INVALID_CREATIVE);
    }

    static Option<Currency> of(String code) {
        try {
            return Option.some(Currency.getInstance(code));
        } catch (IllegalArgumentException noCurrency) {
            return Option.none();
        }
    }
}
