package dev.herald.testkit.generator;

import dev.herald.domain.account.AdAccount;
import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.account.Billing;
import dev.herald.domain.account.Page;
import dev.herald.domain.account.Sender;
import dev.herald.domain.budget.Budget;
import dev.herald.domain.budget.Money;
import dev.herald.domain.budget.Spending;
import dev.herald.domain.campaign.Campaign;
import dev.herald.domain.campaign.CampaignDraft;
import dev.herald.domain.campaign.Message;
import dev.herald.domain.campaign.MessageSet;
import dev.herald.domain.campaign.QuietHours;
import dev.herald.domain.campaign.Schedule;
import dev.herald.domain.campaign.SendingPolicy;
import dev.herald.domain.content.MessageContent;
import dev.herald.domain.eligibility.CampaignFacts;
import dev.herald.domain.eligibility.DraftFacts;
import dev.herald.domain.eligibility.RecipientFacts;
import dev.herald.domain.eligibility.SenderFacts;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Psid;
import dev.herald.domain.subscription.Subscription;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;

/** The same aggregate or the same facts with one part replaced, where the domain has no step that leads there. */
public final class Changed {

    private Changed() {}

    /** The facts at another instant. */
    public static SenderFacts now(SenderFacts facts, Instant now) {
        return new SenderFacts(facts.sender(), now);
    }

    /** The facts at another instant. */
    public static DraftFacts now(DraftFacts facts, Instant now) {
        return new DraftFacts(facts.draft(), facts.account(), facts.creativeTaken(), now);
    }

    /** The facts at another instant. */
    public static CampaignFacts now(CampaignFacts facts, Instant now) {
        return new CampaignFacts(
                facts.campaign(),
                facts.payer(),
                facts.calendar(),
                facts.spending(),
                facts.contentPolicy(),
                facts.attachmentPage(),
                now);
    }

    /** The facts at another instant. */
    public static RecipientFacts now(RecipientFacts facts, Instant now) {
        return new RecipientFacts(
                facts.subscription(),
                facts.campaign(),
                facts.nextEligibleAt(),
                facts.engagement(),
                facts.suppressed(),
                facts.personHasMessage(),
                now);
    }

    /** With another account that pays. */
    public static SenderFacts account(SenderFacts facts, AdAccount account) {
        var sender = facts.sender();
        return new SenderFacts(new Sender(sender.app(), sender.business(), account, sender.page()), facts.now());
    }

    /** With another page. */
    public static SenderFacts page(SenderFacts facts, Page page) {
        var sender = facts.sender();
        return new SenderFacts(new Sender(sender.app(), sender.business(), sender.adAccount(), page), facts.now());
    }

    /** Paying in another way. */
    public static AdAccount billing(AdAccount account, Billing billing) {
        return account.withBilling(billing);
    }

    /** With other budgets. */
    public static CampaignDraft budgets(CampaignDraft draft, Seq<Budget> budgets) {
        return new CampaignDraft(
                draft.name(),
                draft.page(),
                budgets,
                draft.schedule(),
                draft.pacing(),
                draft.targeting(),
                draft.creative());
    }

    /** At other times. */
    public static CampaignDraft schedule(CampaignDraft draft, Schedule schedule) {
        return new CampaignDraft(
                draft.name(),
                draft.page(),
                draft.budgets(),
                schedule,
                draft.pacing(),
                draft.targeting(),
                draft.creative());
    }

    /** About another campaign. */
    public static CampaignFacts campaign(CampaignFacts facts, Campaign campaign) {
        return new CampaignFacts(
                campaign,
                facts.payer(),
                facts.calendar(),
                facts.spending(),
                facts.contentPolicy(),
                facts.attachmentPage(),
                facts.now());
    }

    /** Asked of another account. */
    public static CampaignFacts payer(CampaignFacts facts, AdAccountId payer) {
        return new CampaignFacts(
                facts.campaign(),
                payer,
                facts.calendar(),
                facts.spending(),
                facts.contentPolicy(),
                facts.attachmentPage(),
                facts.now());
    }

    /** After other spending. */
    public static CampaignFacts spending(CampaignFacts facts, Spending spending) {
        return new CampaignFacts(
                facts.campaign(),
                facts.payer(),
                facts.calendar(),
                spending,
                facts.contentPolicy(),
                facts.attachmentPage(),
                facts.now());
    }

    /** For direct sends, or not. */
    public static Campaign directSend(Campaign campaign, boolean directSend) {
        return campaign(
                campaign, directSend, campaign.sharedBudget(), campaign.set(), campaign.message(), campaign.policy());
    }

    /** With another budget, where the one it has lies. */
    public static Campaign budget(Campaign campaign, Budget budget) {
        var set = campaign.set();
        return set(
                campaign,
                campaign.sharedBudget().map(shared -> budget),
                new MessageSet(set.state(), set.budget().map(own -> budget), set.schedule()));
    }

    /** At other times. */
    public static Campaign schedule(Campaign campaign, Schedule schedule) {
        return set(campaign, campaign.sharedBudget(), campaign.set().at(schedule));
    }

    /** Saying something else. */
    public static Campaign content(Campaign campaign, MessageContent content) {
        return campaign(
                campaign,
                campaign.directSend(),
                campaign.sharedBudget(),
                campaign.set(),
                new Message(campaign.message().state(), content),
                campaign.policy());
    }

    /**
     * With another message set, and another budget for all sets or none.
     *
     * @throws IllegalArgumentException if it then has no budget, or two
     */
    public static Campaign set(Campaign campaign, Option<Budget> shared, MessageSet set) {
        return campaign(campaign, campaign.directSend(), shared, set, campaign.message(), campaign.policy());
    }

    /** Sending in another way. */
    public static Campaign policy(Campaign campaign, SendingPolicy policy) {
        return campaign(
                campaign, campaign.directSend(), campaign.sharedBudget(), campaign.set(), campaign.message(), policy);
    }

    /** A budget of the same kind and another amount. */
    public static Budget amount(Budget budget, Money amount) {
        return switch (budget) {
            case Budget.Lifetime lifetime -> new Budget.Lifetime(amount);
            case Budget.Daily daily -> new Budget.Daily(amount, daily.cap());
        };
    }

    /** To another subscription. */
    public static RecipientFacts subscription(RecipientFacts facts, Subscription subscription) {
        return new RecipientFacts(
                subscription,
                facts.campaign(),
                facts.nextEligibleAt(),
                facts.engagement(),
                facts.suppressed(),
                facts.personHasMessage(),
                facts.now());
    }

    /** To this person, as told now. */
    public static RecipientFacts person(RecipientFacts facts, Psid person) {
        var known = facts.subscription();
        return subscription(
                facts,
                new Subscription(
                        known.token(),
                        known.page(),
                        Option.some(new Fact<>(person, Fact.Source.TOLD, facts.now())),
                        known.region(),
                        known.timeZone(),
                        known.expiresAt(),
                        known.nextEligibleAt(),
                        known.optedInAt(),
                        known.stoppedAt(),
                        known.dropped(),
                        known.available()));
    }

    /** To somebody who gets another message. */
    public static RecipientFacts campaign(RecipientFacts facts, Campaign campaign) {
        return new RecipientFacts(
                facts.subscription(),
                campaign,
                facts.nextEligibleAt(),
                facts.engagement(),
                facts.suppressed(),
                facts.personHasMessage(),
                facts.now());
    }

    /** To a token that takes the next message from another instant on. */
    public static RecipientFacts nextEligibleAt(RecipientFacts facts, Option<Instant> instant) {
        return new RecipientFacts(
                facts.subscription(),
                facts.campaign(),
                instant,
                facts.engagement(),
                facts.suppressed(),
                facts.personHasMessage(),
                facts.now());
    }

    /** To somebody who gets a message of a campaign with these quiet hours. */
    public static RecipientFacts quietHours(RecipientFacts facts, QuietHours hours) {
        var campaign = facts.campaign();
        return campaign(facts, policy(campaign, campaign.policy().withQuietHours(hours)));
    }

    private static Campaign campaign(
            Campaign campaign,
            boolean directSend,
            Option<Budget> shared,
            MessageSet set,
            Message message,
            SendingPolicy policy) {
        return new Campaign(
                campaign.id(),
                campaign.name(),
                campaign.adAccount(),
                campaign.currency(),
                campaign.page(),
                campaign.state(),
                directSend,
                shared,
                set,
                message,
                policy);
    }
}
