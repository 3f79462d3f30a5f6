package dev.herald.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.domain.budget.Money;
import dev.herald.domain.violation.Violation;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import org.junit.jupiter.api.Test;

/** How an account pays: nothing is known until it is told, and every amount is in the account's currency. */
final class BillingTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final Money ONE = Money.ofMinor(100, USD);
    private static final Money TWO = Money.ofMinor(200, USD);
    private static final Money THREE = Money.ofMinor(300, USD);
    private static final Money FOUR = Money.ofMinor(400, USD);

    @Test
    void whatIsToldIsKnownAndTheRestIsNot() {
        var all = Billing.UNKNOWN
                .withPaymentMethod(true)
                .withSpendCap(ONE)
                .withAmountSpent(TWO)
                .withPrepaidBalance(THREE)
                .withMinDailyBudget(FOUR);

        assertThat(all)
                .isEqualTo(new Billing(
                        Option.some(true), Option.some(ONE), Option.some(TWO), Option.some(THREE), Option.some(FOUR)));
        assertThat(Billing.UNKNOWN)
                .isEqualTo(new Billing(Option.none(), Option.none(), Option.none(), Option.none(), Option.none()));
    }

    @Test
    void everyAmountInAnotherCurrencyIsReportedAtOnce() {
        var foreign = Money.ofMinor(1, Currency.getInstance("EUR"));
        var billing = Billing.UNKNOWN
                .withSpendCap(foreign)
                .withAmountSpent(foreign)
                .withPrepaidBalance(foreign)
                .withMinDailyBudget(foreign);

        assertThat(billing.check(USD).map(Violation::path))
                .containsExactly("spend_cap", "amount_spent", "prepaid_balance", "min_daily_budget");
    }

    @Test
    void anAccountIsThrottledUntilAnInstantAndIsOtherwiseTheSame() {
        var until = Instant.parse("2026-06-03T12:00:00Z");
        var account = AdAccount.of(
                        new AdAccountId("2002"), Option.none(), USD, ZoneOffset.UTC, Terms.SIGNED, Billing.UNKNOWN)
                .get();

        assertThat(account.throttledUntil()).isEmpty();
        assertThat(account.withThrottledUntil(until))
                .isEqualTo(new AdAccount(
                        account.id(),
                        Option.none(),
                        USD,
                        ZoneOffset.UTC,
                        Terms.SIGNED,
                        Billing.UNKNOWN,
                        Option.some(until)));
    }
}
