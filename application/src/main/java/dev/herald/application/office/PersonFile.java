package dev.herald.application.office;

import dev.herald.application.port.CampaignRecord;
import dev.herald.application.port.DeliveryEntry;
import dev.herald.domain.eligibility.Explanation;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * What is kept of a person.
 *
 * @param subscriptions all of their tokens, in their order
 * @param deliveries what they got, or did not, campaign by campaign, the newest first
 * @param findings what every rule makes of each token now, in each campaign that is open and has it in its audience
 */
public record PersonFile(Seq<Subscription> subscriptions, Seq<OfCampaign> deliveries, Seq<Judged> findings) {

    /** The deliveries of one campaign. */
    public record OfCampaign(CampaignRecord campaign, Seq<DeliveryEntry> deliveries) {}

    /** What the rules make of a token in a campaign. */
    public record Judged(Desk desk, SubscriptionToken token, Explanation explanation) {}

    /** The tokens. */
    public Seq<SubscriptionToken> tokens() {
        return subscriptions.map(Subscription::token);
    }

    /** The person's id on the page, if it is known. */
    public Option<String> psid() {
        return subscriptions
                .flatMap(one -> one.person().map(fact -> fact.value().value()))
                .headOption();
    }
}
