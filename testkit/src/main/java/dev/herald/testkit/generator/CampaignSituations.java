package dev.herald.testkit.generator;

import dev.herald.domain.budget.BudgetCalendar;
import dev.herald.domain.campaign.Campaign;
import dev.herald.domain.content.ContentPolicy;
import dev.herald.domain.eligibility.CampaignFacts;
import java.time.Instant;

/** Facts about what is sent, before any twist. */
final class CampaignSituations {

    private CampaignSituations() {}

    static Generator<CampaignFacts> fine() {
        return Instants.any().flatMap(now -> Campaigns.sendingAt(now).flatMap(campaign -> fine(campaign, now)));
    }

    private static Generator<CampaignFacts> fine(Campaign campaign, Instant now) {
        return Generator.combine(
                Zones.any(),
                Budgets.leavingRoom(campaign.budget(), campaign.prices().lowest()),
                Generator.constant(campaign.page()).option(),
                (zone, spending, attachment) -> new CampaignFacts(
                        campaign,
                        campaign.adAccount(),
                        new BudgetCalendar(zone),
                        spending,
                        ContentPolicy.OFF,
                        attachment,
                        now));
    }

    static Generator<CampaignFacts> any() {
        return Campaigns.any()
                .flatMap(campaign -> Generator.combine(
                        Generator.oneOf(Generator.constant(campaign.adAccount()), Ids.adAccounts()),
                        Zones.any(),
                        Budgets.spendings(campaign.currency()),
                        Ids.pages().option(),
                        Instants.any(),
                        (payer, zone, spending, attachment, now) -> new CampaignFacts(
                                campaign,
                                payer,
                                new BudgetCalendar(zone),
                                spending,
                                ContentPolicy.OFF,
                                attachment,
                                now)));
    }
}
