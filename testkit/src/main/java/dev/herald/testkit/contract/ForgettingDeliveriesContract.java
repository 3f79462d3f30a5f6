package dev.herald.testkit.contract;

import static dev.herald.testkit.contract.Samples.NOW;
import static dev.herald.testkit.contract.Samples.PAGE;
import static dev.herald.testkit.contract.Samples.TODAY;
import static dev.herald.testkit.contract.Samples.USD;
import static dev.herald.testkit.contract.Samples.lifetime;
import static dev.herald.testkit.contract.Samples.person;
import static dev.herald.testkit.contract.Samples.persons;
import static dev.herald.testkit.contract.Samples.token;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.Committed;
import dev.herald.application.port.EventBody;
import dev.herald.application.port.EventInbox.Leftover;
import dev.herald.application.port.EventInbox.Waiting;
import dev.herald.application.port.EventInbox.WorkedOff;
import dev.herald.application.port.MessageEvent;
import dev.herald.application.port.RemoteCampaign;
import dev.herald.application.port.Whom;
import dev.herald.domain.budget.Money;
import dev.herald.domain.delivery.DeliveryEvent;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.reason.HeraldReason;
import dev.herald.domain.reason.Reason;
import dev.herald.domain.subscription.Psid;
import dev.herald.domain.subscription.Subscription;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What forgetting people does to campaigns: to those that they were in, those they are in, and what is still told of them. */
public abstract class ForgettingDeliveriesContract extends ForgettingStage {
    private static final Reason REGION = ErrorCode.SUBSCRIPTION_TOKEN_REGION_UNSUPPORTED;
    private static final String MESSAGE_ID = "120211";

    private void forgetAll(Subscription... people) {
        List.of(people).forEach(someone -> forget(whom(someone)));
    }

    @Test
    void whoWasMessagedStaysInMoneyAndCountsUnderNoName() {
        var campaign = campaign(person(0), person(1));
        var lease = lease(campaign);
        var attempt = attempt(lease, person(0));
        record(attempt.accepted(Option.some("tracking"), NOW));
        ledger().finish(lease);
        var before = tally(campaign);
        var spent = spending(campaign);
        var forgotten = forget(whom(person(0)));

        assertThat(forgotten.deliveries()).isEqualTo(1);
        assertThat(tally(campaign).accepted()).isEqualTo(1);
        assertThat(tally(campaign).attemptedPrice()).isEqualTo(before.attemptedPrice());
        assertThat(tally(campaign).forgotten()).isEqualTo(1);
        assertThat(spending(campaign)).isEqualTo(spent);
        assertAccountedFor(campaign);
        assertInNoAudience(sale(), person(0));
        assertGone(person(0));
    }

    @Test
    void whateverBecameOfAMessageTheTotalsStay() {
        var people = persons(5).toJavaArray(Subscription[]::new);
        var campaign = campaign(people);
        var lease = lease(campaign);
        withhold(lease, withheld(campaign, people[0], Option.none(), REGION));
        withhold(lease, withheld(campaign, people[1], Option.some(NOW.plusSeconds(60)), REGION));
        record(attempt(lease, people[2]).rejected(REGION, NOW));
        record(attempt(lease, people[3]).postponed(NOW.plusSeconds(30), ErrorCode.MIN_DELAY_NOT_REACHED));
        ledger().finish(lease);
        var before = tally(campaign);
        forgetAll(people);
        var after = tally(campaign);

        assertThat(after.withheld()).isEqualTo(3);
        assertThat(after.withheldReasons()).isEqualTo(HashMap.of(REGION.key(), 2L, HeraldReason.FORGOTTEN.key(), 1L));
        assertThat(after.waiting()).isZero();
        assertThat(after.postponed()).isZero();
        assertThat(after.nextDue()).isEmpty();
        assertThat(after.rejected()).isEqualTo(before.rejected());
        assertThat(after.attemptedPrice()).isEqualTo(before.attemptedPrice());
        assertThat(after.forgotten()).isEqualTo(4);
        assertThat(sale().subscribers()).isZero();
        assertAccountedFor(campaign);
        assertGone(people);
    }

    @Test
    void whoWasNotJudgedLeavesTheCampaign() {
        var campaign = campaign(person(0), person(1));
        forget(whom(person(0)));

        assertThat(tally(campaign).forgotten()).isZero();
        assertThat(sale().subscribers()).isEqualTo(1);
        assertThat(stillToDo(sale().id(), Option.some(campaign))).containsExactly(person(1));
        assertAccountedFor(campaign);
    }

    @Test
    void whoIsPlannedAgainLeavesTheCampaignAndGivesTheClaimBack() {
        var campaign = campaign(person(0));
        var lease = lease(campaign);
        record(attempt(lease, person(0)).notSent());
        ledger().finish(lease);
        forget(whom(person(0)));

        assertThat(tally(campaign).forgotten()).isZero();
        assertThat(leaseAt(campaign, NOW)).isEmpty();
        assertAccountedFor(campaign);
    }

    @Test
    void eachTokenOfAPersonStaysWhatItWas() {
        var campaign = campaign(token(1, 1), token(2, 1), token(3, 1), token(4, 4));
        var lease = lease(campaign);
        withhold(lease, withheld(campaign, token(2, 1), Option.none(), HeraldReason.SAME_PERSON));
        record(attempt(lease, token(1, 1)).accepted(Option.none(), NOW));
        ledger().finish(lease);
        forget(whom(token(1, 1)));

        assertThat(tally(campaign).accepted()).isEqualTo(1);
        assertThat(tally(campaign).withheld()).isEqualTo(1);
        assertThat(tally(campaign).forgotten()).isEqualTo(2);
        assertAccountedFor(campaign);
    }

    @Test
    void aClaimEndsWithTheOneItWasOf() {
        var campaign = campaign(person(0));
        var lease = lease(campaign);
        record(attempt(lease, person(0)).accepted(Option.none(), NOW));
        ledger().finish(lease);
        forget(whom(person(0)));
        var back = person(0).withOptIn(NOW.plusSeconds(1));
        subscriptions().tell(List.of(back));
        var next = campaign("next", List.of(back), 10);

        assertThat(commit(lease(next), AMPLE, intent(next, back, PRICE)).losses())
                .isEmpty();
    }

    @Test
    void moneyOfWhoWasForgottenIsAssumedToBeSpentAsAnybodyElses() {
        var campaign = campaign(person(0), person(1));
        var lease = lease(campaign);
        record(attempt(lease, person(0)).accepted(Option.none(), NOW));
        record(attempt(lease, person(1)).accepted(Option.none(), NOW));
        ledger().finish(lease);
        forget(whom(person(0)));

        assertThat(ledger().assumeDelivered(campaign, NOW.plusSeconds(1), TODAY))
                .isEqualTo(2);
        assertThat(tally(campaign).assumed()).isEqualTo(PRICE.times(2));
        assertThat(spending(campaign).spent()).isEqualTo(PRICE.times(2));
        assertThat(spending(campaign).reserved()).isEqualTo(Money.zero(USD));
    }

    @Test
    void whatWasHeardStaysWithoutTheWordsOfAFailure() {
        var campaign = campaign(person(0), person(1));
        store().campaigns().remember(campaign, new RemoteCampaign(MESSAGE_ID, 100));
        var lease = lease(campaign);
        List.of(person(0), person(1)).forEach(to -> record(attempt(lease, to).accepted(Option.none(), NOW)));
        ledger().finish(lease);
        ledger().hear(List.of(
                heard(person(0), new DeliveryEvent.Failed(NOW, "no way to person-00000")),
                heard(person(1), new DeliveryEvent.Clicked(NOW))));
        var before = tally(campaign).heard();
        forgetAll(person(0), person(1));

        assertThat(tally(campaign).heard()).isEqualTo(before);
        assertAccountedFor(campaign);
    }

    private static MessageEvent heard(Subscription of, DeliveryEvent event) {
        return new MessageEvent(MESSAGE_ID, of.token(), Option.some("tracking"), event);
    }

    @Test
    void whatIsToldLaterOfAMessageIsNobodys() {
        var campaign = campaign(person(0));
        store().campaigns().remember(campaign, new RemoteCampaign(MESSAGE_ID, 100));
        var lease = lease(campaign);
        var attempt = attempt(lease, person(0));
        record(attempt.accepted(Option.none(), NOW));
        ledger().finish(lease);
        forget(whom(person(0)));
        var event = heard(person(0), new DeliveryEvent.Delivered(NOW));
        var before = tally(campaign);
        record(attempt.accepted(Option.some("late"), NOW));

        assertThat(ledger().hear(List.of(event))).containsExactly(event);
        assertThat(tally(campaign)).isEqualTo(before);
    }

    @Test
    void whoWasForgottenMakesNoRoomInABudget() {
        var campaign = campaign(person(0), person(1));
        var lease = lease(campaign);
        var budget = lifetime("0.03");
        record(attempt(lease, person(0)).accepted(Option.none(), NOW));
        ledger().finish(lease);
        forget(whom(person(0)));

        assertThat(commit(lease(campaign), budget, intent(campaign, person(1), PRICE))
                        .losses()
                        .map(Committed.Loss::why))
                .containsExactly(new Committed.Why.NoMoney());
    }

    @Test
    void textsOfEventsTellOfOthersOnly() {
        var slashed = Subscription.of(Samples.token("a/b+\"c\\d=="), person(0).page())
                .withPerson(person(0).person().get());
        subscriptions().tell(List.of(slashed));
        keep("{\"token\":\"a/b+\\\"c\\\\d==\",\"sender\":{\"id\":\"person-00000\"},\"other\":\"person-00001\"}");
        keep("{\"token\":\"a\\/b+\\\"c\\\\d==\"}");
        keep("{\"id\":\"person-000001\"}");
        keep("to be worked off");
        leaveOver(leftover("{\"id\":\"person-00000\"}"), leftover("{\"id\":\"person-00001\"}"));
        var forgotten = forget(whom(person(0)));

        assertThat(forgotten.texts()).isEqualTo(3);
        assertThat(texts())
                .containsExactly(
                        "{\"token\":\"\",\"sender\":{\"id\":\"\"},\"other\":\"person-00001\"}",
                        "{\"token\":\"\"}",
                        "{\"id\":\"person-000001\"}");
        assertThat(store().eventInbox().leftovers("WHY", 10)).containsExactly(leftover("{\"id\":\"person-00001\"}"));
        assertThat(store().eventInbox().leftoverCounts()).isEqualTo(HashMap.of("WHY", 2L));
    }

    private void keep(String text) {
        store().eventInbox().keep(new EventBody(NOW, text));
    }

    private Seq<String> texts() {
        return store().eventInbox().waiting(100).map(Waiting::body).map(EventBody::text);
    }

    private static Leftover leftover(String text) {
        return new Leftover("WHY", new EventBody(NOW, text));
    }

    /** With the last body that was kept. */
    private void leaveOver(Leftover... leftovers) {
        var last = store().eventInbox().waiting(100).last();
        store().eventInbox().workedOff(List.of(new WorkedOff(last.number(), List.of(leftovers))));
    }

    @Test
    void aPersonOfSeveralCampaignsIsForgottenInAll() {
        var first = campaign("sale", persons(2), 10);
        var second = campaign("second", persons(3), 10);
        var third = campaign("third", sale().id(), 10);
        for (var campaign : List.of(first, second)) {
            var lease = leaseAt(campaign, NOW.plus(Duration.ofDays(campaign))).get();
            record(attemptAt(NOW.plus(Duration.ofDays(campaign)), lease, planned(campaign, person(0)))
                    .accepted(Option.none(), NOW.plus(Duration.ofDays(campaign))));
            ledger().finish(lease);
        }
        var forgotten = forget(whom(person(0)));

        assertThat(forgotten.memberships()).isEqualTo(2);
        assertThat(forgotten.deliveries()).isEqualTo(2);
        assertThat(tally(second).forgotten()).isEqualTo(1);
        assertThat(tally(third).forgotten()).isZero();
        assertThat(stillToDo(sale().id(), Option.some(third))).containsExactly(person(1));
        assertAccountedFor(first);
        assertAccountedFor(third);
    }

    @Test
    void anIdThatNobodyHasChangesNoCampaign() {
        var campaign = campaign(person(0));
        var before = tally(campaign);
        forget(new Whom.OnPage(PAGE, new Psid("person-0000")));

        assertThat(tally(campaign)).isEqualTo(before);
        assertThat(stillToDo(sale().id(), Option.some(campaign))).containsExactly(person(0));
    }
}
