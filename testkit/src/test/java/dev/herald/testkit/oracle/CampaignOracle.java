package dev.herald.testkit.oracle;

import dev.herald.domain.budget.Budget;
import dev.herald.domain.campaign.Campaign;
import dev.herald.domain.campaign.Lifecycle;
import dev.herald.domain.eligibility.CampaignFacts;

/** Campaign, message set, message and money. */
final class CampaignOracle {
    private CampaignOracle() {}

    static Answer judge(CampaignFacts facts) {
        var answer = new Answer();
        campaign(facts, answer);
        setAndMessage(facts.campaign(), answer);
        times(facts, answer);
        money(facts, answer);
        ContentOracle.judge(facts, answer);
        return answer;
    }

    private static void campaign(CampaignFacts facts, Answer answer) {
        var campaign = facts.campaign();
        var on = campaign.state() instanceof Lifecycle.Active || campaign.state() instanceof Lifecycle.Populating;
        var end = campaign.set().schedule().end();
        var over = end.isDefined() && !facts.now().isBefore(end.get());
        if (!on || over) {
            answer.deny("2300000");
        }
        if (!campaign.directSend()) {
            answer.deny("2300006");
        }
        if (!campaign.adAccount().value().equals(facts.payer().value())) {
            answer.deny("2300014");
        }
    }

    private static void setAndMessage(Campaign campaign, Answer answer) {
        if (!(campaign.set().state() instanceof Lifecycle.Active)) {
            answer.deny("2300002");
        }
        if (campaign.message().state() instanceof Lifecycle.Deleted) {
            answer.deny("2300001");
        } else if (!(campaign.message().state() instanceof Lifecycle.Active)) {
            answer.deny("2300003");
        }
    }

    private static void times(CampaignFacts facts, Answer answer) {
        if (facts.campaign().state() instanceof Lifecycle.Populating populating
                && facts.now().isBefore(populating.readyAt())) {
            answer.denyUntil("2300012", populating.readyAt());
        }
        var start = facts.campaign().set().schedule().start();
        if (start.isDefined() && facts.now().isBefore(start.get())) {
            answer.denyUntil("2300033", start.get());
        }
    }

    private static void money(CampaignFacts facts, Answer answer) {
        var campaign = facts.campaign();
        var budget = campaign.set().budget().isDefined()
                ? campaign.set().budget().get()
                : campaign.sharedBudget().get();
        var amount = budget.amount().micros();
        var reserved = facts.spending().reserved().micros();
        var price = cheapest(campaign);
        if (budget instanceof Budget.Lifetime) {
            if (amount - reserved - facts.spending().spent().micros() < price) {
                answer.deny("2300053");
            }
            return;
        }
        var ofDay = amount;
        var ofWeek = Long.MAX_VALUE;
        if (((Budget.Daily) budget).cap() == Budget.Cap.AS_META) {
            ofDay = amount + amount * 75 / 100;
            ofWeek = 7 * amount;
        }
        var weekIsUsedUp = ofWeek - reserved - facts.spending().spentThisWeek().micros() < price;
        if (ofDay - reserved - facts.spending().spentToday().micros() >= price && !weekIsUsedUp) {
            return;
        }
        var zone = facts.calendar().zone();
        if (price > ofDay) {
            answer.deny("2300054"); // no day ever pays for a message
        } else if (weekIsUsedUp) {
            answer.denyUntil("2300054", SteppedClock.nextSunday(facts.now(), zone));
        } else {
            answer.denyUntil("2300054", SteppedClock.nextDay(facts.now(), zone));
        }
    }

    private static long cheapest(Campaign campaign) {
        var cheapest = campaign.policy().prices().otherwise().micros();
        for (var price : campaign.policy().prices().byRegion().values()) {
            if (price.micros() < cheapest) {
                cheapest = price.micros();
            }
        }
        return cheapest;
    }
}
