package dev.herald.testkit.contract;

import static dev.herald.testkit.contract.Cleared.CLEARANCE;
import static dev.herald.testkit.contract.Cleared.MESSAGE;
import static dev.herald.testkit.contract.Samples.NOW;
import static dev.herald.testkit.contract.Samples.PAGE;
import static dev.herald.testkit.contract.Samples.TODAY;
import static dev.herald.testkit.contract.Samples.USD;
import static dev.herald.testkit.contract.Samples.ZONE;
import static dev.herald.testkit.contract.Samples.lifetime;

import dev.herald.application.port.Audience;
import dev.herald.application.port.CampaignKey;
import dev.herald.application.port.Intent;
import dev.herald.application.port.MessageEvent;
import dev.herald.application.port.Outcome;
import dev.herald.application.port.RemoteCampaign;
import dev.herald.application.port.Store;
import dev.herald.domain.campaign.CampaignId;
import dev.herald.domain.delivery.Attempt.Attempting;
import dev.herald.domain.delivery.Attempt.Planned;
import dev.herald.domain.delivery.DeliveryId;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Fact.Source;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.List;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;

/**
 * A campaign of its own in which everybody is attempted, to tell answers and events to: of the steps, those alone. Of each
 * attempt one answer is told, whatever else the steps hold.
 */
final class Orders {
    private static final int DAYS = 4;
    private static final Vector<Fate> FATES = Vector.of(Fate.values());

    private final Store store;
    private final String id;
    private final long campaign;
    private final Vector<Attempting> attempts;

    Orders(Store store, String id) {
        this.store = store;
        this.id = id;
        var people = Vector.range(0, Twins.TOKENS).map(this::subscription);
        var audience = store.subscriptions().beginAudience(id);
        store.subscriptions().add(audience, people);
        store.subscriptions().complete(new Audience(audience, id, Twins.TOKENS, 0, List.empty(), Twins.TOKENS));
        var key = new CampaignKey("sandbox", PAGE, new CampaignId(id));
        this.campaign = store.campaigns().open(key, "digest", audience, ZONE).number();
        store.campaigns().remember(campaign, new RemoteCampaign(id, 100));
        store.ledger().plan(campaign, audience, Twins.TOKENS);
        var lease = store.ledger()
                .lease(campaign, "node", NOW, Duration.ofMinutes(5))
                .get();
        var intents = people.map(to -> new Intent(
                Planned.first(new DeliveryId(campaign, to.token(), to.personKey())),
                CLEARANCE,
                LedgerContract.PRICE,
                Option.none()));
        this.attempts = store.ledger()
                .commitIntents(lease, MESSAGE, lifetime("1"), intents, TODAY, NOW)
                .get()
                .attempts()
                .toVector();
    }

    private Subscription subscription(int number) {
        return Subscription.of(new SubscriptionToken(id + number), new Fact<>(PAGE, Source.TOLD, NOW));
    }

    void take(Step step) {
        switch (step) {
            case Step.Tell(int number, Fate fate) -> answer(number % attempts.size());
            case Step.Hear(int any, int token, Word word, int minutes)
            when token < Twins.TOKENS ->
                store.ledger()
                        .hear(List.of(new MessageEvent(
                                id,
                                subscription(token).token(),
                                Option.some("tracking-" + minutes % 3),
                                word.at(NOW.plus(Duration.ofMinutes(minutes))))));
            default -> {}
        }
    }

    private void answer(int number) {
        var answer = FATES.get(number % FATES.size());
        store.ledger()
                .record(
                        campaign,
                        answer.of(attempts.get(number))
                                .map(state -> Outcome.of(attempts.get(number), state))
                                .toList());
    }

    /** Where everybody and the money stands. */
    Object stands() {
        var tally = store.ledger().tally(campaign, USD);
        var spending = Vector.range(-1, DAYS).map(day -> store.ledger().spending(campaign, USD, TODAY.plusDays(day)));
        return List.of(tally, spending);
    }
}
