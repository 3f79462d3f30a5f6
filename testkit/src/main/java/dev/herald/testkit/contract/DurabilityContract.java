package dev.herald.testkit.contract;

import static dev.herald.testkit.contract.Samples.NOW;
import static dev.herald.testkit.contract.Samples.PAGE;
import static dev.herald.testkit.contract.Samples.TODAY;
import static dev.herald.testkit.contract.Samples.person;
import static dev.herald.testkit.contract.Samples.persons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.application.port.Audience;
import dev.herald.application.port.AudienceSource.Line.Broken;
import dev.herald.application.port.CampaignKey;
import dev.herald.application.port.EventBody;
import dev.herald.application.port.EventInbox.Leftover;
import dev.herald.application.port.EventInbox.WorkedOff;
import dev.herald.application.port.LeaseLost;
import dev.herald.application.port.MessageEvent;
import dev.herald.application.port.Outcome;
import dev.herald.application.port.PageList;
import dev.herald.application.port.RemoteCampaign;
import dev.herald.application.port.Store;
import dev.herald.application.port.Suspension;
import dev.herald.application.port.SyncMark;
import dev.herald.domain.campaign.CampaignId;
import dev.herald.domain.delivery.DeliveryEvent;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.reason.HeraldReason;
import dev.herald.domain.reason.Scope;
import dev.herald.domain.reason.Subject;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What a store that outlives its process still knows afterwards: everything. */
public abstract class DurabilityContract extends LedgerContract {

    /** Opens what an open store has written, as another process would after this one ended; closes it, or leaves it. */
    protected abstract Store reopen(Store store);

    private void reopen() {
        goOnWith(reopen(store()));
    }

    @Test
    void whatIsDoneTogetherIsNotDoneIfItBreaksDown() {
        var campaign = campaign("sale", persons(4), 1000);
        var lease = lease(campaign);
        var before = tally(campaign);

        assertThatThrownBy(() -> store().together(() -> {
                    attempt(lease, person(0));
                    withhold(lease, withheld(campaign, person(1), Option.none(), HeraldReason.SAME_PERSON));
                    throw new IllegalStateException("in the middle");
                }))
                .hasMessageContaining("in the middle");
        assertThat(tally(campaign)).isEqualTo(before);
        reopen();

        assertThat(tally(campaign)).isEqualTo(before);
    }

    @Test
    void subscriptionsAndAudiencesSurvive() {
        var id = subscriptions().beginAudience("a");
        subscriptions().add(id, persons(3));
        var audience = new Audience(id, "a", 4, 1, List.of(new Broken(3, "why")), 3);
        subscriptions().complete(audience);
        subscriptions().drop(person(1).token(), ErrorCode.INVALID_MESSENGER_SUBSCRIPTION_TOKEN, NOW);
        var mark = new SyncMark(PageList.ofEverybody(PAGE), NOW, Option.some("next"), 1, 0);
        subscriptions().tell(List.of(person(7)), mark);
        var dropped = subscriptions().find(person(1).token());
        reopen();

        assertThat(subscriptions().findAudience("a")).contains(audience);
        assertThat(subscriptions().find(person(1).token())).isEqualTo(dropped);
        assertThat(subscriptions().find(person(7).token())).contains(person(7));
        assertThat(subscriptions().syncMark(mark.list())).contains(mark);
        assertThat(stillToDo(id, Option.none())).hasSize(3);
    }

    @Test
    void anImportThatBrokeOffIsBegunAnew() {
        subscriptions().add(subscriptions().beginAudience("a"), persons(3));
        reopen();

        assertThat(subscriptions().findAudience("a")).isEmpty();
        assertThat(stillToDo(audience("a", persons(2)), Option.none())).hasSize(2);
    }

    @Test
    void campaignsAndSuspensionsSurvive() {
        var key = new CampaignKey("sandbox", PAGE, new CampaignId("sale"));
        var campaign = campaign(person(0));
        store().campaigns().intendCreation(campaign);
        store().campaigns().remember(campaign, new RemoteCampaign("message", 100));
        var known = store().campaigns().find(key);
        var subject = new Subject(Scope.PAGE, PAGE.value());
        var suspension = new Suspension(subject, "A", NOW, Option.some(NOW.plusSeconds(9)));
        store().suspensions().suspend(suspension);
        reopen();

        assertThat(store().campaigns().find(key)).isEqualTo(known);
        assertThat(store().suspensions().standing(List.of(subject), NOW)).containsExactly(suspension);
    }

    @Test
    void deliveriesAndMoneySurvive() {
        var campaign = campaign("sale", persons(7), 3);
        var lease = lease(campaign);
        withhold(lease, withheld(campaign, person(0), Option.some(NOW), HeraldReason.SAME_PERSON));
        record(attempt(lease, person(1)).accepted(Option.some("id"), NOW));
        ledger().assumeDelivered(campaign, NOW.plusSeconds(1), TODAY);
        var attempt = attempt(lease, person(2));
        var rejected = attempt.rejected(HeraldReason.SAME_PERSON, NOW);
        ledger().record(campaign, List.of(Outcome.refused(attempt, rejected, HeraldReason.SAME_PERSON)));
        record(attempt(lease(campaign), person(3)).inDoubt(NOW));
        store().campaigns().remember(campaign, new RemoteCampaign("message", 100));
        attempt(lease(campaign), person(6));
        ledger().hear(List.of(
                new MessageEvent("message", person(6).token(), Option.none(), new DeliveryEvent.Clicked(NOW)),
                new MessageEvent("message", person(3).token(), Option.some("id"), new DeliveryEvent.Failed(NOW, "why")),
                new MessageEvent("message", person(1).token(), Option.none(), new DeliveryEvent.Sent(NOW))));
        record(attemptAt(NOW, leaseAt(campaign, NOW.plus(LEASE)).get(), planned(campaign, person(4)))
                .inDoubt(NOW));
        var tally = tally(campaign);
        var spending = spending(campaign);
        var doubts = doubts(campaign);
        reopen();

        assertThat(tally(campaign)).isEqualTo(tally);
        assertThat(spending(campaign)).isEqualTo(spending);
        assertThat(doubts(campaign)).isEqualTo(doubts);
        assertThat(doubts).hasSize(1);
    }

    @Test
    void whoeverTakesOverPutsInDoubtWhatWasOnTheWireAndGoesOn() {
        var campaign = campaign("sale", persons(3), 10);
        var late = lease(campaign);
        attempt(late, person(0));
        record(attempt(late, person(1)).accepted(Option.none(), NOW));
        reopen();

        assertThat(leaseAt(campaign, NOW)).isEmpty();
        assertThat(ledger().reclaim(campaign, NOW)).isEqualTo(1);

        var lease = lease(campaign);

        assertThat(toBeJudged(lease, NOW)).containsExactly(person(2));
        assertThat(lease.fence()).isGreaterThan(late.fence());
        assertThat(ledger().withhold(late, List.empty()).getLeft()).isEqualTo(new LeaseLost(late));
        assertThat(doubts(campaign)).hasSize(1);
    }

    @Test
    void claimsSurvive() {
        var audience = audience("a", persons(1));
        attempt(lease(campaign("one", audience, 10)), person(0));
        reopen();
        var other = campaign("other", audience, 10);

        assertThat(commit(lease(other), AMPLE, intent(other, person(0), PRICE)).attempts())
                .isEmpty();
    }

    @Test
    void whatWasKeptOfEventsSurvivesAlsoIfManyKeptAtOnce() {
        var inbox = store().eventInbox();
        inbox.keep(new EventBody(NOW, "first"));
        var leftover = new Leftover("BROKEN", new EventBody(NOW, "left"));
        inbox.workedOff(List.of(new WorkedOff(inbox.waiting(1).head().number(), List.of(leftover))));
        var texts = Vector.range(0, 200).map(number -> "text " + number);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            texts.forEach(text -> executor.execute(() -> inbox.keep(new EventBody(NOW, text))));
        }
        reopen();

        var survivor = store().eventInbox();
        assertThat(survivor.waiting(1000).map(waiting -> waiting.body().text()))
                .containsExactlyInAnyOrderElementsOf(texts);
        assertThat(survivor.leftoverCounts()).isEqualTo(HashMap.of("BROKEN", 1L));
        assertThat(survivor.leftovers("BROKEN", 10)).containsExactly(leftover);
    }
}
