package dev.herald.domain.eligibility;

import dev.herald.domain.account.AdAccount;
import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.account.PageId;
import dev.herald.domain.budget.BudgetCalendar;
import dev.herald.domain.budget.Spending;
import dev.herald.domain.campaign.Campaign;
import dev.herald.domain.content.ContentPolicy;
import dev.herald.domain.reason.Scope;
import dev.herald.domain.reason.Subject;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * What is sent, when, and with what money.
 *
 * @param payer the ad account that the send is asked of, which must be the campaign's
 * @param calendar when the payer's budget days and weeks begin
 * @param spending what the campaign's messages cost so far
 * @param contentPolicy limits on content that the API has and does not tell
 * @param attachmentPage the page that the message's attachment was made by; none if not known, or there is none
 */
public record CampaignFacts(
        Campaign campaign,
        AdAccountId payer,
        BudgetCalendar calendar,
        Spending spending,
        ContentPolicy contentPolicy,
        Option<PageId> attachmentPage,
        Instant now)
        implements Facts {

    /** Facts about a campaign that this account pays for, with nothing known but what is documented. */
    public static CampaignFacts of(Campaign campaign, AdAccount payer, Spending spending, Instant now) {
        return new CampaignFacts(
                campaign, payer.id(), payer.calendar(), spending, ContentPolicy.OFF, Option.none(), now);
    }

    /** The same under limits on content that are not documented. */
    public CampaignFacts under(ContentPolicy policy) {
        return new CampaignFacts(campaign, payer, calendar, spending, policy, attachmentPage, now);
    }

    /** The same with the page that the message's attachment was made by. */
    public CampaignFacts withAttachmentOf(PageId page) {
        return new CampaignFacts(campaign, payer, calendar, spending, contentPolicy, Option.some(page), now);
    }

    @Override
    public Subject subject(Scope scope) {
        return subject(campaign, scope);
    }

    /** What is of this kind about a campaign; the campaign itself, if nothing is. */
    static Subject subject(Campaign campaign, Scope scope) {
        return new Subject(
                scope,
                switch (scope) {
                    case PAGE -> campaign.page().value();
                    case AD_ACCOUNT -> campaign.adAccount().value();
                    case MESSAGE, MESSAGE_SET, CAMPAIGN, BUSINESS, APP, RECIPIENT, REQUEST, PLATFORM ->
                        campaign.page() + "/" + campaign.id();
                });
    }
}
