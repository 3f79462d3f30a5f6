package dev.herald.testkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class FullFormTest extends OnStage {
    private FullForm full;

    @BeforeEach
    void prepare() {
        full = new FullForm(stage);
    }

    @Test
    void aMessageIsSentOnceEachOfItsPartsIsSwitchedOn() {
        var made = full.paused();

        assertThat(stage.send(made.ad(), "p1").code()).isEqualTo(2300000);
        stage.caller.postJson("/" + made.campaign(), "{'status':'ACTIVE'}");
        assertThat(stage.send(made.ad(), "p1").code()).isEqualTo(2300002);
        stage.caller.postJson("/" + made.set(), "{'status':'ACTIVE'}");
        assertThat(stage.send(made.ad(), "p1").code()).isEqualTo(2300003);
        stage.caller.postJson("/" + made.ad(), "{'status':'ACTIVE'}");
        assertThat(stage.send(made.ad(), "p1").isSuccess()).isTrue();
    }

    @Test
    void theStateOfWhatStandsAboveShows() {
        var made = full.active();

        assertThat(effective(made.ad())).isEqualTo("ACTIVE");
        stage.caller.postJson("/" + made.campaign(), "{'status':'PAUSED'}");
        assertThat(effective(made.ad())).isEqualTo("CAMPAIGN_PAUSED");
        assertThat(effective(made.set())).isEqualTo("CAMPAIGN_PAUSED");
        stage.caller.postJson("/" + made.set(), "{'status':'PAUSED'}");
        assertThat(effective(made.ad())).isEqualTo("ADSET_PAUSED");
        assertThat(effective(made.set())).isEqualTo("PAUSED");
    }

    private String effective(String id) {
        return stage.caller
                .get("/" + id + "?fields=effective_status")
                .body()
                .path("effective_status")
                .asText();
    }

    @Test
    void allAdsOfASetShareItsBudget() {
        var made = full.active("", "'lifetime_budget':3");
        var other = full.ad(made.set(), made.creative()).id();
        stage.caller.postJson("/" + other, "{'status':'ACTIVE'}");

        assertThat(stage.send(made.ad(), "p1").isSuccess()).isTrue();
        assertThat(stage.send(other, "p2").isSuccess()).isTrue();
        assertThat(stage.send(other, "p3").code()).isEqualTo(2300053);
        assertThat(stage.send(made.ad(), "p3").code()).isEqualTo(2300053);
    }

    @Test
    void aCampaignShowsWhatWasPosted() {
        var id = full.campaign("'special_ad_categories':['HOUSING']").id();

        assertThat(stage.caller
                        .get("/" + id + "?fields=name,status,objective,special_ad_categories,is_message_campaign,"
                                + "is_direct_send_campaign,account_id,created_time")
                        .body())
                .hasToString("{\"id\":\"" + id + "\",\"name\":\"Summer\",\"status\":\"PAUSED\","
                        + "\"objective\":\"OUTCOME_TRAFFIC\",\"special_ad_categories\":[\"HOUSING\"],"
                        + "\"is_message_campaign\":true,\"is_direct_send_campaign\":true,"
                        + "\"account_id\":\"1234567890\",\"created_time\":\"2026-07-01T08:00:00-0400\"}");
    }

    @Test
    void aSetShowsWhatWasPostedAndTheTimesThatTheApiAdds() {
        var campaign = full.campaign("").id();
        var id =
                full.set(campaign, "'pacing_type':'no_pacing','bid_amount':'5'").id();

        assertThat(stage.caller
                        .get("/" + id + "?fields=billing_event,optimization_goal,pacing_type,targeting,bid_amount,"
                                + "lifetime_budget,daily_budget,start_time,end_time,campaign_id,campaign%7Bname%7D")
                        .body())
                .hasToString("{\"id\":\"" + id + "\",\"billing_event\":\"IMPRESSIONS\","
                        + "\"optimization_goal\":\"REACH\",\"pacing_type\":[\"no_pacing\"],"
                        + "\"targeting\":{\"publisher_platforms\":[\"messenger\"],"
                        + "\"messenger_positions\":[\"marketing_messages\"]},\"bid_amount\":\"5\","
                        + "\"lifetime_budget\":\"100000\",\"start_time\":\"2026-07-01T08:00:00-0400\","
                        + "\"end_time\":\"2026-07-31T08:00:00-0400\",\"campaign_id\":\"" + campaign + "\","
                        + "\"campaign\":{\"id\":\"" + campaign + "\",\"name\":\"Summer\"}}");
    }

    @Test
    void aCreativeShowsWhatWasPostedDownToTheButtonsOfItsList() {
        var id = full.creative("").id();

        assertThat(stage.caller
                        .get("/" + id + "?fields=name,actor_id,object_story_spec%7Blink_data%7Blink%7D%7D,"
                                + "marketing_message_structured_spec%7Blanguage,buttons%7Btype%7D%7D")
                        .body())
                .hasToString("{\"id\":\"" + id + "\",\"name\":\"Hats\",\"actor_id\":\"140984918491243\","
                        + "\"object_story_spec\":{\"link_data\":{\"link\":\"https://shop.example/hats\"}},"
                        + "\"marketing_message_structured_spec\":{\"language\":\"en_US\","
                        + "\"buttons\":[{\"type\":\"web_url\"},{\"type\":\"postback\"}]}}");
    }

    @Test
    void anAdShowsEverythingThatItIsMadeOf() {
        var made = full.paused();

        assertThat(stage.caller
                        .get("/" + made.ad() + "?fields=adset_id,campaign_id,creative%7Bactor_id%7D,adset%7Bname%7D,"
                                + "campaign%7Bname%7D")
                        .body())
                .hasToString("{\"id\":\"" + made.ad() + "\",\"adset_id\":\"" + made.set() + "\",\"campaign_id\":\""
                        + made.campaign() + "\",\"creative\":{\"id\":\"" + made.creative()
                        + "\",\"actor_id\":\"140984918491243\"},\"adset\":{\"id\":\"" + made.set()
                        + "\",\"name\":\"Summer set\"},\"campaign\":{\"id\":\"" + made.campaign()
                        + "\",\"name\":\"Summer\"}}");
    }

    /** As Meta's own Java SDK posts: multipart, objects and lists as JSON text, a creative by the id that it was read with. */
    @Test
    void multipartWithJsonInsideMakesTheSame() {
        var campaign = multipart(
                "campaigns",
                Map.of(
                        "name", "Summer",
                        "objective", "OUTCOME_TRAFFIC",
                        "status", "PAUSED",
                        "special_ad_categories", "[]",
                        "is_message_campaign", "true",
                        "is_direct_send_campaign", "true"));
        var set = multipart(
                "adsets",
                Map.of(
                        "name", "Summer set",
                        "campaign_id", campaign,
                        "billing_event", "IMPRESSIONS",
                        "optimization_goal", "REACH",
                        "pacing_type", "[\"no_pacing\"]",
                        "targeting",
                                "{\"messenger_positions\":[\"marketing_messages\"],"
                                        + "\"publisher_platforms\":[\"messenger\"]}",
                        "daily_budget", "2500"));
        var creative = multipart(
                "adcreatives",
                Map.of(
                        "name", "Hats",
                        "object_story_spec",
                                "{\"page_id\":\"140984918491243\",\"link_data\":{\"link\":\"https://shop.example\"}}",
                        "marketing_message_structured_spec", "{\"language\":\"en_US\"}"));
        var ad = multipart(
                "ads",
                Map.of(
                        "name",
                        "Hats",
                        "adset_id",
                        set,
                        "creative",
                        "{\"id\":\"" + creative + "\"}",
                        "status",
                        "ACTIVE"));
        stage.caller.postMultipart("/" + campaign, Map.of("status", "ACTIVE"));
        stage.caller.postMultipart("/" + set, Map.of("status", "ACTIVE"));

        assertThat(stage.send(ad, "p1").isSuccess()).isTrue();
    }

    private String multipart(String edge, Map<String, String> form) {
        return stage.caller.postMultipart(Stage.ACCOUNT + edge, form).id();
    }

    @Test
    void deletingTakesAwayWhatIsUnderAnObjectAndNothingAboveIt() {
        var made = full.active();
        var other = full.ad(made.set(), made.creative()).id();

        assertThat(stage.caller.delete("/" + other).isSuccess()).isTrue();
        assertThat(stage.caller.get("/" + other).code()).isEqualTo(100);
        assertThat(stage.send(other, "p2").code()).isEqualTo(2300001);
        assertThat(stage.send(made.ad(), "p1").isSuccess()).isTrue();

        assertThat(stage.caller
                        .postJson("/" + made.campaign(), "{'status':'DELETED'}")
                        .isSuccess())
                .isTrue();
        assertThat(stage.caller.get("/" + made.set()).code()).isEqualTo(100);
        assertThat(stage.send(made.ad(), "p2").code()).isEqualTo(2300000);
        assertThat(stage.caller.get("/" + made.creative()).status()).isEqualTo(200);
    }

    @Test
    void aCreativeStaysWhileAnAdHasIt() {
        var made = full.paused();

        assertThat(stage.caller.delete("/" + made.creative()).code()).isEqualTo(100);
        stage.caller.delete("/" + made.ad());
        assertThat(stage.caller.delete("/" + made.creative()).isSuccess()).isTrue();
    }

    @Test
    void deletingTheMessageOfTheSimpleFormTakesItsParentsAndItsCreativeToo() {
        var messageId = stage.campaign();
        var parents = stage.caller
                .get("/" + messageId + "?fields=campaign%7Bid%7D,adset%7Bid%7D,creative%7Bid%7D")
                .body();

        stage.caller.delete("/" + messageId);

        for (var part : new String[] {"campaign", "adset", "creative"}) {
            var id = parents.at("/" + part + "/id").asText();
            assertThat(id).isNotEmpty();
            assertThat(stage.caller.get("/" + id).code()).isEqualTo(100);
        }
    }

    @Test
    void whatIsArchivedNeverSendsAgainAndCanOnlyBeDeleted() {
        var made = full.active();

        assertThat(stage.caller
                        .postJson("/" + made.ad(), "{'status':'ARCHIVED'}")
                        .isSuccess())
                .isTrue();
        assertThat(stage.send(made.ad(), "p1").code()).isEqualTo(2300003);
        assertThat(stage.caller.postJson("/" + made.ad(), "{'status':'ACTIVE'}").code())
                .isEqualTo(100);
        assertThat(stage.caller.get(Stage.ACCOUNT + "ads").body().path("data")).isEmpty();
        assertThat(stage.caller
                        .get(Stage.ACCOUNT + "ads?effective_status=%5B%22ARCHIVED%22%5D")
                        .body()
                        .path("data"))
                .hasSize(1);
        assertThat(stage.caller.delete("/" + made.ad()).isSuccess()).isTrue();
    }

    @Test
    void aNewCampaignWarmsUpFromItsCreation() {
        try (var warming = new Stage(folder, settings -> settings.warmingUpFor(Duration.ofHours(1)))) {
            var made = new FullForm(warming).active();

            assertThat(warming.send(made.ad(), "p1").code()).isEqualTo(2300012);
            warming.clock.goOn(Duration.ofHours(1));
            assertThat(warming.send(made.ad(), "p1").isSuccess()).isTrue();
        }
    }

    @Test
    void listsAreOfTheAccountOrOfTheObjectAboveAndFollowedToTheirEnd() {
        var one = full.paused();
        var other = full.paused();
        var another = full.ad(one.set(), one.creative()).id();

        assertThat(ids(Stage.ACCOUNT + "campaigns?fields=id")).containsExactly(one.campaign(), other.campaign());
        assertThat(ids(Stage.ACCOUNT + "adsets?fields=id")).containsExactly(one.set(), other.set());
        assertThat(ids(Stage.ACCOUNT + "adcreatives?fields=id")).containsExactly(one.creative(), other.creative());
        assertThat(ids(Stage.ACCOUNT + "ads")).containsExactly(one.ad(), other.ad(), another);
        assertThat(ids("/" + one.campaign() + "/adsets")).containsExactly(one.set());
        assertThat(ids("/" + one.campaign() + "/ads")).containsExactly(one.ad(), another);
        assertThat(ids("/" + one.set() + "/ads?limit=1")).containsExactly(one.ad());
        var next = stage.caller
                .get("/" + one.set() + "/ads?limit=1&effective_status=%5B%22PAUSED%22%5D")
                .body()
                .at("/paging/next")
                .asText();
        assertThat(ids(next.substring(stage.sandbox.url().toString().length()))).containsExactly(another);
        assertThat(stage.caller.get("/" + one.ad() + "/adsets").code()).isEqualTo(100);
        assertThat(stage.caller.get("/act_77/campaigns").code()).isEqualTo(100);
    }

    private List<String> ids(String path) {
        return stage.caller.get(path).body().path("data").findValuesAsText("id");
    }
}
