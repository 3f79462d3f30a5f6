package dev.herald.testkit.contract;

import static dev.herald.testkit.contract.Samples.NOW;
import static dev.herald.testkit.contract.Samples.PAGE;
import static dev.herald.testkit.contract.Samples.SALE;
import static dev.herald.testkit.contract.Samples.person;
import static dev.herald.testkit.contract.Samples.persons;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.AudienceId;
import dev.herald.application.port.CampaignKey;
import dev.herald.application.port.LeaseLost;
import dev.herald.application.port.NotYet;
import dev.herald.application.port.RangeLease;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.reason.Reason;
import dev.herald.domain.subscription.Subscription;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/** Forgetting people while somebody works on a campaign that they are in, or it is not known what became of a message. */
public abstract class ForgettingUnderWayContract extends ForgettingStage {
    private static final Reason REGION = ErrorCode.SUBSCRIPTION_TOKEN_REGION_UNSUPPORTED;

    @Test
    void aPersonWhoIsBeingWorkedOnIsForgottenLater() {
        var campaign = campaign(person(0), person(1));
        var lease = lease(campaign);
        var refused = forgetting().forget(whom(person(0)), NOW, ANNA);

        assertThat(refused.getLeft())
                .isEqualTo(new NotYet(new CampaignKey("sandbox", PAGE, SALE), NotYet.Why.WORKED_ON, lease.until()));
        assertThat(subscriptions().find(person(0).token())).isNotEmpty();
        assertThat(forgetting().keyId()).isEmpty();
        assertThat(store().audit().newest(1)).isEmpty();

        ledger().finish(lease);

        assertThat(forgetting().forget(whom(person(0)), NOW, ANNA).isRight()).isTrue();
    }

    @Test
    void aRangeThatNobodyElseIsInKeepsNobodyFromBeingForgotten() {
        var campaign = campaign("sale", persons(4), 2);
        var lease = lease(campaign);

        assertThat(forgetting().forget(whom(person(3)), NOW, ANNA).isRight()).isTrue();
        assertThat(toBeJudged(lease, NOW)).containsExactly(person(0), person(1));
    }

    @Test
    void aCampaignWhoseFirstRangeNobodyIsInAnyMoreStaysPlanned() {
        var campaign = campaign("sale", persons(4), 2);
        assertThat(forgetting().forget(whom(person(0)), NOW, ANNA).isRight()).isTrue();
        assertThat(forgetting().forget(whom(person(1)), NOW, ANNA).isRight()).isTrue();

        ledger().plan(campaign, new AudienceId(1), 2);

        assertThat(toBeJudged(lease(campaign), NOW)).containsExactly(person(2), person(3));
    }

    @Test
    void aLeaseThatRanOutIsVoidFromThenOn() {
        var campaign = campaign(person(0), person(1));
        RangeLease lease = lease(campaign);
        var other = attempt(lease, person(1));
        var later = NOW.plus(LEASE);
        var forgotten = forgetting().forget(whom(person(0)), later, ANNA);

        assertThat(forgotten.isRight()).isTrue();
        assertThat(ledger().withhold(lease, List.of(withheld(campaign, person(0), Option.none(), REGION))))
                .isEqualTo(Either.left(new LeaseLost(lease)));
        assertThat(doubts(campaign).map(doubt -> doubt.id())).containsExactly(other.id());
        assertAccountedFor(campaign);
    }

    @Test
    void aPersonWhoseMessageIsInDoubtIsForgottenOnceThatIsSettled() {
        var campaign = campaign(person(0), person(1));
        var lease = lease(campaign);
        var attempt = attempt(lease, person(0));
        record(attempt.inDoubt(NOW));
        ledger().finish(lease);
        var refused = forgetting().forget(whom(person(0)), NOW, ANNA).getLeft();

        assertThat(refused.why()).isEqualTo(NotYet.Why.IN_DOUBT);
        assertThat(refused.until()).isEqualTo(NOW.plus(Subscription.MINIMUM_DELAY));
        assertThat(doubts(campaign)).hasSize(1);

        record(attempt.accepted(Option.none(), NOW));

        assertThat(forgetting().forget(whom(person(0)), NOW, ANNA).isRight()).isTrue();
        assertAccountedFor(campaign);
    }

    @Test
    void rangesThatBeganOrEndedWithWhoIsForgottenLoseNobodyElse() {
        var people = persons(9);
        var campaign = campaign("sale", people, 3);
        var forgotten = List.of(0, 2, 3, 6, 7, 8).map(Samples::person);
        forgotten.forEach(someone -> forget(whom(someone)));
        var judged = List.<Subscription>empty();
        for (var lease = leaseAt(campaign, NOW); lease.isDefined(); lease = leaseAt(campaign, NOW)) {
            assertThat(forgotten.map(Subscription::personKey))
                    .doesNotContain(lease.get().from(), lease.get().to());
            judged = judged.appendAll(toBeJudged(lease.get(), NOW));
        }

        assertThat(judged).containsExactlyInAnyOrder(person(1), person(4), person(5));
    }
}
