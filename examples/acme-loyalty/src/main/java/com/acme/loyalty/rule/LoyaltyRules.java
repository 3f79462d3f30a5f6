package com.acme.loyalty.rule;

import dev.herald.domain.eligibility.RecipientFacts;
import dev.herald.domain.eligibility.Rule;
import dev.herald.domain.eligibility.RuleBook;
import java.time.ZoneId;

/** What must hold of a member besides Herald's rules before Acme sends a message. */
public final class LoyaltyRules {
    private static final int DAYS_LEFT_ALONE = 2;

    private LoyaltyRules() {}

    /** Herald's rules and Acme's. */
    public static RuleBook book(RuleBook standard, Purchases purchases, ZoneId shop) {
        return standard.withRecipientRule(noRecentBuyer(purchases, shop));
    }

    /**
     * The member bought nothing yesterday or today: who did waits until the second midnight after it. Subscribers of whom it
     * is not known which member they are get the message.
     *
     * @param shop by whose calendar days begin
     */
    public static Rule<RecipientFacts> noRecentBuyer(Purchases purchases, ZoneId shop) {
        return Rule.<RecipientFacts>deny(LoyaltyReason.BOUGHT_YESTERDAY)
                .knowing(
                        "which member the subscriber is",
                        facts -> facts.subscription().person())
                .until((facts, member) -> purchases
                        .latestBy(member.value())
                        .map(day ->
                                day.plusDays(DAYS_LEFT_ALONE).atStartOfDay(shop).toInstant()));
    }
}
