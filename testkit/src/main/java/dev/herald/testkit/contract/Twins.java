package dev.herald.testkit.contract;

import static dev.herald.testkit.contract.Cleared.CLEARANCE;
import static dev.herald.testkit.contract.Cleared.MESSAGE;
import static dev.herald.testkit.contract.Samples.NOW;
import static dev.herald.testkit.contract.Samples.PAGE;
import static dev.herald.testkit.contract.Samples.TODAY;
import static dev.herald.testkit.contract.Samples.USD;
import static dev.herald.testkit.contract.Samples.ZONE;
import static dev.herald.testkit.contract.Samples.token;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.Audience;
import dev.herald.application.port.AudienceId;
import dev.herald.application.port.CampaignKey;
import dev.herald.application.port.Committed;
import dev.herald.application.port.Intent;
import dev.herald.application.port.MessageEvent;
import dev.herald.application.port.Outcome;
import dev.herald.application.port.RangeLease;
import dev.herald.application.port.RemoteCampaign;
import dev.herald.application.port.Store;
import dev.herald.domain.budget.Budget;
import dev.herald.domain.budget.Money;
import dev.herald.domain.campaign.CampaignId;
import dev.herald.domain.delivery.Attempt.Attempting;
import dev.herald.domain.delivery.Attempt.Planned;
import dev.herald.domain.delivery.Attempt.Withheld;
import dev.herald.domain.delivery.DeliveryEvent;
import dev.herald.domain.delivery.DeliveryId;
import dev.herald.domain.reason.Denial;
import dev.herald.domain.reason.HeraldReason;
import dev.herald.domain.reason.Scope;
import dev.herald.domain.reason.Subject;
import dev.herald.domain.subscription.Subscription;
import io.vavr.Tuple;
import io.vavr.collection.List;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;

/**
 * Two stores with the same people and campaigns, told the same and asked the same; and what the domain's own machines make
 * of it.
 */
final class Twins {
    static final int TOKENS = 12;
    private static final int TOKENS_PER_PERSON = 2;
    private static final int TOKENS_PER_RANGE = 5;
    private static final int DAYS = 3;
    private static final int LATEST_LEASES = 4; // older ones are lost anyway
    private static final Vector<String> MESSAGE_IDS = Vector.of("one", "other");
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final Store one;
    private final Store other;
    private final Model model = new Model();
    private final AudienceId audience;
    private final Vector<Long> campaigns;
    private Vector<RangeLease> leases = Vector.empty();
    private Vector<Attempting> attempts = Vector.empty();
    private Instant now = NOW;

    Twins(Store one, Store other) {
        this.one = one;
        this.other = other;
        this.audience = both(store -> {
            var begun = store.subscriptions().beginAudience("a");
            var people = Vector.range(0, TOKENS).map(Twins::person);
            store.subscriptions().add(begun, people);
            store.subscriptions().complete(new Audience(begun, "a", TOKENS, 0, List.empty(), TOKENS));
            return begun;
        });
        this.campaigns = MESSAGE_IDS.map(id -> both(store -> {
            var key = new CampaignKey("sandbox", PAGE, new CampaignId(id));
            var campaign = store.campaigns().open(key, "digest", audience, ZONE).number();
            store.campaigns().remember(campaign, new RemoteCampaign(id, 100));
            store.ledger().plan(campaign, audience, TOKENS_PER_RANGE);
            return campaign;
        }));
    }

    private static Subscription person(int number) {
        return token(number, number / TOKENS_PER_PERSON);
    }

    private <T> T both(Function<Store, T> question) {
        var answer = question.apply(one);
        assertThat(question.apply(other)).isEqualTo(answer);
        return answer;
    }

    private static <T> Option<T> pick(Vector<T> all, int number) {
        return all.isEmpty() ? Option.none() : Option.some(all.get(number % all.size()));
    }

    private Vector<RangeLease> latest() {
        return leases.takeRight(LATEST_LEASES);
    }

    /** Tells both, and asks both everything. */
    void take(Step step) {
        switch (step) {
            case Step.TakeLease(int campaign) ->
                leases = leases.appendAll(pick(campaigns, campaign)
                        .flatMap(number -> both(store -> store.ledger().lease(number, "node", now, LEASE))));
            case Step.GiveBack(int lease) -> pick(latest(), lease).forEach(this::giveBack);
            case Step.Reclaim(int campaign) ->
                pick(campaigns, campaign)
                        .forEach(number -> both(store -> store.ledger().reclaim(number, now)));
            case Step.WithholdTokens(int lease, Set<Integer> tokens, int minutes) ->
                pick(latest(), lease).forEach(held -> withhold(held, tokens, minutes));
            case Step.Commit(int lease, Set<Integer> tokens, int budgetCents) ->
                pick(latest(), lease).forEach(held -> commit(held, tokens, budgetCents));
            case Step.Tell(int attempt, Fate fate) ->
                pick(attempts, attempt).forEach(sent -> fate.of(sent).forEach(state -> tell(Outcome.of(sent, state))));
            case Step.PlanAgain(int campaign) ->
                pick(campaigns, campaign)
                        .flatMap(number ->
                                both(store -> store.ledger().inDoubt(number, 1).headOption()))
                        .map(doubt -> Outcome.of(doubt, doubt.neverArrived()))
                        .forEach(this::tell);
            case Step.Settle(int campaign) -> pick(campaigns, campaign).forEach(this::assume);
            case Step.Hear(int campaign, int token, Word word, int minutes) ->
                hear(campaign, token, word.at(now.plus(Duration.ofMinutes(minutes))));
            case Step.Pass(int minutes) -> now = now.plus(Duration.ofMinutes(minutes));
        }
        campaigns.forEach(this::compare);
    }

    private void assume(long campaign) {
        var today = TODAY.plusDays(1);
        var assumed = both(store -> store.ledger().assumeDelivered(campaign, now, today));
        assertThat(assumed).isEqualTo(model.assumed(campaign, now, today));
    }

    private void giveBack(RangeLease lease) {
        both(store -> {
            store.ledger().finish(lease);
            return lease;
        });
    }

    private void tell(Outcome outcome) {
        model.told(outcome);
        both(store -> {
            store.ledger().record(outcome.state().id().campaign(), List.of(outcome));
            return outcome;
        });
    }

    private void hear(int campaign, int token, DeliveryEvent event) {
        var messageId = MESSAGE_IDS.get(campaign % MESSAGE_IDS.size());
        var trackingId = Option.when(token % 2 == 0, () -> "tracking-" + token);
        var heard = new MessageEvent(messageId, person(token).token(), trackingId, event);
        var others = both(store -> store.ledger().hear(List.of(heard)).toVector());
        var to = person(token);
        var about = new DeliveryId(campaigns.get(campaign % campaigns.size()), to.token(), to.personKey());
        assertThat(others.isEmpty()).isEqualTo(model.heard(about, heard));
    }

    private static DeliveryId id(RangeLease lease, int token) {
        var to = person(token);
        return new DeliveryId(lease.campaign(), to.token(), to.personKey());
    }

    private void withhold(RangeLease lease, Set<Integer> tokens, int minutes) {
        var until = Option.when(minutes > 0, () -> now.plus(Duration.ofMinutes(minutes)));
        var withheld = Vector.ofAll(tokens).map(token -> {
            var subject = new Subject(Scope.RECIPIENT, Integer.toString(token));
            return new Withheld(id(lease, token), List.of(new Denial(HeraldReason.SAME_PERSON, subject, until)), until);
        });
        both(store -> store.ledger().withhold(lease, withheld));
    }

    private void commit(RangeLease lease, Set<Integer> tokens, int budgetCents) {
        var window = Vector.ofAll(tokens)
                .map(token -> new Intent(
                        Planned.first(id(lease, token)), CLEARANCE, Money.ofMinor(1L + token % 3, USD), Option.none()));
        var budget = Budget.lifetime(Money.ofMinor(budgetCents, USD)).get();
        Function<Store, Option<Committed>> commit = store -> store.ledger()
                .commitIntents(lease, MESSAGE, budget, window, TODAY, now)
                .toOption();
        var committed = commit.apply(one);
        assertThat(commit.apply(other).map(Twins::comparable)).isEqualTo(committed.map(Twins::comparable));
        var admitted = committed.toVector().flatMap(Committed::attempts);
        admitted.forEach(attempt -> model.attempted(attempt, now));
        attempts = attempts.appendAll(admitted);
    }

    private static Object comparable(Committed committed) {
        var attempts = committed.attempts().map(attempt -> attempt.inDoubt(NOW)).toVector();
        return Tuple.of(attempts, committed.losses().toVector(), committed.spending());
    }

    private void compare(long campaign) {
        compareWithModel(campaign);
        both(store -> store.ledger().inDoubt(campaign, TOKENS).toVector());
        both(store -> Told.recipients(store.ledger(), audience, Option.some(campaign)));
        for (var lease : latest()) {
            both(store -> store.ledger().recipients(lease, now).toVector());
        }
    }

    private void compareWithModel(long campaign) {
        var book = model.book(campaign);
        for (var day = 0; day < DAYS; day++) {
            var today = TODAY.plusDays(day);
            var spending = both(store -> store.ledger().spending(campaign, USD, today));
            assertThat(spending).isEqualTo(book.asOf(today));
        }
        var tally = both(store -> store.ledger().tally(campaign, USD));
        assertThat(tally.accepted()).isEqualTo(model.accepted(campaign));
        assertThat(tally.heard()).isEqualTo(model.heard(campaign));
        assertThat(tally.assumed()).isEqualTo(book.assumed());
    }
}
