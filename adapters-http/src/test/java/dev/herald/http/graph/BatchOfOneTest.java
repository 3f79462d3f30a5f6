package dev.herald.http.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.herald.application.port.Answer;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.reason.GraphReason;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads with an app secret: their proof stays out of addresses, and their answers are the same as without. */
class BatchOfOneTest {
    private static final SubscriptionToken TOKEN = new SubscriptionToken("77/a?b");

    private final LocalServer server = new LocalServer();
    private final GraphApi api = new GraphApi(Fixtures.settingsWithSecret(server.base()));

    @AfterEach
    void close() {
        api.close();
        server.close();
    }

    @Test
    void aReadWithAProofIsTheOnlyCallOfABatch() throws Exception {
        server.says(200, batch(200, "{\\\"next_eligible_time\\\": 1780308000}"));

        assertThat(api.tokens().nextEligibleTime(TOKEN))
                .isEqualTo(new Answer.Success<>(Option.some(Instant.parse("2026-06-01T10:00:00Z"))));
        var asked = server.asked().getFirst();
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.address()).hasToString("/v24.0/");
        assertThat(asked.header("Authorization")).isEqualTo("Bearer " + Fixtures.PAGE_TOKEN);
        assertThat(asked.header("Content-type")).isEqualTo("application/json");
        assertThat(asked.json()).isEqualTo(new JsonMapper().readTree("""
                        {"batch": [{"method": "GET",
                           "relative_url": "notification_messages_77%2Fa%3Fb?fields=next_eligible_time"}],
                         "include_headers": true, "appsecret_proof": "PROOF"}
                        """.replace("PROOF", Fixtures.PAGE_PROOF)));
    }

    @ParameterizedTest
    @CsvSource({
        "/v24.0/act_1/ads?page=2&access_token=x&appsecret_proof=y, act_1/ads?page=2",
        "/v25.0/act_1/ads?page=2, v25.0/act_1/ads?page=2",
        "/v24.0/act_1/ads, act_1/ads",
    })
    void everyFurtherPageIsReadInABatchWithoutTokenOrProofInItsAddress(String next, String relative) {
        server.says(
                        200,
                        batch(
                                200,
                                "{\\\"data\\\": [], \\\"paging\\\": {\\\"next\\\": \\\"" + server.base() + next
                                        + "\\\"}}"))
                .says(200, batch(200, "{\\\"data\\\": []}"));

        assertThat(api.campaigns().find(Fixtures.AD_ACCOUNT, "Summer")).isEqualTo(new Answer.Success<>(Option.none()));
        var asked = server.asked().getLast().json();
        assertThat(asked.path("batch").path(0).path("relative_url").asText()).isEqualTo(relative);
        assertThat(asked.path("appsecret_proof").asText()).isEqualTo(Fixtures.ADS_PROOF);
    }

    @Test
    void anErrorOfTheCallIsADenial() {
        server.says(200, batch(400, "{\\\"error\\\": {\\\"code\\\": 2300004}}"));

        assertDenied(ErrorCode.INVALID_MESSENGER_SUBSCRIPTION_TOKEN);
    }

    @Test
    void anErrorOfTheBatchIsADenial() {
        server.says(400, "{\"error\": {\"code\": 190}}");

        assertDenied(GraphReason.ACCESS_TOKEN_REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[null]",
                "[]",
                "{}",
                "null",
                "",
                "<html>",
                "{\"next_eligible_time\": 1780308000}",
                "[{\"code\": 200}]",
                "[{\"code\": 200, \"body\": null}]",
                "[{\"code\": 200, \"body\": {}}]",
                "[{\"code\": 200, \"body\": \"[]\"}]",
                "[{\"code\": 200, \"body\": \"{\"}]",
                "[{\"code\": 500, \"body\": \"{}\"}]",
                "[{\"code\": 99, \"body\": \"{}\"}]",
                "[{\"code\": 4294967496, \"body\": \"{}\"}]",
                "[{\"code\": \"ok\", \"body\": \"{}\"}]",
                "[{\"body\": \"{}\"}]",
                "[{\"code\": 200, \"body\": \"{}\"}, {\"code\": 200, \"body\": \"{}\"}]",
            })
    void whatIsNoAnswerToABatchOfOneIsUnreadable(String answer) {
        server.says(200, answer);

        assertThat(api.tokens().nextEligibleTime(TOKEN)).isInstanceOf(Answer.Unreadable.class);
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void theStatusOfAnUnreadableAnswerIsTheCallsOwn() {
        server.says(200, batch(502, "<html>"));

        assertThat(api.tokens().nextEligibleTime(TOKEN)).isInstanceOfSatisfying(Answer.Unreadable.class, answer -> {
            assertThat(answer.status()).isEqualTo(502);
            assertThat(answer.text()).isEqualTo("<html>");
        });
    }

    private void assertDenied(dev.herald.domain.reason.Reason reason) {
        assertThat(api.tokens().nextEligibleTime(TOKEN))
                .isInstanceOfSatisfying(
                        Answer.Denied.class,
                        denied -> assertThat(denied.denial().reason()).isEqualTo(reason));
    }

    private static String batch(int code, String body) {
        return "[{\"code\": " + code + ", \"headers\": [{\"name\": \"Content-Type\", \"value\": \"text/javascript\"}],"
                + " \"body\": \"" + body + "\"}]";
    }
}
