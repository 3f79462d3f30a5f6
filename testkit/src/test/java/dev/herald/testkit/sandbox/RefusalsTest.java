package dev.herald.testkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the sandbox does not know, or no one could mean, is refused and not guessed at. */
final class RefusalsTest extends OnStage {
    private static final String LIST =
            "{'attachment':{'type':'template','payload':{'template_type':'list','elements':[]}}}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/me",
                "/act_1234567890/insights?before=MQ",
                "/act_1234567890/ads?before=MQ",
                "/act_1234567890?fields=dances"
            })
    void aReadThatIsNotModelledIsTakenDown(String address) {
        assertThat(stage.caller.get(address).code()).isEqualTo(100);

        assertThatOneIsTakenDown();
    }

    @Test
    void aMessageToAPersonThatIsNoOptInRequestIsTakenDown() {
        var reply =
                stage.caller.postJson("/140984918491243/messages", "{'recipient':{'id':'1'},'message':{'text':'Hi'}}");

        assertThat(reply.code()).isEqualTo(100);
        assertThatOneIsTakenDown();
    }

    @Test
    void aTemplateThatIsNotModelledIsTakenDown() {
        assertThat(stage.send(stage.campaign(), "p1", LIST).code()).isEqualTo(2300010);

        assertThatOneIsTakenDown();
    }

    @Test
    void aColumnOfAnUploadThatIsNotModelledIsTakenDown() {
        var reply = stage.caller.postJson("/123/users", "{'payload':{'schema':['EMAIL','ZIP'],'data':[]}}");

        assertThat(reply.code()).isEqualTo(100);
        assertThatOneIsTakenDown();
    }

    @ParameterizedTest
    @CsvSource({"1000000000000000", "3651"})
    void daysOfAnEstimateHaveAnEnd(String days) {
        var reply = stage.caller.get("/act_1234567890/message_delivery_estimate?daily_budget=5"
                + "&promoted_object=%7B%22page_id%22:%22140984918491243%22%7D&lifetime_in_days=" + days);

        assertThat(reply.code()).isEqualTo(100);
        assertThat(reply.complaint()).contains("lifetime_in_days", "3650");
    }

    @Test
    void reactionsTakeAYearAtMost() {
        var reply = stage.caller.postJson("/sandbox/reactions", "{'read':{'up_to':'PT2562047788015215H'}}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.complaint()).startsWith("read.up_to: ").contains("366 days");
        assertThat(stage.send(stage.campaign(), "p1").isSuccess()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-01-01T00:00:00Z", "+10000-01-01T00:00:00Z", "999999999999999"})
    void aTimeThatCannotBeWrittenIsNone(String time) {
        var reply = stage.create(
                "'name':'Sale','page_id':'140984918491243','lifetime_budget':1000,'end_time':'" + time + "'");

        assertThat(reply.code()).isEqualTo(100);
        assertThat(stage.caller.get("/act_1234567890/adsets?fields=end_time").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bogus%7B", "bogus"})
    void fieldsOfInsightsAreLookedAtEvenWhereNothingIsTold(String fields) {
        assertThat(stage.caller.get("/act_1234567890/insights?fields=" + fields).code())
                .isEqualTo(100);
    }

    @Test
    void aRejectionForPacingThatAFaultProvokesTellsHowLongItLasts() {
        var messageId = stage.campaign();
        stage.caller.postJson("/sandbox/faults", "{'fault':'error','code':2300055}");

        var reply = stage.send(messageId, "p1");

        assertThat(reply.code()).isEqualTo(2300055);
        assertThat(reply.body().at("/error/error_data/remaining_seconds").asInt())
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=typo", "ad_account=typo", "app=typo"})
    void theStateOfSomebodyWhoIsNotKnownIsNotTold(String query) {
        var reply = stage.caller.get("/sandbox/state?" + query);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.complaint()).contains("typo is not known");
    }

    @Test
    void theClockRunsOnlyIfItIsTold() {
        assertThat(stage.caller.postJson("/sandbox/clock", "{'run':false}").complaint())
                .contains("run: can only be true");
    }

    private void assertThatOneIsTakenDown() {
        assertThat(stage.caller.get("/sandbox/unmodelled").body().path("data")).hasSize(1);
    }
}
