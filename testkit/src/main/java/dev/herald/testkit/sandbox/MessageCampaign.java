package dev.herald.testkit.sandbox;

import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.account.PageId;
import dev.herald.domain.budget.Budget;
import dev.herald.domain.budget.BudgetCalendar;
import dev.herald.domain.budget.Money;
import dev.herald.domain.campaign.Campaign;
import dev.herald.domain.campaign.CampaignId;
import dev.herald.domain.campaign.Lifecycle;
import dev.herald.domain.campaign.Message;
import dev.herald.domain.campaign.MessageSet;
import dev.herald.domain.campaign.Schedule;
import dev.herald.domain.campaign.SendingPolicy;
import dev.herald.domain.content.ContentPolicy;
import dev.herald.domain.content.MessageContent;
import dev.herald.domain.eligibility.CampaignFacts;
import dev.herald.domain.reason.ErrorCode;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;

/**
 * An ad with all that stands above it, as sends are judged by: whichever form made it, the message's id is the one that
 * sends name (endpoints page, mid-2026).
 *
 * @param spent what all ads of the set cost so far, since the budget is the set's
 */
record MessageCampaign(AdCampaign campaign, AdSet set, AdCreative creative, Ad message, Spent spent) {

    String messageId() {
        return message.id();
    }

    AdAccountId adAccount() {
        return campaign.self().payer().id();
    }

    PageId page() {
        return creative.page();
    }

    Currency currency() {
        return budget().amount().currency();
    }

    Budget budget() {
        return set.budget();
    }

    Schedule schedule() {
        return set.schedule();
    }

    /**
     * What the rules look at when a message is asked for, which brings its content along. Held to the strict policy; who
     * made an attachment is not known.
     */
    CampaignFacts facts(AdAccountId payer, MessageContent content, SendingPolicy policy, Duration warmUp, Instant now) {
        return new CampaignFacts(
                sending(content, policy, warmUp, now),
                payer,
                calendar(),
                spent.asOf(day(now)),
                ContentPolicy.STRICT,
                Option.none(),
                now);
    }

    private Campaign sending(MessageContent content, SendingPolicy policy, Duration warmUp, Instant now) {
        return new Campaign(
                new CampaignId(messageId()),
                campaign.self().name(),
                adAccount(),
                currency(),
                page(),
                state(campaign.self().createdAt().plus(warmUp), now),
                campaign.isDirectSend(),
                Option.none(),
                new MessageSet(set.self().status().state(), Option.some(budget()), schedule()),
                new Message(message.self().status().state(), content),
                policy);
    }

    private Lifecycle state(Instant readyAt, Instant now) {
        var status = campaign.self().status();
        var populates = status == AdStatus.ACTIVE && now.isBefore(readyAt);
        return populates ? new Lifecycle.Populating(readyAt) : status.state();
    }

    /**
     * That the message has no campaign metadata (2300009), as far as the sandbox can tell: a campaign for direct sends that
     * was not made for messages. What else Meta means by it is not documented; this is the sandbox's own.
     */
    Option<ErrorCode> missingMetadata() {
        return Option.when(
                campaign.isDirectSend() && !campaign.isMessageCampaign(), ErrorCode.MISSING_CAMPAIGN_METADATA);
    }

    /** The same after this part of it was deleted, with what is under it. */
    MessageCampaign without(AdPart deleted) {
        var goes = deleted.kind();
        return new MessageCampaign(
                goes == AdKind.CAMPAIGN ? gone(campaign) : campaign,
                goes == AdKind.AD ? set : gone(set),
                creative,
                gone(message),
                spent);
    }

    @SuppressWarnings("unchecked") // a part is of the same kind whatever it says
    private static <T extends AdPart> T gone(T part) {
        return (T) part.as(part.self().turned(AdStatus.DELETED));
    }

    /** What may still be spent now. */
    Money room(Instant now) {
        return budget().room(spent.asOf(day(now)));
    }

    /** The ad account's budget day. */
    LocalDate day(Instant now) {
        return calendar().day(now);
    }

    private BudgetCalendar calendar() {
        return new BudgetCalendar(campaign.self().payer().zone());
    }
}
