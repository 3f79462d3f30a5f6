package dev.herald.domain.eligibility;

import static dev.herald.domain.eligibility.Given.NOW;
import static dev.herald.domain.eligibility.Given.PAGE;
import static dev.herald.domain.eligibility.Given.USD;
import static dev.herald.domain.eligibility.Given.money;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.domain.account.PageId;
import dev.herald.domain.account.Sender;
import dev.herald.domain.account.Terms;
import dev.herald.domain.budget.Budget;
import dev.herald.domain.budget.Spending;
import dev.herald.domain.campaign.Activity;
import dev.herald.domain.campaign.Schedule;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.reason.Reason;
import dev.herald.domain.reason.Scope;
import dev.herald.domain.reason.Subject;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Region;
import dev.herald.domain.subscription.Subscription;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule on both sides of its limit, and where nothing is known. */
class RulesTest {

    @Test
    void aSenderInOrderPasses() {
        assertThat(judge(Given.sender())).isEmpty();
    }

    @Test
    void everyPartyWithoutTermsIsNamed() {
        var denials = RuleBook.STANDARD.judge(
                new SenderFacts(Given.sender(Terms.UNSIGNED, Option.none(), Option.none()), NOW));

        assertThat(keys(denials)).containsExactly("2300019", "2300013", "2300067", "2300066");
        assertThat(denials.map(Denial::subject))
                .containsExactly(
                        new Subject(Scope.APP, "9001"),
                        new Subject(Scope.BUSINESS, "7001"),
                        new Subject(Scope.AD_ACCOUNT, "1234567890"),
                        new Subject(Scope.PAGE, PAGE.value()));
    }

    @Test
    void whatIsNotKnownOfASenderIsNotForbidden() {
        var unknown = new SenderFacts(Given.sender(Terms.UNKNOWN, Option.none(), Option.none()), NOW);

        assertThat(RuleBook.STANDARD.judge(unknown)).isEmpty();
        assertThat(SenderRules.PAGE_TERMS.judge(unknown))
                .isEqualTo(new Finding.Unknown("whether the page signed the terms"));
    }

    @Test
    void anAustralianBusinessMaySendAndAnAustralianSubscriberMayNotReceive() {
        var sender = Given.sender(Terms.SIGNED, Option.some(Given.AUSTRALIA), Option.some(true));
        var subscriber = Given.subscriber("1").withRegion(told(Given.AUSTRALIA));

        assertThat(judge(sender)).isEmpty();
        assertThat(judge(subscriber)).containsExactly("2300032");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FR", "GB", "JP", "KR", "HR", "AU"})
    void aSubscriberInAClosedRegionIsRefused(String region) {
        assertThat(judge(Given.subscriber("1").withRegion(told(new Region(region)))))
                .containsExactly("2300032");
    }

    @ParameterizedTest
    @ValueSource(strings = {"US", "CH", "NO", "NG", "TR"})
    void aSubscriberElsewherePasses(String region) {
        assertThat(judge(Given.subscriber("1").withRegion(told(new Region(region)))))
                .isEmpty();
    }

    @Test
    void aBusinessOutsideTheSupportedRegionsIsRefusedTwice() {
        assertThat(judge(Given.sender(Terms.SIGNED, Option.some(new Region("FR")), Option.some(true))))
                .containsExactly("2300030", "2300031");
    }

    @Test
    void anAccountWithoutPaymentMethodIsRefused() {
        assertThat(judge(Given.sender(Terms.SIGNED, Option.none(), Option.some(false))))
                .containsExactly("2300011");
    }

    @Test
    void aSpendCapIsReachedAtItsAmount() {
        assertThat(judge(spent("99.999999"))).isEmpty();
        assertThat(judge(spent("100.00"))).containsExactly("2300056");
    }

    @Test
    void anInactiveCampaignIsRefusedWithItsSetAndMessage() {
        var paused = Given.campaign(Activity.PAUSED, new Budget.Lifetime(money("1.00")), Schedule.ALWAYS);

        assertThat(keys(RuleBook.STANDARD.judge(Given.facts(paused, Spending.none(USD)))))
                .containsExactly("2300000", "2300002", "2300003");
    }

    @Test
    void aCampaignSendsFromItsStartOnAndUntilItsEnd() {
        assertThat(scheduled(NOW.plusMillis(1), NOW.plusSeconds(9)).map(Denial::passesFrom))
                .containsExactly(Option.some(NOW.plusMillis(1)));
        assertThat(scheduled(NOW, NOW.plusMillis(1))).isEmpty();
        assertThat(keys(scheduled(NOW.minusSeconds(9), NOW))).containsExactly("2300000");
    }

    @Test
    void aLifetimeBudgetIsReachedWhenItPaysForNoMessageAnyMore() {
        assertThat(spent(new Budget.Lifetime(money("25.00")), "24.99")).isEmpty();
        assertThat(keys(spent(new Budget.Lifetime(money("25.00")), "24.990001")))
                .containsExactly("2300053");
    }

    @Test
    void aDailyBudgetIsReachedUntilTheNextBudgetDay() {
        var budget = new Budget.Daily(money("25.00"), Budget.Cap.STRICT);

        assertThat(spent(budget, "24.99")).isEmpty();
        assertThat(spent(budget, "25.00").map(Denial::passesFrom)).containsExactly(Option.some(NOW.plusSeconds(60)));
    }

    @Test
    void aSubscriberOfAnotherPageIsRefused() {
        var elsewhere = new RecipientFacts(Given.subscriber("1"), new PageId("2"), Option.none(), false, NOW);

        assertThat(keys(RuleBook.STANDARD.judge(elsewhere))).containsExactly("2300005");
    }

    @Test
    void theMinimumDelayEndsAtItsInstant() {
        assertThat(judge(Given.subscriber("1").withNextEligibleAt(NOW))).isEmpty();
        assertThat(RuleBook.STANDARD
                        .judge(Given.facts(Given.subscriber("1").withNextEligibleAt(NOW.plusMillis(1))))
                        .map(Denial::passesFrom))
                .containsExactly(Option.some(NOW.plusMillis(1)));
    }

    @Test
    void aStoppedAndExpiredSubscriberGetsBothReasons() {
        var subscriber = Given.subscriber("1").withStop(NOW).withExpiry(new Fact<>(NOW, Fact.Source.TOLD, NOW));

        assertThat(judge(subscriber)).containsExactly("2300034", "2300037");
    }

    @ParameterizedTest
    @ValueSource(ints = {2300004, 2300032, 2300034, 2300037})
    void aTokenThatTheApiToldUsToDropIsRefusedForThatReason(int code) {
        var reason = ErrorCode.of(code).get();

        assertThat(judge(Given.subscriber("1").droppedFor(reason, NOW))).containsExactly(reason.key());
    }

    @Test
    void aPersonWhoIsAwayIsRefused() {
        var here = Given.subscriber("1");

        assertThat(judge(here.withAvailability(new Fact<>(false, Fact.Source.TOLD, NOW))))
                .containsExactly("2300052");
        assertThat(judge(here.withAvailability(new Fact<>(true, Fact.Source.TOLD, NOW))))
                .isEmpty();
    }

    @Test
    void noReasonIsRaisedByTwoRules() {
        assertThat(RuleBook.STANDARD.reasons().map(Reason::key)).doesNotHaveDuplicates();
    }

    private static Fact<Region> told(Region region) {
        return new Fact<>(region, Fact.Source.TOLD, NOW);
    }

    private static Seq<String> judge(Sender sender) {
        return keys(RuleBook.STANDARD.judge(new SenderFacts(sender, NOW)));
    }

    private static Seq<String> judge(Subscription subscription) {
        return keys(RuleBook.STANDARD.judge(Given.facts(subscription)));
    }

    private static Sender spent(String amount) {
        var known = Given.sender();
        var account = Given.account(Terms.SIGNED, Option.some(Given.US), Option.some(true), Option.some(money(amount)));
        return new Sender(known.app(), known.business(), account, known.page());
    }

    private static Seq<Denial> spent(Budget budget, String reserved) {
        var campaign = Given.campaign(Activity.ACTIVE, budget, Schedule.ALWAYS);
        return RuleBook.STANDARD.judge(Given.facts(campaign, Spending.none(USD).reserving(money(reserved))));
    }

    private static Seq<Denial> scheduled(Instant start, Instant end) {
        var schedule = new Schedule(Option.some(start), Option.some(end));
        var campaign = Given.campaign(Activity.ACTIVE, new Budget.Lifetime(money("1.00")), schedule);
        return RuleBook.STANDARD.judge(Given.facts(campaign, Spending.none(USD)));
    }

    private static Seq<String> keys(Seq<Denial> denials) {
        return denials.map(denial -> denial.reason().key());
    }
}
