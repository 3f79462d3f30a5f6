package dev.herald.testkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EnvelopeTest extends OnStage {

    @Test
    void anAnswerNamesItsVersionAndATraceOfItsOwn() {
        var first = stage.caller.get("/v21.0/me/permissions");
        var second = stage.caller.get("/me/permissions");

        assertThat(first.header("facebook-api-version")).isEqualTo("v21.0");
        assertThat(second.header("facebook-api-version")).isEqualTo("v24.0");
        assertThat(first.header("x-fb-trace-id")).isNotEmpty().isNotEqualTo(second.header("x-fb-trace-id"));
    }

    @Test
    void anErrorNamesItsTraceAndChallengesTheCaller() {
        var reply = stage.caller.call(stage.caller.request("/me/permissions").GET());

        assertThat(reply.header("x-fb-trace-id"))
                .isNotEmpty()
                .isEqualTo(reply.body().at("/error/fbtrace_id").asText());
        assertThat(reply.header("WWW-Authenticate"))
                .isEqualTo("OAuth \"Facebook Platform\" \"invalid_token\" \"An access token is required to request this"
                        + " resource.\"");
    }

    @Test
    void whatAMessageQuotesDoesNotBreakTheChallenge() {
        assertThat(stage.caller.get("/%22%0D%0Aa/b").header("WWW-Authenticate"))
                .startsWith("OAuth \"Facebook Platform\" \"invalid_request\" \"Unknown path components: /???a/b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer t", "bearer t", "OAuth t"})
    void theAccessTokenIsTakenFromTheHeader(String header) {
        var call = stage.caller.request("/me/permissions").header("Authorization", header);

        assertThat(stage.caller.call(call.GET()).status()).isEqualTo(200);
    }

    @Test
    void whoCameTooEarlyIsToldHowLongToWait() {
        var messageId = stage.campaign();
        stage.send(messageId, "p1");
        stage.clock.goOn(Duration.ofHours(2).plusMillis(1));

        var reply = stage.send(messageId, "p1");

        assertThat(reply.code()).isEqualTo(2300035);
        assertThat(reply.body().at("/error/error_data/remaining_seconds").asInt())
                .isEqualTo(10 * 3600);
        assertThat(reply.body().at("/error/error_user_msg").asText()).contains("Wait");
    }

    @Test
    void aCampaignThatHasNotStartedOrIsWarmingUpTellsWhenItIsReady() {
        var later = stage.campaign("'lifetime_budget':1000,'start_time':'2026-07-01T13:00:00Z'");

        assertThat(remaining(stage.send(later, "p1"))).isEqualTo(3600);
        try (var warming = new Stage(folder, settings -> settings.warmingUpFor(Duration.ofMinutes(30)))) {
            var reply = warming.send(warming.campaign(), "p1");
            assertThat(reply.code()).isEqualTo(2300012);
            assertThat(remaining(reply)).isEqualTo(1800);
        }
    }

    @Test
    void whatPassesAtNoKnownTimeTellsNone() {
        assertThat(stage.send(stage.campaign(), "nobody").body().at("/error").has("error_data"))
                .isFalse();
    }

    @Test
    void codesOfTheCatalogueCanStandInTheSubcode() {
        stage.caller.postJson("/sandbox/errors", "{'codes_in':'subcode'}");

        var reply = stage.send("1", "p1");

        assertThat(reply.code()).isEqualTo(100);
        assertThat(reply.body().at("/error/error_subcode").asInt()).isEqualTo(2300001);
        assertThat(stage.sandbox.stats().rejected().get(2300001)).contains(1L);
        assertThat(stage.caller.get("/me/dances").code()).isEqualTo(2500);
        assertThat(stage.caller.get("/sandbox/errors").body()).hasToString("{\"codes_in\":\"subcode\"}");
        stage.caller.postJson("/sandbox/errors", "{'codes_in':'code'}");
        assertThat(stage.send("1", "p1").code()).isEqualTo(2300001);
    }

    @Test
    void theSettingsCanPutThemThere() {
        try (var other = new Stage(folder, settings -> settings.withCodesIn(ErrorPlace.SUBCODE))) {
            assertThat(other.send("1", "p1").code()).isEqualTo(100);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'codes_in':'head'}", "{'codes_in':'code','x':1}", "[]"})
    void aPlaceThatIsNoneIsRefusedAndChangesNothing(String posted) {
        assertThat(stage.caller.postJson("/sandbox/errors", posted).status()).isEqualTo(400);
        assertThat(stage.send("1", "p1").code()).isEqualTo(2300001);
    }

    private static int remaining(Reply reply) {
        return reply.body().at("/error/error_data/remaining_seconds").asInt();
    }
}
