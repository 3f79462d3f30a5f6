package dev.herald.testkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LimitsTest extends OnStage {
    private static final String BUSINESS = "X-Business-Use-Case-Usage";
    private static final String ACCOUNT_USE = "X-Ad-Account-Usage";

    @Test
    void withoutLimitsNoUseIsTold() {
        var reply = stage.send(stage.campaign(), "p1");

        assertThat(reply.header(BUSINESS) + reply.header(ACCOUNT_USE) + reply.header("X-App-Usage"))
                .isEmpty();
    }

    @Test
    void sendsBeyondTheLimitAreRefusedUntilTheMinuteIsOver() {
        var messageId = stage.campaign();
        limits("{'sends_per_minute':2}");
        assertThat(stage.send(messageId, "p1").isSuccess()).isTrue();
        stage.clock.goOn(Duration.ofSeconds(10));
        assertThat(stage.send(messageId, "p2").isSuccess()).isTrue();

        var refused = stage.send(messageId, "p3");

        assertThat(refused.code()).isEqualTo(2300078);
        assertThat(refused.body().at("/error/error_data/remaining_seconds").asInt())
                .isEqualTo(50);
        assertThat(refused.headerJson(BUSINESS)
                        .at("/1234567890/0/estimated_time_to_regain_access")
                        .asInt())
                .isEqualTo(1);
        stage.clock.goOn(Duration.ofSeconds(49));
        assertThat(stage.send(messageId, "p3").code()).isEqualTo(2300078);
        stage.clock.goOn(Duration.ofSeconds(1));
        assertThat(stage.send(messageId, "p3").isSuccess()).isTrue();
        assertThat(stage.sandbox.stats().rejected().get(2300078)).contains(2L);
    }

    @Test
    void useIsToldOnceItIsNotLowAnyMore() {
        var messageId = stage.campaign();
        limits("{'sends_per_minute':10}");

        var low = stage.send(messageId, "p1");
        var noticeable = stage.send(messageId, "p2");

        assertThat(low.header(BUSINESS)).isEmpty();
        assertThat(noticeable.header(BUSINESS))
                .isEqualTo("{\"1234567890\":[{\"type\":\"messenger\",\"call_count\":20,\"total_cputime\":0,"
                        + "\"total_time\":0,\"estimated_time_to_regain_access\":0}]}");
        assertThat(noticeable.header(ACCOUNT_USE)).isEqualTo("{\"acc_id_util_pct\":20,\"reset_time_duration\":60}");
    }

    @Test
    void campaignsTokenQueriesAndOtherCallsHaveCodesOfTheirOwn() {
        limits("{'campaigns_per_hour':1,'token_queries_per_hour':2,'calls_per_hour':1}");
        stage.campaign();
        stage.caller.get("/140984918491243/notification_message_tokens");
        stage.caller.get("/notification_messages_p1");
        stage.caller.get("/act_1234567890/ads");
        var app = stage.caller.get("/me/permissions");

        assertThat(stage.create("'name':'Sale'").code()).isEqualTo(2300079);
        assertThat(stage.caller.get("/notification_messages_p2").code()).isEqualTo(2300080);
        assertThat(stage.caller
                        .get("/140984918491243/notification_message_tokens")
                        .code())
                .isEqualTo(2300080);
        assertThat(stage.caller.get("/act_1234567890/ads").code()).isEqualTo(80004);
        assertThat(app.status()).isEqualTo(200);
        assertThat(app.headerJson("X-App-Usage").path("call_count").asInt()).isEqualTo(100);
        assertThat(stage.caller.get("/me/permissions").code()).isEqualTo(4);
        stage.sandbox.clock().advance(Duration.ofHours(1));
        assertThat(stage.caller.get("/act_1234567890/ads").status()).isEqualTo(200);
    }

    @Test
    void aClockThatIsSetBackDoesNotProlongTheLimit() {
        limits("{'calls_per_hour':1}");
        stage.caller.get("/act_1234567890/ads");

        stage.sandbox.clock().advance(Duration.ofDays(-1));

        assertThat(stage.caller.get("/act_1234567890/ads").status()).isEqualTo(200);
    }

    @Test
    void whatIsPostedReplacesTheLimitsAndCountsAnew() {
        limits("{'calls_per_hour':1}");
        stage.caller.get("/act_1234567890/ads");

        limits("{'sends_per_minute':5}");

        assertThat(stage.caller.get("/act_1234567890/ads").status()).isEqualTo(200);
        assertThat(stage.caller.get("/sandbox/limits").body())
                .hasToString("{\"sends_per_minute\":5,\"campaigns_per_hour\":null,\"token_queries_per_hour\":null,"
                        + "\"calls_per_hour\":null}");
    }

    @Test
    void limitsCanBeSet() {
        var limited = SandboxSettings.standard()
                .limitedTo(Limits.NONE
                        .withSendsPerMinute(1)
                        .withCampaignsPerHour(2)
                        .withTokenQueriesPerHour(3)
                        .withCallsPerHour(4));
        try (var sandbox = Sandbox.start(limited);
                var caller = new Caller(sandbox.url())) {
            assertThat(caller.get("/sandbox/limits").body())
                    .hasToString("{\"sends_per_minute\":1,\"campaigns_per_hour\":2,\"token_queries_per_hour\":3,"
                            + "\"calls_per_hour\":4}");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'sends_per_minute':0}     | sends_per_minute: must be a whole number",
                "{'calls_per_hour':'many'}  | calls_per_hour: must be a whole number",
                "{'sends_per_hour':1}       | sends_per_hour: is not known",
                "[]                         | must be a JSON object",
                "{                          | must be JSON",
            })
    void limitsThatCannotBeUnderstoodAreRefusedAndChangeNothing(String posted, String complaint) {
        limits("{'calls_per_hour':7}");

        var reply = stage.caller.postJson("/sandbox/limits", posted);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.complaint()).contains(complaint);
        assertThat(stage.caller
                        .get("/sandbox/limits")
                        .body()
                        .path("calls_per_hour")
                        .asInt())
                .isEqualTo(7);
    }

    private void limits(String json) {
        var reply = stage.caller.postJson("/sandbox/limits", json);
        assertThat(reply.status()).as(reply.complaint()).isEqualTo(200);
    }
}
