package dev.herald.testkit.generator;

import dev.herald.domain.campaign.Campaign;
import dev.herald.domain.campaign.QuietHours;
import dev.herald.domain.eligibility.RecipientFacts;
import dev.herald.domain.subscription.Subscription;
import java.time.Instant;

/** Facts about recipients, before any twist. */
final class RecipientSituations {

    private RecipientSituations() {}

    static Generator<RecipientFacts> fine() {
        return Instants.any().flatMap(now -> Campaigns.sendingAt(now).flatMap(campaign -> fine(campaign, now)));
    }

    private static Generator<RecipientFacts> fine(Campaign campaign, Instant now) {
        var lastTalk = Engagements.lastTalkOutside(campaign.policy().minConversationGap(), now);
        return Generator.combine(
                Subscriptions.fineAt(now, campaign.page()),
                Instants.until(now).option(),
                Engagements.fineBefore(lastTalk),
                (subscription, next, engagement) ->
                        awake(new RecipientFacts(subscription, campaign, next, engagement, false, false, now)));
    }

    /** The same person, at an hour that is not quiet: if it is, all others are instead. */
    private static RecipientFacts awake(RecipientFacts facts) {
        var hours = facts.campaign().policy().quietHours();
        var zone = facts.subscription().timeZone();
        var asleep = hours.exists(quiet ->
                zone.exists(known -> quiet.endAfter(facts.now(), known.value()).isDefined()));
        return asleep
                ? Changed.quietHours(
                        facts, new QuietHours(hours.get().to(), hours.get().from()))
                : facts;
    }

    static Generator<RecipientFacts> any() {
        return Generator.combine(
                Generator.combine(Subscriptions.any(), Campaigns.any(), Parties::new),
                Instants.any().option(),
                Engagements.any(),
                Generator.of(false, true),
                Generator.of(false, true),
                Instants.any(),
                (parties, next, engagement, suppressed, had, now) -> new RecipientFacts(
                        parties.subscription(), parties.campaign(), next, engagement, suppressed, had, now));
    }

    private record Parties(Subscription subscription, Campaign campaign) {}
}
