package dev.herald.testkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ControlTest extends OnStage {

    @Test
    void whatWasTakenAndRefusedIsTold() {
        var messageId = stage.campaign();
        var trackingId = stage.send(messageId, "p1")
                .body()
                .path("marketing_message_tracking_id")
                .asText();
        stage.send(messageId, "p1");
        stage.send(messageId, "nobody");
        stage.send(messageId, "nobody");

        assertThat(stage.caller.get("/sandbox/messages").body())
                .hasToString("{\"data\":[{\"token\":\"p1\",\"message_id\":\"" + messageId + "\",\"tracking_id\":\""
                        + trackingId + "\",\"time\":\"2026-07-01T12:00:00Z\"}]}");
        assertThat(stage.caller.get("/sandbox/stats").body())
                .hasToString("{\"accepted\":1,\"rejected\":{\"2300004\":2,\"2300035\":1}}");
    }

    @Test
    void thisNeedsNoAccessToken() {
        assertThat(stage.caller
                        .call(stage.caller.request("/sandbox/stats").GET())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theStateOfTheSenderIsTold() {
        stage.send(stage.campaign(), "p1");

        assertThat(stage.caller.get("/sandbox/state").body())
                .hasToString("{\"app\":{\"id\":\"9001\",\"terms_signed\":true},"
                        + "\"business\":{\"id\":\"7001\",\"terms_signed\":true},"
                        + "\"ad_account\":{\"id\":\"1234567890\",\"terms_signed\":true,\"currency\":\"USD\","
                        + "\"timezone\":\"America/New_York\",\"country\":\"US\",\"payment_method\":true,"
                        + "\"spend_cap\":null,\"amount_spent\":\"0.0141\",\"prepaid_balance\":null},"
                        + "\"page\":{\"id\":\"140984918491243\",\"terms_signed\":true,\"country\":\"US\","
                        + "\"permission\":null}}");
    }

    @Test
    void aPostedStateChangesWhatItNamesAndLeavesTheRest() {
        var reply = stage.state("{'page':{'id':'140984918491243','terms_signed':false},"
                + "'ad_account':{'country':null,'spend_cap':'12.5'}}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().at("/page/terms_signed").asBoolean(true)).isFalse();
        assertThat(reply.body().at("/page/country").asText()).isEqualTo("US");
        assertThat(reply.body().at("/ad_account/country").isNull()).isTrue();
        assertThat(reply.body().at("/ad_account/spend_cap").asText()).isEqualTo("12.50");
        assertThat(reply.body()).isEqualTo(stage.caller.get("/sandbox/state").body());
    }

    @Test
    void aPostedStateHoldsWhenTheSenderIsSeededAnew() {
        stage.state("{'page':{'terms_signed':false}}");
        stage.sandbox.seed(Seeds.sender(), Seeds.PRICES);

        assertThat(stage.send("1", "p1").code()).isEqualTo(2300066);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'group':{}}                           | group",
                "{'page':{'colour':'red'}}              | page.colour",
                "{'page':{'id':'5'}}                    | page.id",
                "{'page':{'terms_signed':'yes'}}        | page.terms_signed",
                "{'page':true}                          | page",
                "{'ad_account':{'country':'USA'}}       | ad_account.country",
                "{'ad_account':{'spend_cap':'a lot'}}   | ad_account.spend_cap",
                "{'ad_account':{'currency':'EUR'}}      | ad_account.currency",
                "[]                                     | JSON object",
            },
            quoteCharacter = '`')
    void aStateThatCannotBeUnderstoodIsRefusedWithThePathOfTheMistakeAndChangesNothing(String patch, String path) {
        var before = stage.caller.get("/sandbox/state").body();

        var reply = stage.state(patch);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().at("/error/message").asText()).contains(path);
        assertThat(stage.caller.get("/sandbox/state").body()).isEqualTo(before);
    }

    @Test
    void allMistakesAreToldAtOnce() {
        var message = stage.state("{'group':{},'page':{'id':'5'},'app':{'terms_signed':1}}")
                .body()
                .at("/error/message")
                .asText();

        assertThat(message).contains("group", "page.id", "app.terms_signed");
    }

    @Test
    void anEndpointThatDoesNotExistIsNotFound() {
        assertThat(stage.caller.get("/sandbox/secrets").status()).isEqualTo(404);
    }

    @Test
    void aSandboxThatWasNotSeededSaysSo() {
        try (var empty = Sandbox.start(SandboxSettings.standard());
                var caller = new Caller(empty.url())) {
            assertThat(caller.get("/sandbox/state").status()).isEqualTo(400);
            assertThat(caller.postJson("/sandbox/state", "{}").status()).isEqualTo(400);
            assertThat(caller.get("/sandbox/stats").status()).isEqualTo(200);
            assertThat(caller.postJson(Stage.ACCOUNT + "messages", Stage.body("1", "p1", Stage.MESSAGE))
                            .code())
                    .isEqualTo(2300014);
        }
    }
}
