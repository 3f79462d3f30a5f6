package dev.herald.testkit.contract;

import static dev.herald.testkit.contract.Cleared.MESSAGE;
import static dev.herald.testkit.contract.Samples.NOW;
import static dev.herald.testkit.contract.Samples.TODAY;
import static dev.herald.testkit.contract.Samples.person;
import static dev.herald.testkit.contract.Samples.persons;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.LeaseLost;
import dev.herald.application.port.RangeLease;
import dev.herald.domain.delivery.Attempt.InDoubt;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.reason.HeraldReason;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Leasing ranges: one node at a time, fenced, and never a person forgotten. */
public abstract class LedgerLeaseContract extends LedgerContract {
    private static final Instant RUN_OUT = NOW.plus(LEASE);

    private void assertRefused(RangeLease lease) {
        var campaign = lease.campaign();
        var withheld = withheld(campaign, person(0), Option.none(), HeraldReason.SAME_PERSON);
        var window = List.of(intent(campaign, person(0), PRICE));
        var before = tally(campaign);

        assertThat(ledger().withhold(lease, List.of(withheld)).getLeft()).isEqualTo(new LeaseLost(lease));
        assertThat(ledger().commitIntents(lease, MESSAGE, AMPLE, window, TODAY, NOW)
                        .getLeft())
                .isEqualTo(new LeaseLost(lease));
        ledger().finish(lease);

        assertThat(tally(campaign)).isEqualTo(before);
    }

    @Test
    void aLeaseTellsWhatItIsForAndUntilWhen() {
        var campaign = campaign(person(1), person(2));
        var lease = ledger().lease(campaign, "this node", NOW, LEASE).get();

        assertThat(lease)
                .isEqualTo(new RangeLease(
                        campaign,
                        lease.range(),
                        person(1).personKey(),
                        person(2).personKey(),
                        "this node",
                        lease.fence(),
                        RUN_OUT));
    }

    @Test
    void aRangeIsLeasedToOneAtATime() {
        var campaign = campaign(person(0));
        lease(campaign);

        assertThat(leaseAt(campaign, RUN_OUT.minusMillis(1))).isEmpty();
    }

    @Test
    void aProlongedLeaseRunsOutLater() {
        var campaign = campaign(person(0));
        var lease = lease(campaign);
        var later = NOW.plusSeconds(60);

        assertThat(ledger().renew(campaign, List.of(lease), later, LEASE))
                .containsExactly(lease.until(later.plus(LEASE)));
        assertThat(leaseAt(campaign, RUN_OUT)).isEmpty();
        assertThat(leaseAt(campaign, later.plus(LEASE)).map(RangeLease::range)).contains(lease.range());
    }

    @Test
    void onlyLeasesInForceAreProlonged() {
        var campaign = campaign("sale", persons(30), 10);
        var stolen = lease(campaign);
        var thief = leaseAt(campaign, RUN_OUT).get();
        var givenBack = leaseAt(campaign, RUN_OUT).get();
        ledger().finish(givenBack);

        assertThat(thief.range()).isEqualTo(stolen.range());
        assertThat(ledger().renew(campaign, List.of(stolen, thief, givenBack), RUN_OUT, LEASE))
                .containsExactly(thief.until(RUN_OUT.plus(LEASE)));
        assertThat(ledger().renew(campaign, List.empty(), RUN_OUT, LEASE)).isEmpty();
    }

    @Test
    void aRangeGivenBackUnfinishedIsLeasedAgainUnderALargerFence() {
        var campaign = campaign(person(0));
        var first = lease(campaign);
        ledger().finish(first);
        var second = lease(campaign);

        assertThat(second.range()).isEqualTo(first.range());
        assertThat(second.fence()).isGreaterThan(first.fence());
        assertRefused(first);
        assertThat(leaseAt(campaign, NOW)).isEmpty();
    }

    @Test
    void workUnderALeaseGivenBackIsRefused() {
        var campaign = campaign(person(0));
        var lease = lease(campaign);
        ledger().finish(lease);

        assertRefused(lease);
    }

    @Test
    void aRangeInWhichEverybodyIsDealtWithIsNotLeasedAgain() {
        var campaign = campaign(person(0), person(1));
        var lease = lease(campaign);
        record(attempt(lease, person(0)).accepted(Option.none(), NOW));
        withhold(lease, withheld(campaign, person(1), Option.none(), HeraldReason.SAME_PERSON));
        ledger().finish(lease);

        assertThat(leaseAt(campaign, NOW.plus(Duration.ofDays(1000)))).isEmpty();
    }

    @Test
    void aRangeInWhichEverybodyIsOnTheWireIsNotLeased() {
        var campaign = campaign(person(0));
        var lease = lease(campaign);
        attempt(lease, person(0));
        ledger().finish(lease);

        assertThat(leaseAt(campaign, NOW)).isEmpty();
        assertThat(tally(campaign).attempting()).isEqualTo(1);
    }

    @Test
    void aLeaseThatHasRunOutIsStolenAndWhatWasOnTheWireIsInDoubt() {
        var campaign = campaign("sale", persons(4), 10);
        var late = lease(campaign);
        attempt(late, person(0));
        attempt(late, person(1));
        record(attempt(late, person(2)).accepted(Option.none(), NOW));
        var thief = leaseAt(campaign, RUN_OUT).get();

        assertThat(thief.fence()).isGreaterThan(late.fence());
        assertThat(toBeJudged(thief, RUN_OUT)).containsExactly(person(3));
        assertThat(doubts(campaign).map(InDoubt::since)).containsExactly(RUN_OUT, RUN_OUT);
        assertThat(doubts(campaign).map(InDoubt::attemptedAt)).containsExactly(NOW, NOW);
        assertThat(tally(campaign).accepted()).isEqualTo(1);
        assertThat(spending(campaign).reserved()).isEqualTo(PRICE.times(3));
        assertRefused(late);
    }

    @Test
    void aLeaseThatHasRunOutWithEverybodyOnTheWireEndsInDoubtToo() {
        var campaign = campaign(person(0));
        attempt(lease(campaign), person(0));

        assertThat(leaseAt(campaign, RUN_OUT)).isEmpty();
        assertThat(doubts(campaign)).hasSize(1);
    }

    @Test
    void aLeaseThatHasNotRunOutKeepsWhatItHasOnTheWire() {
        var campaign = campaign("sale", persons(20), 10);
        var running = lease(campaign);
        attempt(running, person(0));
        leaseAt(campaign, RUN_OUT.minusMillis(1));

        assertThat(doubts(campaign)).isEmpty();
        assertThat(toBeJudged(running, NOW)).isNotEmpty().doesNotContain(person(0));
    }

    @Test
    void reclaimingVoidsAllLeasesAndPutsInDoubtWhatWasOnTheWire() {
        var campaign = campaign("sale", persons(20), 10);
        var one = lease(campaign);
        var other = lease(campaign);
        attempt(one, person(0));
        attempt(other, person(10));
        record(attempt(other, person(11)).accepted(Option.none(), NOW));
        var later = NOW.plusSeconds(1);

        assertThat(ledger().reclaim(campaign, later)).isEqualTo(2);
        assertThat(ledger().reclaim(campaign, later)).isZero();
        assertThat(doubts(campaign).map(InDoubt::since)).containsExactly(later, later);
        assertRefused(one);
        assertRefused(other);
        assertThat(leaseAt(campaign, later).map(RangeLease::range)).contains(one.range());
        assertThat(leaseAt(campaign, later).map(RangeLease::range)).contains(other.range());
    }

    @Test
    void reclaimingFindsWhatARangeGivenBackHadOnTheWire() {
        var campaign = campaign(person(0));
        var lease = lease(campaign);
        attempt(lease, person(0));
        ledger().finish(lease);

        assertThat(ledger().reclaim(campaign, NOW)).isEqualTo(1);
        assertThat(tally(campaign).attempting()).isZero();
    }

    @Test
    void reclaimingLeavesOtherCampaignsAlone() {
        var audience = audience("a", persons(3));
        var other = campaign("other", audience, 10);
        var lease = lease(other);
        attempt(lease, person(0));
        ledger().reclaim(campaign("sale", audience, 10), NOW);

        assertThat(doubts(other)).isEmpty();
        assertThat(attempt(lease, person(1))).isNotNull();
    }

    @Test
    void aRangeInWhichSomebodyWaitsIsLeasedWhenTheyAreDue() {
        var campaign = campaign("sale", persons(3), 10);
        var lease = lease(campaign);
        var due = NOW.plus(Duration.ofHours(2));
        withhold(lease, withheld(campaign, person(0), Option.some(due.plusMillis(1)), HeraldReason.SAME_PERSON));
        withhold(lease, withheld(campaign, person(1), Option.some(due), HeraldReason.SAME_PERSON));
        withhold(lease, withheld(campaign, person(2), Option.none(), HeraldReason.SAME_PERSON));
        ledger().finish(lease);

        assertThat(leaseAt(campaign, due.minusMillis(1))).isEmpty();
        assertThat(toBeJudged(leaseAt(campaign, due).get(), due)).containsExactly(person(1));
    }

    @Test
    void aRangeInWhichSomebodyIsPostponedIsLeasedWhenTheyAreDue() {
        var campaign = campaign("sale", persons(2), 10);
        var lease = lease(campaign);
        var due = NOW.plus(Duration.ofHours(12));
        var attempt = attempt(lease, person(0));
        record(attempt(lease, person(1)).accepted(Option.none(), NOW));
        record(attempt.inDoubt(NOW));
        ledger().finish(lease);
        record(attempt.postponed(due, ErrorCode.MIN_DELAY_NOT_REACHED));

        assertThat(leaseAt(campaign, due.minusMillis(1))).isEmpty();
        assertThat(toBeJudged(leaseAt(campaign, due).get(), due)).containsExactly(person(0));
    }

    @Test
    void aRangeInWhichSomebodyIsPlannedAgainIsLeasedAtOnce() {
        var campaign = campaign("sale", persons(2), 10);
        var lease = lease(campaign);
        var attempt = attempt(lease, person(0));
        record(attempt(lease, person(1)).accepted(Option.none(), NOW));
        record(attempt.inDoubt(NOW));
        ledger().finish(lease);

        assertThat(leaseAt(campaign, NOW)).isEmpty();

        record(doubts(campaign).head().neverArrived());

        assertThat(toBeJudged(lease(campaign), NOW)).containsExactly(person(0));
    }

    @Test
    void aRangeLeasedAgainForSomebodyDueEndsInDoubtToo() {
        var campaign = campaign(person(0));
        var lease = lease(campaign);
        var due = NOW.plus(Duration.ofHours(2));
        withhold(lease, withheld(campaign, person(0), Option.some(due), HeraldReason.SAME_PERSON));
        ledger().finish(lease);
        attemptAt(due, leaseAt(campaign, due).get(), planned(campaign, person(0)));

        assertThat(leaseAt(campaign, due.plus(LEASE))).isEmpty();
        assertThat(doubts(campaign)).hasSize(1);
    }

    @Test
    void somebodyDealtWithMeanwhileDoesNotMakeARangeDue() {
        var campaign = campaign(person(0));
        var lease = lease(campaign);
        var due = NOW.plusSeconds(60);
        var attempt = attempt(lease, person(0));
        record(attempt.postponed(due, ErrorCode.MIN_DELAY_NOT_REACHED));
        ledger().finish(lease);
        record(attempt.accepted(Option.none(), NOW));

        assertThat(leaseAt(campaign, due)).isEmpty();
    }
}
