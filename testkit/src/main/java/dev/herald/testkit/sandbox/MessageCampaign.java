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
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.function.UnaryOperator;

/**
 * What one call of {@code message_campaign} makes: campaign, ad set and message at once, the message's id being the one
 * that sends name (endpoints page, "Direct send, simple form", mid-2026).
 *
 * @param zone the ad account's time zone, in which budget days begin
 */
record MessageCampaign(
        AdObject campaign,
        AdObject set,
        AdObject message,
        AdAccountId adAccount,
        PageId page,
        Option<String> pixel,
        ZoneId zone,
        Instant createdAt,
        Budget budget,
        Schedule schedule,
        Spent spent) {
    String messageId() {
        return message.id();
    }

    Currency currency() {
        return budget.amount().currency();
    }

    boolean isSet(String id) {
        return set.id().equals(id);
    }

    /**
     * What the rules look at when a message is asked for, which brings its content along. Held to the strict policy; who
     * made an attachment is not known.
     */
    CampaignFacts facts(AdAccountId payer, MessageContent content, SendingPolicy policy, Duration warmUp, Instant now) {
        return new CampaignFacts(
                sending(content, policy, warmUp, now),
                payer,
                new BudgetCalendar(zone),
                spent.asOf(budgetDay(now)),
                ContentPolicy.STRICT,
                Option.none(),
                now);
    }

    private Campaign sending(MessageContent content, SendingPolicy policy, Duration warmUp, Instant now) {
        return new Campaign(
                new CampaignId(messageId()),
                campaign.name(),
                adAccount,
                currency(),
                page,
                state(createdAt.plus(warmUp), now),
                true,
                Option.none(),
                new MessageSet(set.status().state(), Option.some(budget), schedule),
                new Message(message.status().state(), content),
                policy);
    }

    private Lifecycle state(Instant readyAt, Instant now) {
        var populates = campaign.status() == AdStatus.ACTIVE && now.isBefore(readyAt);
        return populates ? new Lifecycle.Populating(readyAt) : campaign.status().state();
    }

    /** What may still be spent now. */
    Money room(Instant now) {
        return budget.room(spent.asOf(budgetDay(now)));
    }

    private LocalDate budgetDay(Instant now) {
        return new BudgetCalendar(zone).day(now);
    }

    MessageCampaign spending(Money price, Instant now) {
        return with(campaign, set, message, budget, spent.plus(price, budgetDay(now)));
    }

    MessageCampaign budgeted(Budget other) {
        return with(campaign, set, message, other, spent);
    }

    /** The same with one of its three objects changed, whichever has the id. */
    MessageCampaign changed(String id, UnaryOperator<AdObject> change) {
        return with(
                changed(campaign, id, change), changed(set, id, change), changed(message, id, change), budget, spent);
    }

    private static AdObject changed(AdObject object, String id, UnaryOperator<AdObject> change) {
        return object.id().equals(id) ? change.apply(object) : object;
    }

    private MessageCampaign with(AdObject top, AdObject middle, AdObject bottom, Budget budgetNow, Spent spentNow) {
        return new MessageCampaign(
                top, middle, bottom, adAccount, page, pixel, zone, createdAt, budgetNow, schedule, spentNow);
    }
}
