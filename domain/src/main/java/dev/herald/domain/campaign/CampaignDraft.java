package dev.herald.domain.campaign;

import dev.herald.domain.account.PageId;
import dev.herald.domain.budget.Budget;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * A campaign as someone asks the API to create it, in the simple form or the full one: every part may be missing or
 * wrong. What stands in its way is for the draft rules to say.
 *
 * @param name empty if it was left out
 * @param page whose subscribers are to be messaged; none if it was left out
 * @param budgets none, one, or both kinds, as given
 * @param schedule when it is to send
 * @param pacing the pacing types asked for, which only the full form can say; direct sends take {@code no_pacing} alone
 * @param targeting what it is aimed at, which only the full form can say
 * @param creative the id of a creative made before, which only the full form can name
 */
public record CampaignDraft(
        String name,
        Option<PageId> page,
        Seq<Budget> budgets,
        Schedule schedule,
        Option<Seq<String>> pacing,
        Option<Targeting> targeting,
        Option<String> creative) {

    /** The one pacing type that direct sends take (endpoints page, "full form", mid-2026). */
    public static final Seq<String> NO_PACING = List.of("no_pacing");

    /**
     * Where a campaign's messages appear.
     *
     * @param platforms the {@code publisher_platforms}
     * @param positions the {@code messenger_positions}
     */
    public record Targeting(Seq<String> platforms, Seq<String> positions) {
        /** The one targeting of marketing messages (endpoints page, "full form", mid-2026). */
        public static final Targeting MARKETING_MESSAGES =
                new Targeting(List.of("messenger"), List.of("marketing_messages"));
    }

    /** How the API is asked for this campaign, in the simple form. */
    public static CampaignDraft of(Campaign campaign) {
        return new CampaignDraft(
                campaign.name(),
                Option.some(campaign.page()),
                List.of(campaign.budget()),
                campaign.set().schedule(),
                Option.none(),
                Option.none(),
                Option.none());
    }

    /** The same in the full form, which says what the simple one implies. */
    public CampaignDraft inFull() {
        return new CampaignDraft(
                name,
                page,
                budgets,
                schedule,
                Option.some(NO_PACING),
                Option.some(Targeting.MARKETING_MESSAGES),
                creative);
    }
}
