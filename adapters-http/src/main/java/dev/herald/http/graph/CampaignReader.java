package dev.herald.http.graph;

import com.fasterxml.jackson.databind.JsonNode;
import dev.herald.application.port.ExistingCampaign;
import dev.herald.application.port.RemoteId;
import dev.herald.domain.account.PageId;
import dev.herald.domain.budget.Budget;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.util.Currency;

/** Reads an ad with its campaign and set as the API shows it (endpoints page, "simple form", mid-2026). */
final class CampaignReader {
    /** What one campaign is asked for. */
    static final String FIELDS = "id,status,campaign{name},creative{actor_id},"
            + "adset{name,lifetime_budget,daily_budget,start_time,end_time,promoted_object{pixel_id}}";

    /** What each of a list is asked for. */
    static final String LIST_FIELDS = "id,status,adset{name,daily_budget,lifetime_budget,start_time,end_time},"
            + "campaign{name,is_direct_send_campaign,is_message_campaign}";

    private CampaignReader() {}

    /** The campaign; none if it has no id. */
    static Option<ExistingCampaign> read(JsonNode ad, Currency currency) {
        return Answers.id(ad).map(id -> campaign(id, ad, currency));
    }

    private static ExistingCampaign campaign(RemoteId id, JsonNode ad, Currency currency) {
        var set = ad.path("adset");
        var campaign = ad.path("campaign");
        return new ExistingCampaign(
                id,
                Fields.text(campaign.path("name")),
                Fields.text(set.path("name")),
                Numeral.id(ad.path("creative").path("actor_id")).map(PageId::new),
                budget(set, currency),
                Fields.time(set.path("start_time")),
                Fields.time(set.path("end_time")),
                Numeral.id(set.path("promoted_object").path("pixel_id")),
                Fields.text(ad.path("status")),
                Fields.flag(campaign.path("is_direct_send_campaign")));
    }

    /** The kind of budget that a set does not have is absent or "0". */
    private static Option<Budget> budget(JsonNode set, Currency currency) {
        return Decimals.minor(set.path("lifetime_budget"), currency)
                .map(Budget::lifetime)
                .flatMap(Validation::toOption)
                .orElse(() -> Decimals.minor(set.path("daily_budget"), currency)
                        .map(amount -> Budget.daily(amount, Budget.Cap.AS_META))
                        .flatMap(Validation::toOption));
    }
}
