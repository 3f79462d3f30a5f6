package dev.herald.testkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.facebook.ads.sdk.APIException;
import com.facebook.ads.sdk.APINode;
import com.facebook.ads.sdk.Ad;
import com.facebook.ads.sdk.AdCreative;
import com.facebook.ads.sdk.AdCreativeLinkData;
import com.facebook.ads.sdk.AdCreativeMarketingMessageStructuredSpec;
import com.facebook.ads.sdk.AdCreativeObjectStorySpec;
import com.facebook.ads.sdk.AdSet;
import com.facebook.ads.sdk.Campaign;
import com.facebook.ads.sdk.Targeting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Meta's SDK and the full form, by its typed builders: campaign, ad set, creative and ad, each made and then switched on. */
final class MetaSdkFullFormTest extends OnMetaSdk {

    @Test
    void whatTheTypedBuildersMakeSendsOnceItIsSwitchedOn() throws APIException {
        var campaign = madeCampaign();
        var set = madeSet(campaign);
        var ad = madeAd(set, madeCreative());

        campaign.update().setStatus(Campaign.EnumStatus.VALUE_ACTIVE).execute();
        set.update().setStatus(AdSet.EnumStatus.VALUE_ACTIVE).execute();
        ad.update().setStatus(Ad.EnumStatus.VALUE_ACTIVE).execute();

        assertThat(send(ad.getId(), "p1").getRawResponse()).contains("marketing_message_tracking_id");
        assertThat(stage.sandbox.messages().map(AcceptedMessage::messageId)).containsExactly(ad.getId());
    }

    @Test
    void aCampaignAndItsSetAreReadBackAsTheyWereMade() throws APIException {
        var campaign = madeCampaign();
        var set = madeSet(campaign);

        var readCampaign = new Campaign(campaign.getId(), context)
                .get()
                .requestNameField()
                .requestObjectiveField()
                .requestStatusField()
                .requestSpecialAdCategoriesField()
                .execute();
        var readSet = new AdSet(set.getId(), context)
                .get()
                .requestCampaignIdField()
                .requestLifetimeBudgetField()
                .requestTargetingField()
                .requestPacingTypeField()
                .requestBillingEventField()
                .requestOptimizationGoalField()
                .requestEffectiveStatusField()
                .execute();

        assertThat(readCampaign.getFieldName()).isEqualTo("Summer");
        assertThat(readCampaign.getFieldObjective()).isEqualTo("OUTCOME_TRAFFIC");
        assertThat(readCampaign.getFieldStatus()).isEqualTo(Campaign.EnumStatus.VALUE_PAUSED);
        assertThat(readCampaign.getFieldSpecialAdCategories()).isEmpty();
        assertThat(readSet.getFieldCampaignId()).isEqualTo(campaign.getId());
        assertThat(readSet.getFieldLifetimeBudget()).isEqualTo("100000");
        assertThat(readSet.getFieldTargeting().getFieldMessengerPositions()).containsExactly("marketing_messages");
        assertThat(readSet.getFieldPacingType()).containsExactly("no_pacing");
        assertThat(readSet.getFieldBillingEvent()).isEqualTo(AdSet.EnumBillingEvent.VALUE_IMPRESSIONS);
        assertThat(readSet.getFieldOptimizationGoal()).isEqualTo(AdSet.EnumOptimizationGoal.VALUE_REACH);
        assertThat(readSet.getFieldEffectiveStatus()).isEqualTo(AdSet.EnumEffectiveStatus.VALUE_PAUSED);
    }

    @Test
    void aCreativeAndItsAdAreReadBackAsTheyWereMade() throws APIException {
        var set = madeSet(madeCampaign());
        var creative = madeCreative();
        var ad = madeAd(set, creative);

        var readCreative = new AdCreative(creative.getId(), context)
                .get()
                .requestNameField()
                .requestObjectStorySpecField()
                .requestActorIdField()
                .execute();
        var readAd = new Ad(ad.getId(), context)
                .get()
                .requestAdsetIdField()
                .requestField("creative{id,name}")
                .execute();

        assertThat(readCreative.getFieldActorId()).isEqualTo(Seeds.PAGE.value());
        assertThat(readCreative.getFieldObjectStorySpec().getFieldLinkData().getFieldLink())
                .isEqualTo("https://example.com/summer");
        assertThat(readAd.getFieldAdsetId()).isEqualTo(set.getId());
        assertThat(readAd.getFieldCreative().getId()).isEqualTo(creative.getId());
        assertThat(readAd.getFieldCreative().getFieldName()).isEqualTo("Summer");
    }

    @Test
    void allThatTheAccountHasIsListedFromTheTopDown() throws APIException {
        var campaign = madeCampaign();
        var set = madeSet(campaign);
        var ad = madeAd(set, madeCreative());

        assertThat(account.getCampaigns().requestNameField().execute())
                .extracting(APINode::getId)
                .containsExactly(campaign.getId());
        assertThat(campaign.getAdSets().execute()).extracting(APINode::getId).containsExactly(set.getId());
        assertThat(set.getAds().execute()).extracting(APINode::getId).containsExactly(ad.getId());
        assertThat(account.getAdCreatives().execute()).hasSize(1);
    }

    private Campaign madeCampaign() throws APIException {
        return account.createCampaign()
                .setName("Summer")
                .setObjective(Campaign.EnumObjective.VALUE_OUTCOME_TRAFFIC)
                .setStatus(Campaign.EnumStatus.VALUE_PAUSED)
                .setSpecialAdCategories(List.of())
                .setIsMessageCampaign(true)
                .setIsDirectSendCampaign(true)
                .execute();
    }

    private AdSet madeSet(Campaign campaign) throws APIException {
        return account.createAdSet()
                .setName("Summer")
                .setCampaignId(campaign.getId())
                .setBillingEvent(AdSet.EnumBillingEvent.VALUE_IMPRESSIONS)
                .setOptimizationGoal(AdSet.EnumOptimizationGoal.VALUE_REACH)
                .setPacingType(List.of("no_pacing"))
                .setStatus(AdSet.EnumStatus.VALUE_PAUSED)
                .setTargeting(onMessenger())
                .setLifetimeBudget(100_000L)
                .setStartTime(Stage.NOW.toString())
                .setEndTime(Stage.NOW.plusSeconds(10 * 86_400).toString())
                .execute();
    }

    static Targeting onMessenger() {
        return new Targeting()
                .setFieldPublisherPlatforms(List.of("messenger"))
                .setFieldMessengerPositions(List.of("marketing_messages"));
    }

    private AdCreative madeCreative() throws APIException {
        var link = new AdCreativeLinkData()
                .setFieldLink("https://example.com/summer")
                .setFieldMessage("Summer is here")
                .setFieldName("Summer sale");
        var spec = new AdCreativeMarketingMessageStructuredSpec()
                .setFieldLanguage("en")
                .setFieldGreeting("Hello!")
                .setFieldButtons(
                        List.of(Map.of("type", "web_url", "title", "Shop", "url", "https://example.com/summer")));
        return account.createAdCreative()
                .setName("Summer")
                .setObjectStorySpec(new AdCreativeObjectStorySpec()
                        .setFieldPageId(Seeds.PAGE.value())
                        .setFieldLinkData(link))
                .setParam("marketing_message_structured_spec", spec)
                .execute();
    }

    private Ad madeAd(AdSet set, AdCreative creative) throws APIException {
        return account.createAd()
                .setName("Summer")
                .setAdsetId(set.getId())
                .setCreative(new AdCreative().setFieldId(creative.getId()))
                .setStatus(Ad.EnumStatus.VALUE_PAUSED)
                .execute();
    }
}
