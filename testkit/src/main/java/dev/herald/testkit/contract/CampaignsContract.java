package dev.herald.testkit.contract;

import static dev.herald.testkit.contract.Samples.PAGE;
import static dev.herald.testkit.contract.Samples.SALE;
import static dev.herald.testkit.contract.Samples.ZONE;
import static dev.herald.testkit.contract.Samples.persons;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.CampaignKey;
import dev.herald.application.port.CampaignRecord;
import dev.herald.application.port.Campaigns;
import dev.herald.application.port.RemoteCampaign;
import dev.herald.domain.account.PageId;
import dev.herald.domain.budget.BudgetCalendar;
import dev.herald.domain.campaign.CampaignId;
import io.vavr.control.Option;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** The campaigns that were ever run: {@code Campaigns}. */
public abstract class CampaignsContract extends StoreContract {
    private static final CampaignKey KEY = new CampaignKey("sandbox", PAGE, SALE);

    private Campaigns campaigns() {
        return store().campaigns();
    }

    private CampaignRecord open(CampaignKey key) {
        return campaigns().open(key, "digest of " + key.id(), audience("a", persons(1)), ZONE);
    }

    @Test
    void aCampaignThatWasNeverOpenedIsNotFound() {
        assertThat(campaigns().find(KEY)).isEmpty();
    }

    @Test
    void aCampaignIsFoundAsItWasOpened() {
        var audience = audience("a", persons(1));
        var opened = campaigns().open(KEY, "digest", audience, ZONE);

        assertThat(opened)
                .isEqualTo(new CampaignRecord(
                        opened.number(),
                        KEY,
                        1,
                        "digest",
                        audience,
                        false,
                        Option.none(),
                        Option.some(ZONE),
                        Option.none()));
        assertThat(campaigns().find(KEY)).contains(opened);
    }

    @Test
    void openingACampaignAgainBeginsTheNextGeneration() {
        var first = open(KEY);
        campaigns().remember(first.number(), new RemoteCampaign("message", 100));
        var second = open(KEY);

        assertThat(second.generation()).isEqualTo(2);
        assertThat(second.number()).isNotEqualTo(first.number());
        assertThat(second.remote()).isEmpty();
        assertThat(campaigns().find(KEY)).contains(second);
    }

    @Test
    void apiBasePageAndIdTellCampaignsApart() {
        var one = open(KEY);
        var elsewhere = open(new CampaignKey("https://graph.example", PAGE, SALE));
        var ofAnotherPage = open(new CampaignKey("sandbox", new PageId("9"), SALE));
        var another = open(new CampaignKey("sandbox", PAGE, new CampaignId("another")));

        for (var record : new CampaignRecord[] {one, elsewhere, ofAnotherPage, another}) {
            assertThat(record.generation()).isEqualTo(1);
            assertThat(campaigns().find(record.key())).contains(record);
        }
    }

    @Test
    void theIntentToCreateACampaignIsTakenDown() {
        var other = open(new CampaignKey("elsewhere", PAGE, SALE));
        var opened = open(KEY);
        campaigns().intendCreation(opened.number());
        campaigns().intendCreation(opened.number());

        assertThat(campaigns().find(KEY).map(CampaignRecord::creationIntended)).contains(true);
        assertThat(campaigns().find(other.key()).map(CampaignRecord::creationIntended))
                .contains(false);
    }

    @Test
    void howACampaignIsKnownAtTheApiIsRememberedAndMayChange() {
        var opened = open(KEY);
        campaigns().intendCreation(opened.number());
        campaigns().remember(opened.number(), new RemoteCampaign("message", 100));
        campaigns().remember(opened.number(), new RemoteCampaign("message", 250));

        var found = campaigns().find(KEY).get();
        assertThat(found.remote()).contains(new RemoteCampaign("message", 250));
        assertThat(found.creationIntended()).isTrue();
    }

    @Test
    void theAdAccountsTimeZoneMayChange() {
        var opened = open(KEY);
        var moved = ZoneId.of("Asia/Kathmandu");
        campaigns().remember(opened.number(), moved);

        var found = campaigns().find(KEY).get();
        assertThat(found.timeZone()).contains(moved);
        assertThat(found.calendar()).isEqualTo(new BudgetCalendar(moved));
        assertThat(found.remote()).isEmpty();
    }
}
