package dev.herald.domain.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.TreeMap;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;

/** A campaign's money, as its payments move it. */
final class SpendingBookTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final LocalDate SATURDAY = LocalDate.parse("2026-06-06");
    private static final LocalDate SUNDAY = SATURDAY.plusDays(1);
    private static final SpendingBook NONE = SpendingBook.none(USD);
    private static final Payment FIVE = Payment.reserved(micros(5), SATURDAY);
    private static final Payment THREE = Payment.reserved(micros(3), SATURDAY);

    @Test
    void aReservationCountsOnWhateverDayItIs() {
        var book = NONE.entering(FIVE).entering(THREE);

        assertThat(book.committed()).isEqualTo(micros(8));
        assertThat(book.asOf(SATURDAY)).isEqualTo(spending(8, 0, 0, 0));
        assertThat(book.asOf(SUNDAY)).isEqualTo(spending(8, 0, 0, 0));
    }

    @Test
    void aDeliveryIsSpentOnItsDayAndInItsWeek() {
        var book = NONE.entering(FIVE).entering(THREE).moving(FIVE, FIVE.delivered(SATURDAY));

        assertThat(book.committed()).isEqualTo(micros(8));
        assertThat(book.settled()).isEqualTo(micros(5));
        assertThat(book.assumed()).isEqualTo(micros(0));
        assertThat(book.spentOn(SATURDAY)).isEqualTo(micros(5));
        assertThat(book.spentOn(SUNDAY)).isEqualTo(micros(0));
        assertThat(book.asOf(SATURDAY)).isEqualTo(spending(3, 5, 5, 5));
        assertThat(book.asOf(SATURDAY.minusDays(6))).isEqualTo(spending(3, 5, 0, 5));
        assertThat(book.asOf(SUNDAY)).isEqualTo(spending(3, 5, 0, 0));
    }

    @Test
    void whatIsAssumedIsSpentAndToldApart() {
        var assumed = FIVE.assumed(SUNDAY);
        var book = NONE.entering(FIVE).moving(FIVE, assumed);

        assertThat(book.assumed()).isEqualTo(micros(5));
        assertThat(book.settled()).isEqualTo(micros(0));
        assertThat(book.spent()).isEqualTo(micros(5));

        var settled = book.moving(assumed, assumed.delivered(SATURDAY));
        assertThat(settled.assumed()).isEqualTo(micros(0));
        assertThat(settled.settled()).isEqualTo(micros(5));
        assertThat(settled.asOf(SUNDAY)).isEqualTo(spending(0, 5, 0, 0));
    }

    @Test
    void whatIsReleasedIsForgotten() {
        assertThat(NONE.entering(FIVE).moving(FIVE, FIVE.released())).isEqualTo(NONE);
        var assumed = FIVE.assumed(SUNDAY);
        assertThat(NONE.entering(assumed).moving(assumed, assumed.released())).isEqualTo(NONE);
    }

    @Test
    void aPaymentMovesIntoItselfOnly() {
        var book = NONE.entering(FIVE);
        var dearer = Payment.reserved(micros(6), SATURDAY);
        var later = Payment.reserved(micros(5), SUNDAY);

        assertThatThrownBy(() -> book.moving(FIVE, dearer.released())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> book.moving(FIVE, later.released())).isInstanceOf(IllegalArgumentException.class);
        assertThat(book.moving(FIVE, FIVE)).isEqualTo(book);
    }

    @Test
    void noAmountIsEverNegative() {
        var assumed = FIVE.assumed(SUNDAY);

        assertThatThrownBy(() -> NONE.moving(FIVE, FIVE.released()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reserved");
        assertThatThrownBy(() -> NONE.entering(FIVE.delivered(SUNDAY)).moving(assumed, assumed.delivered(SUNDAY)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("assumed");
        assertThatThrownBy(() -> new SpendingBook(micros(0), micros(1), TreeMap.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("settled");
        assertThatThrownBy(() -> new SpendingBook(micros(0), micros(0), TreeMap.of(SUNDAY, micros(0))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("spentByDay");
        assertThat(new SpendingBook(micros(0), micros(1), TreeMap.of(SUNDAY, micros(1))).settled())
                .isEqualTo(micros(0));
    }

    private static Spending spending(long reserved, long spent, long today, long thisWeek) {
        return new Spending(micros(reserved), micros(spent), micros(today), micros(thisWeek));
    }

    private static Money micros(long micros) {
        return new Money(micros, USD);
    }
}
