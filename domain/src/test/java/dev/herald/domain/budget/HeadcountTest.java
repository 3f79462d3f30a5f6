package dev.herald.domain.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.domain.budget.Headcount.Paid;
import io.vavr.collection.TreeMap;
import java.util.Currency;
import org.junit.jupiter.api.Test;

/** People counted by price. */
final class HeadcountTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final Headcount NOBODY = Headcount.none(USD);
    private static final Headcount TWO_DEAR_THREE_CHEAP =
            NOBODY.plus(micros(5)).plus(micros(2)).plus(micros(5)).plus(micros(2), 2);

    @Test
    void onlyTheNumberAtEachPriceIsKept() {
        assertThat(TWO_DEAR_THREE_CHEAP.byPrice()).isEqualTo(TreeMap.of(micros(2), 3L, micros(5), 2L));
        assertThat(TWO_DEAR_THREE_CHEAP.people()).isEqualTo(5);
        assertThat(TWO_DEAR_THREE_CHEAP.dearest()).isEqualTo(micros(5));
        assertThat(NOBODY.people()).isZero();
        assertThat(NOBODY.dearest()).isEqualTo(micros(0));
    }

    @Test
    void twoCountsAreAddedPriceByPrice() {
        assertThat(NOBODY.plus(micros(5), 2).plus(NOBODY.plus(micros(2), 3))).isEqualTo(TWO_DEAR_THREE_CHEAP);
        assertThat(TWO_DEAR_THREE_CHEAP.plus(NOBODY)).isEqualTo(TWO_DEAR_THREE_CHEAP);
        assertThat(TWO_DEAR_THREE_CHEAP.plus(TWO_DEAR_THREE_CHEAP).people()).isEqualTo(10);
    }

    @Test
    void whatIsNoPriceOrNobodyIsRefused() {
        var yen = new Money(1, Currency.getInstance("JPY"));

        assertThatThrownBy(() -> NOBODY.plus(micros(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("negative");
        assertThatThrownBy(() -> NOBODY.plus(yen))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("USD");
        assertThatThrownBy(() -> NOBODY.plus(micros(1), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("somebody");
        assertThatThrownBy(() -> NOBODY.plus(micros(1), Long.MAX_VALUE).plus(micros(1)))
                .isInstanceOf(ArithmeticException.class);
        assertThat(NOBODY.plus(micros(0)).people()).isEqualTo(1);
    }

    @Test
    void moneyGoesToTheCheapestOrToTheDearestFirstUntilOneCanNotBePaid() {
        assertThat(TWO_DEAR_THREE_CHEAP.cheapestFirst(micros(16))).isEqualTo(new Paid(5, micros(0), true));
        assertThat(TWO_DEAR_THREE_CHEAP.cheapestFirst(micros(15))).isEqualTo(new Paid(4, micros(4), false));
        assertThat(TWO_DEAR_THREE_CHEAP.cheapestFirst(micros(10))).isEqualTo(new Paid(3, micros(4), false));
        assertThat(TWO_DEAR_THREE_CHEAP.cheapestFirst(micros(5))).isEqualTo(new Paid(2, micros(1), false));
        assertThat(TWO_DEAR_THREE_CHEAP.dearestFirst(micros(16))).isEqualTo(new Paid(5, micros(0), true));
        assertThat(TWO_DEAR_THREE_CHEAP.dearestFirst(micros(15))).isEqualTo(new Paid(4, micros(1), false));
        assertThat(TWO_DEAR_THREE_CHEAP.dearestFirst(micros(9))).isEqualTo(new Paid(1, micros(4), false));
        assertThat(TWO_DEAR_THREE_CHEAP.dearestFirst(micros(4))).isEqualTo(new Paid(0, micros(4), false));
    }

    @Test
    void whatCostsNothingIsAlwaysPaid() {
        assertThat(NOBODY.plus(micros(0), 7).cheapestFirst(micros(0))).isEqualTo(new Paid(7, micros(0), true));
    }

    private static Money micros(long micros) {
        return new Money(micros, USD);
    }

    @Test
    void everybodyTogetherCostsTheSumOfTheirPrices() {
        var usd = java.util.Currency.getInstance("USD");
        var crowd = Headcount.none(usd).plus(new Money(20_000, usd), 3).plus(new Money(14_100, usd));

        assertThat(crowd.price()).isEqualTo(new Money(74_100, usd));
        assertThat(Headcount.none(usd).price()).isEqualTo(Money.zero(usd));
    }
}
