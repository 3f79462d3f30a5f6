package dev.herald.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.domain.budget.Money;
import dev.herald.domain.violation.Violation;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AdAccountTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency EUR = Currency.getInstance("EUR");

    /** Zone, now, the day it is there, and when the next one begins. */
    @ParameterizedTest
    @CsvSource({
        // an ordinary day, just before and at its end
        "UTC, 2026-06-03T23:59:59.999Z, 2026-06-03, 2026-06-04T00:00:00Z",
        "UTC, 2026-06-04T00:00:00Z, 2026-06-04, 2026-06-05T00:00:00Z",
        // 23 hours long: clocks go forward at 2 o'clock
        "America/New_York, 2026-03-08T05:00:00Z, 2026-03-08, 2026-03-09T04:00:00Z",
        // 25 hours long: clocks go back at 2 o'clock
        "America/New_York, 2026-11-01T04:00:00Z, 2026-11-01, 2026-11-02T05:00:00Z",
        // clocks go forward at midnight: the day begins at 1 o'clock
        "America/Santiago, 2025-09-07T03:00:00Z, 2025-09-06, 2025-09-07T04:00:00Z",
        "America/Santiago, 2025-09-07T04:00:00Z, 2025-09-07, 2025-09-08T03:00:00Z",
        // 45 minutes off the hour
        "Asia/Kathmandu, 2026-06-03T18:14:59Z, 2026-06-03, 2026-06-03T18:15:00Z",
        "Asia/Kathmandu, 2026-06-03T18:15:00Z, 2026-06-04, 2026-06-04T18:15:00Z"
    })
    void aBudgetDayBeginsAtTheAccountsMidnight(ZoneId zone, Instant now, LocalDate today, Instant next) {
        var account = in(zone);

        assertThat(account.budgetDay(now)).isEqualTo(today);
        assertThat(account.nextBudgetDay(now)).isEqualTo(next);
        assertThat(account.budgetDay(next)).isEqualTo(today.plusDays(1));
        assertThat(account.budgetDay(next.minusNanos(1))).isEqualTo(today);
    }

    @Test
    void everyAmountInAnotherCurrencyIsReportedAtOnce() {
        var euros = Option.some(Money.zero(EUR));

        assertThat(account(euros, euros).getError().map(Violation::path)).containsExactly("spend_cap", "amount_spent");
        assertThat(account(euros, Option.none()).getError().map(Violation::path))
                .containsExactly("spend_cap");
        assertThat(account(Option.some(Money.zero(USD)), Option.some(Money.zero(USD)))
                        .isValid())
                .isTrue();
    }

    @Test
    void anAccountThatExistsIsValid() {
        assertThatThrownBy(() -> new AdAccount(
                        new AdAccountId("2002"),
                        Option.none(),
                        USD,
                        ZoneId.of("UTC"),
                        Terms.UNKNOWN,
                        Billing.UNKNOWN.withSpendCap(Money.zero(EUR)),
                        Option.none()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static AdAccount in(ZoneId zone) {
        return AdAccount.of(new AdAccountId("2002"), Option.none(), USD, zone, Terms.UNKNOWN, Billing.UNKNOWN)
                .get();
    }

    private static io.vavr.control.Validation<io.vavr.collection.Seq<Violation>, AdAccount> account(
            Option<Money> cap, Option<Money> spent) {
        return AdAccount.of(
                new AdAccountId("2002"),
                Option.none(),
                USD,
                ZoneId.of("UTC"),
                Terms.UNKNOWN,
                new Billing(Option.none(), cap, spent, Option.none(), Option.none()));
    }
}
