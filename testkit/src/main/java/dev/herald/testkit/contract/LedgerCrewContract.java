package dev.herald.testkit.contract;

import static dev.herald.testkit.contract.Samples.NOW;
import static dev.herald.testkit.contract.Samples.person;
import static dev.herald.testkit.contract.Samples.persons;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.Crew;
import dev.herald.application.port.RangeLease;
import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.delivery.Attempt.InDoubt;
import io.vavr.collection.List;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Several nodes on one campaign: each sees the others, takes back what was its own, and leaves theirs alone. */
public abstract class LedgerCrewContract extends LedgerContract {
    private static final Instant RUN_OUT = NOW.plus(LEASE);

    private RangeLease leaseTo(String node, long campaign) {
        return ledger().lease(campaign, node, NOW, LEASE).get();
    }

    private Crew crewOf(String node, long campaign, Instant now) {
        return ledger().crew(campaign, node, now);
    }

    @Test
    void aNodeAloneHasNobodyBesideIt() {
        var campaign = campaign("sale", persons(20), 10);
        leaseTo("a", campaign);

        assertThat(crewOf("a", campaign, NOW)).isEqualTo(Crew.NOBODY_ELSE);
    }

    @Test
    void whoeverHoldsARangeIsSeenByTheOthersUntilTheyGiveItBack() {
        var campaign = campaign("sale", persons(50), 10);
        leaseTo("a", campaign);
        leaseTo("b", campaign);
        var another = leaseTo("b", campaign);
        var last = leaseTo("c", campaign);

        assertThat(crewOf("a", campaign, NOW).others()).isEqualTo(2);
        assertThat(crewOf("newcomer", campaign, NOW).others()).isEqualTo(3);

        ledger().finish(another);
        ledger().finish(last);
        assertThat(crewOf("a", campaign, NOW)).isEqualTo(new Crew(1, false, 1));
    }

    @Test
    void whatOthersHaveOnTheWireIsSeenAndOnesOwnIsNot() {
        var campaign = campaign("sale", persons(20), 10);
        var attempt = attempt(leaseTo("a", campaign), person(0));
        leaseTo("b", campaign);

        assertThat(crewOf("a", campaign, NOW).attempting()).isFalse();
        assertThat(crewOf("b", campaign, NOW).attempting()).isTrue();

        record(attempt.inDoubt(NOW));
        assertThat(crewOf("b", campaign, NOW).attempting()).isFalse();
    }

    @Test
    void aDeadNodeIsSeenNoLongerOnceSomebodyProlongsTheirsAndWhatItLeftIsInDoubt() {
        var campaign = campaign("sale", persons(20), 10);
        attempt(leaseTo("dead", campaign), person(0));
        var alive = leaseTo("alive", campaign);
        ledger().renew(campaign, List.of(alive), RUN_OUT.minusMillis(1), LEASE);
        assertThat(crewOf("alive", campaign, RUN_OUT.minusMillis(1)).attempting())
                .isTrue();

        ledger().renew(campaign, List.of(alive), RUN_OUT, LEASE);
        assertThat(crewOf("alive", campaign, RUN_OUT)).isEqualTo(Crew.NOBODY_ELSE);
        assertThat(doubts(campaign).map(InDoubt::since)).containsExactly(RUN_OUT);
    }

    @Test
    void aNodeStartedAgainTakesBackItsOwnLeasesAlone() {
        var campaign = campaign("sale", persons(20), 10);
        var own = leaseTo("a", campaign);
        attempt(own, person(0));
        var theirs = leaseTo("b", campaign);
        attempt(theirs, person(10));

        assertThat(ledger().reclaim(campaign, "a", NOW.plusSeconds(1))).isEqualTo(1);
        assertThat(doubts(campaign).map(InDoubt::since)).containsExactly(NOW.plusSeconds(1));
        assertThat(leaseTo("a", campaign).range()).isEqualTo(own.range());
        assertThat(attempt(theirs, person(11))).isNotNull();
    }

    @Test
    void anAdAccountsRateIsDividedAmongItsCampaignsThatAreAtWorkAndTheirNodes() {
        var audience = audience("a", persons(50));
        var payer = new AdAccountId("77");
        var sale = campaign("sale", audience, 10);
        var other = campaign("other", audience, 10);
        var asleep = campaign("asleep", audience, 10);
        var elsewhere = campaign("elsewhere", audience, 10);
        List.of(sale, other, asleep).forEach(number -> store().campaigns().remember(number, payer));
        store().campaigns().remember(elsewhere, new AdAccountId("78"));
        List.of("a", "b").forEach(node -> leaseTo(node, sale));
        leaseTo("c", other);
        leaseTo("d", elsewhere);

        assertThat(crewOf("a", sale, NOW)).isEqualTo(new Crew(1, false, 2));
        assertThat(crewOf("a", sale, NOW).shares()).isEqualTo(4);
        assertThat(crewOf("c", other, NOW).shares()).isEqualTo(2);
        assertThat(crewOf("d", elsewhere, NOW).shares()).isEqualTo(1);
        assertThat(crewOf("a", sale, RUN_OUT).campaigns()).isEqualTo(1);
    }
}
