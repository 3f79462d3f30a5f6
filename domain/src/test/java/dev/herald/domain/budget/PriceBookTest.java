package dev.herald.domain.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.domain.region.Region;
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
}
