package dev.herald.testkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.domain.budget.PriceBook;
import io.vavr.collection.HashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each part of the full form is held to. */
final class FullFormRulesTest extends OnStage {
    private FullForm full;

    @BeforeEach
    void prepare() {
        full = new FullForm(stage);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'name':''                              | 2300076",
                "'objective':null                       | 2300076",
                "'special_ad_categories':null           | 2300076",
                "'objective':'OUTCOME_SALES'            | 100",
                "'status':'ARCHIVED'                    | 100",
                "'is_message_campaign':'perhaps'        | 100",
            },
            quoteCharacter = '`')
    void aCampaignThatLacksSomethingIsRefused(String parameter, int code) {
        assertThat(full.campaign(parameter).code()).isEqualTo(code);
        assertThat(stage.caller.get(Stage.ACCOUNT + "campaigns").body().path("data"))
                .isEmpty();
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(full.campaign("'objective':null").body().at("/error/message").asText())
                .contains("(#2300076)", "objective");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'name':''                                                            | 2300076",
                "'billing_event':null                                                 | 2300076",
                "'targeting':null                                                     | 2300076",
                "'lifetime_budget':null                                               | 2300007",
                "'pacing_type':['standard']                                           | 2300020",
                "'pacing_type':null                                                   | 2300020",
                "'pacing_type':'day_parting'                                          | 2300020",
                "'targeting':{'publisher_platforms':['facebook']}                     | 2300070",
                "'targeting':{'publisher_platforms':['messenger'],'messenger_positions':['story']} | 2300070",
                "'daily_budget':100                                                   | 100",
                "'lifetime_budget':0                                                  | 100",
                "'billing_event':'LINK_CLICKS'                                        | 100",
                "'optimization_goal':'LINK_CLICKS'                                    | 100",
                "'campaign_id':'1'                                                    | 100",
                "'start_time':'2026-07-31T12:00:01Z'                                  | 100",
                "'start_time':'2026-07-01T11:59:59Z'                                  | 100",
                "'end_time':'2026-07-01T11:00:00Z'                                    | 100",
            },
            quoteCharacter = '`')
    void aSetThatDoesNotFitIsRefused(String parameter, int code) {
        assertThat(full.set(full.campaign("").id(), parameter).code()).isEqualTo(code);
    }

    @Test
    void underACampaignThatIsNotForDirectSendsPacingAndTargetingAreFree() {
        var campaign = full.campaign("'is_direct_send_campaign':false").id();

        assertThat(full.set(campaign, "'pacing_type':['standard'],'targeting':{'geo_locations':{}}")
                        .id())
                .isNotEmpty();
    }

    @Test
    void aBidThatPaysNotEvenTheCheapestMessageIsTooLow() {
        stage.sandbox.seed(Seeds.sender(), new PriceBook(Seeds.usd("0.03"), HashMap.empty()));

        assertThat(full.set(full.campaign("").id(), "'bid_amount':2").code()).isEqualTo(2300016);
        assertThat(stage.create("'name':'Sale','page_id':'140984918491243','daily_budget':100,'bid_amount':2")
                        .code())
                .isEqualTo(2300016);
        assertThat(stage.create("'name':'Sale','page_id':'140984918491243','daily_budget':100,'bid_amount':3")
                        .id())
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'name':''                                                                    | 2300076",
                "'object_story_spec':{}                                                       | 2300065",
                "'object_story_spec':{'page_id':'140984918491243'}                            | 2300010",
                "'object_story_spec':{'link_data':{'link':'https://a.example'}}               | 2300065",
                "'object_story_spec':{'page_id':'140984918491243','link_data':{'link':'x'}}   | 2300077",
                "'object_story_spec':{'page_id':'140984918491243','video_data':{}}            | 2300021",
                "'object_story_spec':{'page_id':'140984918491243','link_data':{'link':'https://a.example','message':'{{nick}}'}} | 2300038",
                "'object_story_spec':{'page_id':'140984918491243','link_data':{'link':'https://a.example','message':'{{ first_name }}'}} | 2300071",
                "'object_story_spec':{'page_id':'140984918491243','link_data':{'link':'https://a.example','message':'a\\n\\n\\n\\n\\n\\n\\n\\n\\n\\n\\nb'}} | 2300073",
                "'object_story_spec':{'page_id':'999000111','link_data':{'link':'https://a.example'}} | 100",
                "'marketing_message_structured_spec':{}                                       | 2300076",
                "'marketing_message_structured_spec':{'language':'English'}                   | 2300010",
                "'marketing_message_structured_spec':{'language':'en','buttons':[{'type':'wave','title':'t'}]} | 2300023",
                "'marketing_message_structured_spec':{'language':'en','buttons':[{'type':'web_url','title':'t','url':''}]} | 2300024",
                "'marketing_message_structured_spec':{'language':'en','buttons':[{'type':'web_url','url':'https://a.example'}]} | 2300025",
                "'marketing_message_structured_spec':{'language':'en','buttons':[{'type':'postback','title':'t','payload':'p'},{'type':'web_url','title':'t','url':'https://a.example'}]} | 2300075",
            },
            quoteCharacter = '`')
    void aCreativeThatTheDomainRefusesIsRefusedWithTheViolationsCode(String parameter, int code) {
        assertThat(full.creative(parameter).code()).isEqualTo(code);
    }

    @Test
    void aCreativeHasAtMostThreeButtonsAndAVideoAtLeastOne() {
        var button = "{'type':'web_url','title':'t','url':'https://a.example'}";
        var video = "'object_story_spec':{'page_id':'140984918491243','video_data':{'video_id':'7'}},"
                + "'marketing_message_structured_spec':{'language':'en','buttons':[%s]}";

        assertThat(full.creative("'marketing_message_structured_spec':{'language':'en','buttons':["
                                + String.join(",", button, button, button, button) + "]}")
                        .code())
                .isEqualTo(2300026);
        assertThat(full.creative(video.formatted("")).code()).isEqualTo(2300074);
        assertThat(full.creative(video.formatted(button)).id()).isNotEmpty();
    }

    @Test
    void aCreativeServesOneCampaignAlone() {
        var made = full.paused();
        var other = full.set(full.campaign("").id(), "").id();
        var sibling = full.set(made.campaign(), "").id();

        assertThat(full.ad(sibling, made.creative()).id()).isNotEmpty();
        assertThat(full.ad(other, made.creative()).code()).isEqualTo(2300064);
        stage.caller.delete("/" + made.campaign());
        assertThat(full.ad(other, made.creative()).id()).isNotEmpty();
    }

    @Test
    void anAdCanGetAnotherCreativeThatIsFree() {
        var made = full.paused();
        var other = full.paused();
        var free = full.creative("").id();

        assertThat(stage.caller
                        .postJson("/" + made.ad(), "{'creative':{'creative_id':'" + other.creative() + "'}}")
                        .code())
                .isEqualTo(2300064);
        assertThat(stage.caller
                        .postJson("/" + made.ad(), "{'creative':{'creative_id':'" + free + "'}}")
                        .isSuccess())
                .isTrue();
        assertThat(stage.caller
                        .get("/" + made.ad() + "?fields=creative%7Bid%7D")
                        .body()
                        .at("/creative/id")
                        .asText())
                .isEqualTo(free);
    }

    @Test
    void anAdNeedsASetAndACreativeThatExist() {
        var made = full.paused();

        assertThat(full.ad("1", made.creative()).code()).isEqualTo(100);
        assertThat(full.ad(made.set(), "1").code()).isEqualTo(100);
        assertThat(stage.caller
                        .postJson(Stage.ACCOUNT + "ads", "{'name':'Hats','adset_id':'" + made.set() + "'}")
                        .code())
                .isEqualTo(2300076);
    }

    @Test
    void aCampaignThatWasNotMadeForDirectSendsSendsNothing() {
        var made = full.active("'is_direct_send_campaign':false", "");

        assertThat(stage.send(made.ad(), "p1").code()).isEqualTo(2300006);
    }

    @Test
    void aCampaignThatWasNotMadeForMessagesLacksItsMetadata() {
        var made = full.active("'is_message_campaign':false", "");

        assertThat(stage.send(made.ad(), "p1").code()).isEqualTo(2300009);
    }

    @Test
    void anotherAccountsCampaignIsAMismatchWhateverItsCurrency() {
        var made = full.active();
        stage.sandbox.seed(Seeds.sender("55"), Seeds.PRICES);

        var sent = stage.caller.postJson("/act_55/messages", Stage.body(made.ad(), "p1", Stage.MESSAGE));

        assertThat(sent.code()).isEqualTo(2300014);
        assertThat(stage.caller
                        .postJson("/act_55/adsets", "{'campaign_id':'" + made.campaign() + "'}")
                        .code())
                .isEqualTo(2300007);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'app':{'terms_signed':false}}        | 2300019 | 2300019",
                "{'ad_account':{'terms_signed':false}} | 2300067 | 2300067",
                "{'page':{'terms_signed':false}}       | 0       | 2300066",
            },
            quoteCharacter = '`')
    void whatIsWrongWithTheSenderIsToldAsSoonAsTheCallTellsOfIt(String state, int campaign, int creative) {
        stage.state(state);

        assertThat(full.campaign("").code()).isEqualTo(campaign);
        assertThat(full.creative("").code()).isEqualTo(creative);
    }

    @Test
    void whereBudgetsAreOptionalACampaignWithoutOneGetsAnEstimatedDailyCap() {
        try (var lenient = new Stage(folder, SandboxSettings::withOptionalBudgets)) {
            var made = lenient.create("'name':'Sale','page_id':'140984918491243'");
            var set = new FullForm(lenient)
                    .set(new FullForm(lenient).campaign("").id(), "'lifetime_budget':null")
                    .id();

            assertThat(made.body().path("info").asText()).contains("100");
            assertThat(capOf(lenient, lenient.setOf(made.id()))).isEqualTo("100");
            assertThat(capOf(lenient, set)).isEqualTo("100");
            assertThat(lenient.send(made.id(), "p1").isSuccess()).isTrue();
        }
    }

    private static String capOf(Stage stage, String set) {
        return stage.caller
                .get("/" + set + "?fields=daily_budget")
                .body()
                .path("daily_budget")
                .asText();
    }
}
