package dev.herald.testkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OptInTest extends OnStage {
    private static final String MESSAGES = "/v24.0/140984918491243/messages";

    @Test
    void whoAgreesToARequestGetsATokenThatMessagesPassTo() {
        post("talk", "'psid':'777'");
        var asked = ask("777", "'title':'Our news','payload':'NEWS','notification_messages_timezone':'America/Lima'");

        var token = post("optin", "'psid':'777'").body().at("/tokens/0").asText();

        assertThat(asked.body().path("recipient_id").asText()).isEqualTo("777");
        assertThat(asked.body().path("message_id").asText()).startsWith("m_");
        assertThat(stage.send(stage.campaign(), token).isSuccess()).isTrue();
        var listed = stage.caller.get("/notification_messages_" + token).body();
        assertThat(listed.path("recipient_id").asText()).isEqualTo("777");
        assertThat(listed.path("topic_title").asText()).isEqualTo("Our news");
        assertThat(listed.path("creation_timestamp").asLong()).isEqualTo(Stage.NOW.getEpochSecond());
    }

    @Test
    void whoStoppedAndAgreesIsSubscribedByTheSameTokenAgain() {
        stage.person("'notification_messages_token':'x','recipient_id':77,"
                + "'notification_messages_status':'STOP_NOTIFICATIONS'");
        var before = stage.send(stage.campaign(), "x");
        post("talk", "'psid':'77'");
        ask("77", "'title':'Our news'");

        var tokens = post("optin", "'psid':'77'").body().path("tokens");

        assertThat(before.code()).isEqualTo(2300034);
        assertThat(tokens).hasToString("[\"x\"]");
        assertThat(stage.send(stage.campaign(), "x").isSuccess()).isTrue();
    }

    @Test
    void aRequestPassesWithinADayAfterThePersonWroteAndNotLater() {
        post("talk", "'psid':'1'");
        stage.clock.goOn(Duration.ofDays(1).minusMillis(1));
        var inTime = ask("1", "'title':'Our news'");
        stage.clock.goOn(Duration.ofMillis(1));
        var late = ask("1", "'title':'Our news'");

        assertThat(inTime.status()).isEqualTo(200);
        assertThat(late.code()).isEqualTo(10);
        assertThat(late.body().at("/error/error_subcode").asInt()).isEqualTo(2018278);
        assertThat(ask("2", "'title':'Our news'").code()).as("never wrote").isEqualTo(10);
    }

    @Test
    void aPersonWhomThePageDoesNotKnowIsRefused() {
        assertThat(ask("4242", "'title':'Our news'")
                        .body()
                        .at("/error/error_subcode")
                        .asInt())
                .isEqualTo(2018001);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'title':''",
                "'title':'@'",
                "'title':'Our news','image_url':'no address'",
                "'title':'Our news','notification_messages_timezone':'Mars/Olympus'",
            })
    void aRequestThatIsNotInOrderIsRefused(String payload) {
        post("talk", "'psid':'1'");

        assertThat(ask("1", payload.replace("@", "x".repeat(66))).code()).isEqualTo(100);
    }

    @Test
    void theOldWayToSendByTokenIsGone() {
        var reply = stage.caller.postJson(
                MESSAGES, "{'recipient':{'notification_messages_token':'p1'},'message':{'text':'Hi'}}");

        assertThat(reply.code()).isEqualTo(100);
        assertThat(reply.body().at("/error/message").asText()).contains("no longer supported");
        assertThat(stage.sandbox.messages()).isEmpty();
    }

    @Test
    void nobodyAgreesToWhatTheyWereNotAsked() {
        assertThat(post("optin", "'psid':'1'").status()).isEqualTo(400);
    }

    @Test
    void whoStopsIsStoppedWhateverIsSeededUntilTheyResume() {
        var messageId = stage.campaign();
        post("optout", "'token':'p1'");
        stage.listing(Seeds.people(1));
        stage.truth(
                Seeds.line("'notification_messages_token':'p1','notification_messages_status':'RESUME_NOTIFICATIONS'"));
        var stopped = stage.send(messageId, "p1");
        post("optin", "'token':'p1'");

        assertThat(stopped.code()).isEqualTo(2300034);
        assertThat(stage.send(messageId, "p1").isSuccess()).isTrue();
    }

    @Test
    void stopsAndNewTokensSurviveAnEndWithoutGoodbye() throws IOException {
        var state = folder.resolve("state");
        String token;
        try (var first =
                new Stage(Files.createDirectories(folder.resolve("a")), having -> having.keepingStateIn(state))) {
            first.caller.postJson("/sandbox/talk", "{'psid':'777'}");
            first.caller.postJson(MESSAGES, request("777", "'title':'Our news'"));
            token = first.caller
                    .postJson("/sandbox/optin", "{'psid':'777'}")
                    .body()
                    .at("/tokens/0")
                    .asText();
            first.caller.postJson("/sandbox/optout", "{'psid':'1'}");
        }
        try (var second =
                new Stage(Files.createDirectories(folder.resolve("b")), having -> having.keepingStateIn(state))) {
            assertThat(second.send(second.campaign(), token).isSuccess()).isTrue();
            assertThat(second.send(second.campaign(), "p1").code()).isEqualTo(2300034);
        }
    }

    private Reply ask(String psid, String payload) {
        return stage.caller.postJson(MESSAGES, request(psid, payload));
    }

    private static String request(String psid, String payload) {
        return "{'recipient':{'id':'" + psid + "'},'message':{'attachment':{'type':'template','payload':"
                + "{'template_type':'notification_messages'," + payload + "}}}}";
    }

    private Reply post(String endpoint, String fields) {
        return stage.caller.postJson("/sandbox/" + endpoint, "{" + fields + "}");
    }
}
