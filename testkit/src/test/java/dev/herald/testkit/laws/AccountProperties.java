package dev.herald.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.domain.account.AdAccount;
import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.account.Billing;
import dev.herald.domain.account.PageId;
import dev.herald.domain.budget.Money;
import dev.herald.domain.violation.Violation;
import dev.herald.testkit.generator.Accounts;
import dev.herald.testkit.generator.Amounts;
import dev.herald.testkit.generator.Generator;
import dev.herald.testkit.generator.Ids;
import dev.herald.testkit.generator.Instants;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of ad accounts and their budget days. */
final class AccountProperties {
    private static final Duration LONGEST_DAY = Duration.ofHours(25);
    private static final Duration SHORTEST_DAY = Duration.ofHours(23);

    @Property
    void budgetDaysFollowEachOtherWithoutAGapInEveryZone(
            @ForAll("accounts") AdAccount account, @ForAll("instants") Instant now) {
        var today = account.budgetDay(now);

        var next = account.nextBudgetDay(now);

        assertThat(next).isAfter(now);
        assertThat(account.budgetDay(next)).isEqualTo(today.plusDays(1));
        assertThat(account.budgetDay(next.minusNanos(1))).isEqualTo(today);
        assertThat(Duration.between(next, account.nextBudgetDay(next))).isBetween(SHORTEST_DAY, LONGEST_DAY);
    }

    @Property
    void anAccountTakesAmountsInItsOwnCurrencyOnlyAndNamesEveryOther(
            @ForAll("accounts") AdAccount account,
            @ForAll("billings") Billing billing,
            @ForAll("currencies") Currency currency) {
        var made =
                AdAccount.of(account.id(), account.country(), currency, account.timeZone(), account.terms(), billing);

        var foreign = List.of(
                        strange("spend_cap", billing.spendCap(), currency),
                        strange("amount_spent", billing.amountSpent(), currency),
                        strange("prepaid_balance", billing.prepaidBalance(), currency),
                        strange("min_daily_budget", billing.minDailyBudget(), currency))
                .flatMap(path -> path);
        assertThat(made.isValid()).isEqualTo(foreign.isEmpty());
        assertThat(paths(made)).containsExactlyElementsOf(foreign);
        made.forEach(valid -> {
            assertThat(valid.billing()).isEqualTo(billing);
            assertThat(valid.throttledUntil()).isEmpty();
        });
    }

    private static Seq<String> paths(Validation<Seq<Violation>, ?> made) {
        return made.isValid() ? List.empty() : made.getError().map(Violation::path);
    }

    private static Option<String> strange(String path, Option<Money> amount, Currency currency) {
        return amount.filter(money -> !money.currency().equals(currency)).map(money -> path);
    }

    @Property
    void whatIsLearntOfHowAnAccountPaysReplacesThatAlone(
            @ForAll("billings") Billing billing, @ForAll("money") Money amount, @ForAll boolean method) {
        assertThat(billing.withPaymentMethod(method))
                .isEqualTo(new Billing(
                        Option.some(method),
                        billing.spendCap(),
                        billing.amountSpent(),
                        billing.prepaidBalance(),
                        billing.minDailyBudget()));
        var learnt = billing.withSpendCap(amount)
                .withAmountSpent(amount)
                .withPrepaidBalance(amount)
                .withMinDailyBudget(amount);
        assertThat(learnt)
                .isEqualTo(new Billing(
                        billing.paymentMethod(),
                        Option.some(amount),
                        Option.some(amount),
                        Option.some(amount),
                        Option.some(amount)));
        assertThat(Billing.UNKNOWN.withSpendCap(amount).amountSpent()).isEmpty();
        assertThat(Billing.UNKNOWN.withAmountSpent(amount).spendCap()).isEmpty();
        assertThat(Billing.UNKNOWN.withPrepaidBalance(amount).minDailyBudget()).isEmpty();
        assertThat(Billing.UNKNOWN.withMinDailyBudget(amount).prepaidBalance()).isEmpty();
    }

    @Property
    void throttlingChangesNothingElse(@ForAll("accounts") AdAccount account, @ForAll("instants") Instant until) {
        var throttled = account.withThrottledUntil(until);

        assertThat(throttled.throttledUntil()).containsExactly(until);
        assertThat(throttled.id()).isEqualTo(account.id());
        assertThat(throttled.billing()).isEqualTo(account.billing());
        assertThat(throttled.country()).isEqualTo(account.country());
        assertThat(throttled.terms()).isEqualTo(account.terms());
    }

    @Property
    void idsSortAsTheirTexts(@ForAll("ids") String one, @ForAll("ids") String other) {
        assertThat(new PageId(one).compareTo(new PageId(other))).isEqualTo(one.compareTo(other));
        assertThat(new AdAccountId(one).compareTo(new AdAccountId(other))).isEqualTo(one.compareTo(other));
        assertThat(new PageId(one)).hasToString(one);
        assertThat(new AdAccountId(one)).hasToString(one);
    }

    @Property
    void anIdIsAnyVisibleAsciiUpTo512Characters(@ForAll("ids") String id, @ForAll("blemishes") String blemish) {
        var padded = id + "x".repeat(513 - id.length());

        assertThat(PageId.of(id).get().value()).isEqualTo(id);
        assertThat(AdAccountId.of(id).get().value()).isEqualTo(id);
        assertThat(PageId.of(id + blemish).isValid()).isFalse();
        assertThat(AdAccountId.of(blemish + id).isValid()).isFalse();
        assertThat(PageId.of(padded).isValid()).isFalse();
        assertThat(PageId.of(padded.substring(1)).isValid()).isTrue();
        assertThat(AdAccountId.of("").isValid()).isFalse();
    }

    @Provide
    Arbitrary<AdAccount> accounts() {
        return Accounts.any().asArbitrary();
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Instants.any().asArbitrary();
    }

    @Provide
    Arbitrary<Currency> currencies() {
        return Amounts.currencies().asArbitrary();
    }

    @Provide
    Arbitrary<Money> money() {
        return Amounts.currencies().flatMap(Amounts::in).asArbitrary();
    }

    /** Amounts in one currency, and each in its own. */
    @Provide
    Arbitrary<Billing> billings() {
        var amount = Generator.of("USD", "EUR")
                .map(Currency::getInstance)
                .flatMap(Amounts::in)
                .option();
        var mixed = Generator.combine(Generator.of(true, false).option(), amount, amount, amount, amount, Billing::new);
        return Generator.<Billing>oneOf(Amounts.currencies().flatMap(Accounts::billing), mixed)
                .asArbitrary();
    }

    @Provide
    Arbitrary<String> ids() {
        return Ids.opaque().asArbitrary();
    }

    @Provide
    Arbitrary<String> blemishes() {
        return Generator.of(" ", "\t", "\n", "\u007f", "é", "\u0000").asArbitrary();
    }
}
