package dev.herald.domain.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reach and cost foretold. */
final class EstimateTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final Headcount NOBODY = Headcount.none(USD);
    /** Ten at 20 cents and ten at 10 cents: 3 USD. */
    private static final Headcount CERTAIN = NOBODY.plus(cents(20), 10).plus(cents(10), 10);
    /** Four at 25 cents: 1 USD. */
    private static final Headcount UNSURE = NOBODY.plus(cents(25), 4);

    @ParameterizedTest
    @CsvSource({
        "500, 20, 24, 300, 400",
        "400, 20, 24, 300, 400",
        "399, 20, 23, 300, 399",
        "325, 16, 21, 300, 325",
        "324, 16, 20, 299, 324",
        "300, 14, 20, 275, 300",
        "250, 11, 17, 225, 250",
        "26, 1, 2, 1, 26",
        "25, 1, 2, 0, 25",
        "24, 0, 2, 0, 24",
        "9, 0, 0, 0, 9",
        "0, 0, 0, 0, 0",
        "-1, 0, 0, 0, 0"
    })
    void theBoundsFollowTheRoom(long room, long reachLower, long reachUpper, long costLower, long costUpper) {
        assertThat(Estimate.of(CERTAIN, UNSURE, cents(room)))
                .isEqualTo(new Estimate(reachLower, reachUpper, cents(costLower), cents(costUpper)));
    }

    @Test
    void withoutDoubtAndWithEnoughMoneyTheBoundsMeet() {
        assertThat(Estimate.of(CERTAIN, NOBODY, cents(300))).isEqualTo(new Estimate(20, 20, cents(300), cents(300)));
    }

    @Test
    void aShortRoomReachesTheDearestOfTheCertainAtLeast() {
        assertThat(Estimate.of(CERTAIN, NOBODY, cents(250))).isEqualTo(new Estimate(15, 17, cents(230), cents(250)));
    }

    @Test
    void someoneUnsureAndCheapKeepsNobodyWhoIsCertainOut() {
        assertThat(Estimate.of(NOBODY.plus(cents(20), 2), NOBODY.plus(cents(1), 100), cents(40))
                        .reachLower())
                .isEqualTo(2);
    }

    @Test
    void ofNobodyNothingIsExpected() {
        assertThat(Estimate.of(NOBODY, NOBODY, cents(100))).isEqualTo(new Estimate(0, 0, cents(0), cents(0)));
        assertThat(Estimate.of(NOBODY, UNSURE, cents(200))).isEqualTo(new Estimate(0, 4, cents(0), cents(100)));
    }

    @Test
    void currenciesNeverMix() {
        var yen = Headcount.none(Currency.getInstance("JPY")).plus(new Money(1, Currency.getInstance("JPY")));

        assertThatThrownBy(() -> Estimate.of(CERTAIN, yen, cents(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Estimate.of(yen, Headcount.none(yen.currency()), cents(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theLargestAudienceAndPriceDoNotTurnOver() {
        var everybody = NOBODY.plus(new Money(Long.MAX_VALUE, USD), Long.MAX_VALUE);

        assertThat(Estimate.of(everybody, NOBODY, cents(100))).isEqualTo(new Estimate(0, 0, cents(0), cents(100)));
    }

    private static Money cents(long cents) {
        return Money.ofMinor(cents, USD);
    }
}
