package dev.herald.domain.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.domain.region.Region;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.HashMap;
import io.vavr.control.Option;
import java.util.Currency;
import org.junit.jupiter.api.Test;

final class PriceBookTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final Money OTHERWISE = new Money(200, USD);
    private static final Region BRAZIL = new Region("BR");
    private static final Region MEXICO = new Region("MX");

    @Test
    void aRegionHasItsOwnPriceOrTheOneForAllOthers() {
        var prices = new PriceBook(OTHERWISE, HashMap.of(BRAZIL, new Money(300, USD)));

        assertThat(prices.price(Option.some(BRAZIL))).isEqualTo(new Money(300, USD));
        assertThat(prices.price(Option.some(MEXICO))).isEqualTo(OTHERWISE);
        assertThat(prices.price(Option.none())).isEqualTo(OTHERWISE);
    }

    @Test
    void theLowestPriceIsTheLowestOfAll() {
        var dear = HashMap.of(BRAZIL, new Money(300, USD));

        assertThat(new PriceBook(OTHERWISE, dear).lowest()).isEqualTo(OTHERWISE);
        assertThat(new PriceBook(OTHERWISE, dear.put(MEXICO, new Money(100, USD))).lowest())
                .isEqualTo(new Money(100, USD));
    }

    @Test
    void pricesFromZeroOnInOneCurrencyMakeAPriceBook() {
        var free = HashMap.of(BRAZIL, new Money(0, USD));

        assertThat(PriceBook.of(OTHERWISE, free).get()).isEqualTo(new PriceBook(OTHERWISE, free));
        assertThat(PriceBook.of(new Money(0, USD), HashMap.empty()).isValid()).isTrue();
    }

    @Test
    void everyPriceThatIsNoneIsToldWithItsPath() {
        var yen = Currency.getInstance("JPY");
        var wrong =
                HashMap.of(MEXICO, new Money(-1, yen), BRAZIL, new Money(-1, USD), new Region("CL"), new Money(1, yen));

        assertThat(PriceBook.of(new Money(-1, USD), wrong).getError().map(Violation::toString))
                .containsExactly(
                        "default: must not be negative",
                        "BR: must not be negative",
                        "CL: must be in USD, as the default is",
                        "MX: must not be negative",
                        "MX: must be in USD, as the default is");
    }
}
