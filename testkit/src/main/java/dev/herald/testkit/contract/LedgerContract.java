package dev.herald.testkit.contract;

import static dev.herald.testkit.contract.Cleared.CLEARANCE;
import static dev.herald.testkit.contract.Cleared.MESSAGE;
import static dev.herald.testkit.contract.Samples.NOW;
import static dev.herald.testkit.contract.Samples.PAGE;
import static dev.herald.testkit.contract.Samples.TODAY;
import static dev.herald.testkit.contract.Samples.USD;
import static dev.herald.testkit.contract.Samples.ZONE;
import static dev.herald.testkit.contract.Samples.lifetime;
import static dev.herald.testkit.contract.Samples.usd;

import dev.herald.application.port.AudienceId;
import dev.herald.application.port.CampaignKey;
import dev.herald.application.port.Committed;
import dev.herald.application.port.Intent;
import dev.herald.application.port.Ledger;
import dev.herald.application.port.Outcome;
import dev.herald.application.port.RangeLease;
import dev.herald.application.port.Recipient;
import dev.herald.application.port.Tally;
import dev.herald.domain.budget.Budget;
import dev.herald.domain.budget.Money;
import dev.herald.domain.budget.Spending;
import dev.herald.domain.campaign.CampaignId;
import dev.herald.domain.delivery.Attempt;
import dev.herald.domain.delivery.Attempt.Attempting;
import dev.herald.domain.delivery.Attempt.InDoubt;
import dev.herald.domain.delivery.Attempt.Planned;
import dev.herald.domain.delivery.Attempt.Withheld;
import dev.herald.domain.delivery.DeliveryId;
import dev.herald.domain.reason.Denial;
import dev.herald.domain.reason.Reason;
import dev.herald.domain.reason.Scope;
import dev.herald.domain.reason.Subject;
import dev.herald.domain.subscription.Subscription;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** What the contracts of the ledger are told with: campaigns, and one step each of their lives. */
public abstract class LedgerContract extends StoreContract {
    static final Duration LEASE = Duration.ofMinutes(5);
    static final Budget AMPLE = lifetime("1000.00");
    static final Money PRICE = usd("0.02");
    private static final int TOKENS_PER_RANGE = 1000;

    private final Map<DeliveryId, Instant> attemptedAt = new HashMap<>();

    LedgerContract() {}

    final Ledger ledger() {
        return store().ledger();
    }

    /** A campaign for these people, cut into ranges of this size. */
    final long campaign(String id, Seq<Subscription> people, int tokensPerRange) {
        return campaign(id, audience(id, people), tokensPerRange);
    }

    final long campaign(String id, AudienceId audience, int tokensPerRange) {
        var key = new CampaignKey("sandbox", PAGE, new CampaignId(id));
        var campaign = store().campaigns().open(key, "digest", audience, ZONE).number();
        ledger().plan(campaign, audience, tokensPerRange);
        return campaign;
    }

    /** A campaign for these people, in one range. */
    final long campaign(Subscription... people) {
        return campaign("sale", List.of(people), TOKENS_PER_RANGE);
    }

    final RangeLease lease(long campaign) {
        return leaseAt(campaign, NOW).get();
    }

    final Option<RangeLease> leaseAt(long campaign, Instant now) {
        return ledger().lease(campaign, "node", now, LEASE);
    }

    final Seq<Subscription> toBeJudged(RangeLease lease, Instant now) {
        return ledger().recipients(lease, now).map(Recipient::subscription);
    }

    final Planned planned(long campaign, Subscription to) {
        return Planned.first(new DeliveryId(campaign, to.token(), to.personKey()));
    }

    final Intent intent(long campaign, Subscription to, Money price) {
        return new Intent(planned(campaign, to), CLEARANCE, price, to.nextEligibleAt());
    }

    final Committed commit(RangeLease lease, Budget budget, Intent... window) {
        return commitAt(NOW, lease, budget, window);
    }

    final Committed commitAt(Instant now, RangeLease lease, Budget budget, Intent... window) {
        var committed = ledger().commitIntents(lease, MESSAGE, budget, List.of(window), TODAY, now)
                .get();
        committed.attempts().forEach(attempt -> attemptedAt.put(attempt.id(), now));
        return committed;
    }

    /** Takes an intent down, which must succeed. */
    final Attempting attempt(RangeLease lease, Subscription to) {
        return attemptAt(NOW, lease, planned(lease.campaign(), to));
    }

    final Attempting attemptAt(Instant now, RangeLease lease, Planned planned) {
        return commitAt(now, lease, AMPLE, new Intent(planned, CLEARANCE, PRICE, Option.none()))
                .attempts()
                .head();
    }

    final Withheld withheld(long campaign, Subscription to, Option<Instant> until, Reason... reasons) {
        var subject = new Subject(Scope.RECIPIENT, to.token().value());
        var denials = List.of(reasons).map(reason -> new Denial(reason, subject, until));
        return planned(campaign, to).withheld(denials, until);
    }

    final void withhold(RangeLease lease, Withheld... withheld) {
        ledger().withhold(lease, List.of(withheld)).get();
    }

    /** Takes down what became of the latest attempts. */
    final void record(Attempt... states) {
        for (var state : states) {
            ledger().record(
                            state.id().campaign(),
                            List.of(new Outcome(
                                    state, attemptedAt.getOrDefault(state.id(), NOW), false, Option.none())));
        }
    }

    final Seq<InDoubt> doubts(long campaign) {
        return ledger().inDoubt(campaign, 100);
    }

    final Spending spending(long campaign) {
        return ledger().spending(campaign, USD, TODAY);
    }

    final Tally tally(long campaign) {
        return ledger().tally(campaign, USD);
    }

    final Seq<Subscription> stillToDo(AudienceId audience, Option<Long> campaign) {
        return Told.subscriptions(ledger(), audience, campaign);
    }
}
