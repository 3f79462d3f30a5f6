package dev.herald.testkit.contract;

import static dev.herald.testkit.contract.Samples.NOW;
import static dev.herald.testkit.contract.Samples.TODAY;
import static dev.herald.testkit.contract.Samples.USD;
import static dev.herald.testkit.contract.Samples.lifetime;
import static dev.herald.testkit.contract.Samples.person;
import static dev.herald.testkit.contract.Samples.persons;
import static dev.herald.testkit.contract.Samples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.Committed.Loss;
import dev.herald.application.port.Committed.Why;
import dev.herald.domain.budget.Budget;
import dev.herald.domain.budget.Money;
import dev.herald.domain.budget.Spending;
import dev.herald.domain.delivery.Attempt.Attempting;
import dev.herald.domain.reason.HeraldReason;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Money: reserved with the rows, spent on a day, and never more than the budget. */
public abstract class LedgerMoneyContract extends LedgerContract {
    private static final Money NOTHING = usd("0");
    private static final Instant A_WEEK_AGO = NOW.minus(Duration.ofDays(7));
    private static final LocalDate SUNDAY = LocalDate.parse("2026-05-31");
    private static final LocalDate SATURDAY = LocalDate.parse("2026-06-06");

    @Test
    void aCampaignCostsNothingAtFirst() {
        assertThat(spending(campaign(person(0)))).isEqualTo(Spending.none(USD));
    }

    @ParameterizedTest
    @EnumSource
    void moneyIsReservedWhileTheMessageMayBeDelivered(Fate fate) {
        var campaign = campaign(person(0), person(1));
        var lease = lease(campaign);
        record(attempt(lease, person(1)).accepted(Option.none(), NOW));
        fate.of(attempt(lease, person(0))).forEach(this::record);

        assertThat(spending(campaign).reserved()).isEqualTo(fate.mayHaveArrived() ? PRICE.times(2) : PRICE);
        assertThat(spending(campaign).spent()).isEqualTo(NOTHING);
    }

    @Test
    void anOutcomeToldTwiceMovesMoneyOnce() {
        var campaign = campaign(person(0), person(1));
        var lease = lease(campaign);
        attempt(lease, person(1));
        var attempt = attempt(lease, person(0));
        record(attempt.notSent(), attempt.notSent(), attempt.rejected(HeraldReason.SAME_PERSON, NOW));

        assertThat(spending(campaign).reserved()).isEqualTo(PRICE);
    }

    @Test
    void aLateAcceptanceReservesItsPriceAgain() {
        var campaign = campaign(person(0));
        var attempt = attempt(lease(campaign), person(0));
        record(attempt.rejected(HeraldReason.SAME_PERSON, NOW), attempt.accepted(Option.none(), NOW));

        assertThat(spending(campaign).reserved()).isEqualTo(PRICE);
    }

    @Test
    void whoDoesNotFitIsSkippedWhileOthersThatAreCheaperFit() {
        var campaign = campaign("sale", persons(4), 10);
        var committed = commit(
                lease(campaign),
                lifetime("0.05"),
                intent(campaign, person(0), usd("0.03")),
                intent(campaign, person(1), usd("0.03")),
                intent(campaign, person(2), usd("0.02")),
                intent(campaign, person(3), usd("0.000001")));

        assertThat(committed.attempts().map(Attempting::price)).containsExactly(usd("0.03"), usd("0.02"));
        assertThat(committed.losses().map(Loss::why)).containsExactly(new Why.NoMoney(), new Why.NoMoney());
        assertThat(committed.spending().committed()).isEqualTo(usd("0.05"));
    }

    @Test
    void aMessageWithoutAPriceFitsIntoABudgetThatIsUsedUp() {
        var campaign = campaign(person(0), person(1));
        var lease = lease(campaign);
        var committed = commit(
                lease, lifetime("0.02"), intent(campaign, person(0), PRICE), intent(campaign, person(1), NOTHING));

        assertThat(committed.attempts()).hasSize(2);
    }

    @Test
    void moneyGivenBackIsSpentOnOthers() {
        var campaign = campaign(person(0), person(1));
        var lease = lease(campaign);
        var budget = lifetime("0.02");
        var attempt = commit(lease, budget, intent(campaign, person(0), PRICE))
                .attempts()
                .head();

        assertThat(commit(lease, budget, intent(campaign, person(1), PRICE)).attempts())
                .isEmpty();

        record(attempt.rejected(HeraldReason.SAME_PERSON, NOW));

        assertThat(commit(lease, budget, intent(campaign, person(1), PRICE)).attempts())
                .hasSize(1);
    }

    @Test
    void aLargerBudgetLetsMoreIn() {
        var campaign = campaign(person(0), person(1));
        var lease = lease(campaign);
        commit(lease, lifetime("0.02"), intent(campaign, person(0), PRICE));

        assertThat(commit(lease, lifetime("0.04"), intent(campaign, person(1), PRICE))
                        .attempts())
                .hasSize(1);
    }

    @Test
    void whatWasHeardOfNoMoreIsSpentOnTheBookedDay() {
        var campaign = campaign("sale", persons(5), 10);
        var lease = lease(campaign);
        record(attempt(lease, person(0)).accepted(Option.none(), NOW.minusMillis(1)));
        record(attempt(lease, person(1)).accepted(Option.none(), NOW.minusMillis(1)));
        record(attempt(lease, person(2)).accepted(Option.none(), NOW));
        record(attempt(lease, person(3)).rejected(HeraldReason.SAME_PERSON, NOW.minusMillis(1)));
        attempt(lease, person(4));

        assertThat(ledger().assumeDelivered(campaign, NOW, TODAY)).isEqualTo(2);
        assertThat(ledger().assumeDelivered(campaign, NOW, TODAY)).isZero();
        var twice = PRICE.times(2);
        assertThat(spending(campaign)).isEqualTo(new Spending(twice, twice, twice, twice));
        assertThat(tally(campaign).accepted()).isEqualTo(3);
    }

    @Test
    void spendingIsToldForTheDayAndForItsWeekFromSundayToSaturday() {
        var campaign = campaign("sale", persons(5), 10);
        var lease = lease(campaign);
        var days = new LocalDate[] {SUNDAY.minusDays(1), SUNDAY, TODAY, SATURDAY, SATURDAY.plusDays(1)};
        for (var i = 0; i < days.length; i++) {
            record(attemptAt(A_WEEK_AGO, lease, planned(campaign, person(i)))
                    .accepted(Option.none(), NOW.plusSeconds(i)));
            ledger().assumeDelivered(campaign, NOW.plusSeconds(i + 1L), days[i]);
        }

        assertThat(ledger().spending(campaign, USD, TODAY))
                .isEqualTo(new Spending(NOTHING, PRICE.times(5), PRICE, PRICE.times(3)));
        assertThat(ledger().spending(campaign, USD, SUNDAY).spentThisWeek()).isEqualTo(PRICE.times(3));
        assertThat(ledger().spending(campaign, USD, SATURDAY).spentThisWeek()).isEqualTo(PRICE.times(3));
        assertThat(ledger().spending(campaign, USD, SATURDAY.plusDays(1)).spentThisWeek())
                .isEqualTo(PRICE);
    }

    @Test
    void aDailyBudgetCountsWhatIsReservedAndWhatWasSpentToday() {
        var campaign = campaign("sale", persons(4), 10);
        var lease = lease(campaign);
        record(attemptAt(A_WEEK_AGO, lease, planned(campaign, person(0))).accepted(Option.none(), NOW));
        ledger().assumeDelivered(campaign, NOW.plusSeconds(1), TODAY.minusDays(1));
        record(attempt(lease, person(1)).accepted(Option.none(), NOW));
        ledger().assumeDelivered(campaign, NOW.plusSeconds(1), TODAY);
        var twoADay = Budget.daily(usd("0.04"), Budget.Cap.STRICT).get();
        var committed = commit(lease, twoADay, intent(campaign, person(2), PRICE), intent(campaign, person(3), PRICE));

        assertThat(committed.attempts()).hasSize(1);
        assertThat(committed.spending()).isEqualTo(new Spending(PRICE, PRICE.times(2), PRICE, PRICE.times(2)));
    }

    @Test
    void campaignsDoNotShareTheirMoney() {
        var audience = audience("a", persons(2));
        var one = campaign("one", audience, 10);
        var other = campaign("other", audience, 10);
        record(attempt(lease(one), person(0)).accepted(Option.none(), NOW));
        ledger().assumeDelivered(one, NOW.plus(Duration.ofDays(7)), TODAY);

        assertThat(spending(other)).isEqualTo(Spending.none(USD));
    }
}
