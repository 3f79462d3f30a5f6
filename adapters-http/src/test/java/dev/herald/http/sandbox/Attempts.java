package dev.herald.http.sandbox;

import dev.herald.domain.budget.Spending;
import dev.herald.domain.campaign.LiveMessage;
import dev.herald.domain.delivery.Attempt.Attempting;
import dev.herald.domain.delivery.Attempt.Planned;
import dev.herald.domain.delivery.DeliveryId;
import dev.herald.domain.delivery.Reservation;
import dev.herald.domain.eligibility.CampaignFacts;
import dev.herald.domain.eligibility.RecipientFacts;
import dev.herald.domain.eligibility.RuleBook;
import dev.herald.domain.eligibility.SenderFacts;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Subscription;
import io.vavr.control.Option;
import java.time.Instant;

/** Attempts that nobody judged: a book without rules clears everything, so that the API can be asked about it. */
final class Attempts {
    private static final Instant NOW = Instant.EPOCH;

    private Attempts() {}

    static Attempting of(Parties parties, LiveMessage message, Subscription to) {
        var sender = parties.sender();
        var campaign = parties.campaign();
        var spending = Spending.none(campaign.currency());
        var clearance = RuleBook.EMPTY
                .open(new SenderFacts(sender, NOW), CampaignFacts.of(campaign, sender.adAccount(), spending, NOW))
                .judge(RecipientFacts.of(to, campaign, NOW))
                .toValidation()
                .get();
        var id = new DeliveryId(1, to.token(), to.personKey());
        var price = campaign.prices().price(to.region().map(Fact::value));
        return Planned.first(id).attempt(message, clearance, new Reservation(id, price, NOW, Option.none()));
    }
}
