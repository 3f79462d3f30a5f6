package dev.herald.testkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CampaignCreationTest extends OnStage {

    private static final String WHOLE = "'name':'Sale','page_id':140984918491243,'lifetime_budget':'100'";

    @Test
    void aCampaignIsMadeWithNumbersAndStringsAlikeAndRunsFor30DaysOnALifetimeBudget() {
        var messageId = stage.create(WHOLE).id();

        var node = stage.caller
                .get(
                        "/v24.0/" + messageId + "?fields=id,campaign%7Bname%7D,creative%7Bactor_id%7D,"
                                + "adset%7Bname,lifetime_budget,daily_budget,start_time,end_time,promoted_object%7Bpage_id%7D%7D")
                .body();

        assertThat(node.path("id").asText()).isEqualTo(messageId);
        assertThat(node.at("/campaign/name").asText()).isEqualTo("Sale");
        assertThat(node.at("/creative/actor_id").asText()).isEqualTo("140984918491243");
        assertThat(node.at("/adset/lifetime_budget").asText()).isEqualTo("100");
        assertThat(node.at("/adset/daily_budget").isMissingNode()).isTrue();
        assertThat(node.at("/adset/start_time").asText()).isEqualTo("2026-07-01T08:00:00-0400");
        assertThat(node.at("/adset/end_time").asText()).isEqualTo("2026-07-31T08:00:00-0400");
        assertThat(node.at("/adset/promoted_object/page_id").asText()).isEqualTo("140984918491243");
    }

    @Test
    void aDailyBudgetHasNoEnd() {
        var messageId = stage.campaign("'daily_budget':100");

        var set = stage.caller
                .get("/" + messageId + "?fields=adset%7Bdaily_budget,end_time%7D")
                .body()
                .path("adset");

        assertThat(set.path("daily_budget").asText()).isEqualTo("100");
        assertThat(set.path("end_time").isMissingNode()).isTrue();
    }

    @Test
    void everyCampaignGetsIdsOfItsOwn() {
        var one = stage.campaign();
        var other = stage.campaign();

        assertThat(one).isNotEqualTo(other);
        assertThat(stage.setOf(one)).isNotIn(one, other, stage.setOf(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'page_id':'140984918491243','lifetime_budget':100 | 2300076",
                "'name':'Sale','lifetime_budget':100               | 2300065",
                "'name':'Sale','page_id':'140984918491243'         | 2300007",
                "'name':''                                         | 2300007",
            },
            quoteCharacter = '`')
    void whatIsMissingIsNamedByItsCodeTheLowestFirst(String parameters, int code) {
        assertThat(stage.create(parameters).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'daily_budget':100",
                "'lifetime_budget':0",
                "'lifetime_budget':-1",
                "'lifetime_budget':'12.50'",
                "'lifetime_budget':99999999999999999999",
                "'bid_amount':0",
                "'start_time':'soon'",
                "'start_time':'2026-07-01T11:59:59Z'",
                "'start_time':'2026-07-31T12:00:01Z'",
                "'end_time':1782907200",
                "'page_id':'999000111'",
            },
            quoteCharacter = '`')
    void whatDoesNotFitIsAnInvalidParameter(String parameter) {
        assertThat(stage.create(WHOLE + "," + parameter).code()).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-31T12:00:00Z",
        "2026-07-31T14:00:00+02:00",
        "2026-07-31T08:00:00-0400",
        "1785499200",
        "1785499200000",
    })
    void aStartTimeMayBeIsoOrUnixAndAtMost30DaysAhead(String time) {
        var messageId = stage.create(WHOLE + ",'start_time':'" + time + "'").id();

        assertThat(stage.caller
                        .get("/" + messageId + "?fields=adset%7Bstart_time%7D")
                        .body()
                        .at("/adset/start_time")
                        .asText())
                .isEqualTo("2026-07-31T08:00:00-0400");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'app':{'terms_signed':false}}            | 2300019",
                "{'business':{'terms_signed':false}}       | 2300013",
                "{'ad_account':{'terms_signed':false}}     | 2300067",
                "{'page':{'terms_signed':false}}           | 2300066",
                "{'ad_account':{'country':'DE'}}           | 2300030",
                "{'page':{'country':'DE'}}                 | 2300031",
                "{'ad_account':{'payment_method':false}}   | 2300011",
            },
            quoteCharacter = '`')
    void aSenderWhoIsNotInOrderMakesNoCampaign(String state, int code) {
        stage.state(state);

        assertThat(stage.create(WHOLE).code()).isEqualTo(code);
        assertThat(stage.caller.get(Stage.ACCOUNT + "ads").body().path("data")).isEmpty();
    }

    @Test
    void anAccountThatNobodyKnowsIsNoObject() {
        var reply = stage.caller.postJson("/act_777/message_campaign", "{" + WHOLE + "}");

        assertThat(reply.code()).isEqualTo(100);
        assertThat(reply.body().at("/error/error_subcode").asInt()).isEqualTo(33);
    }
}
