package dev.herald.testkit.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.collection.Seq;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WebhooksTest extends OnStage {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String ALL = "marketing_message_echoes,marketing_message_deliveries,marketing_message_reads,"
            + "marketing_message_clicks,marketing_message_delivery_failed";

    private final Receiver app = new Receiver();

    @BeforeEach
    void listen() {
        stage.sandbox.postTo(app.webhooks());
        subscribe(ALL);
    }

    @AfterEach
    void stopListening() {
        app.close();
    }

    private void subscribe(String fields) {
        stage.caller.postJson("/" + Seeds.PAGE + "/subscribed_apps", "{'subscribed_fields':'" + fields + "'}");
    }

    private static Seq<String> fields(Seq<JsonNode> changes) {
        return changes.map(change -> change.path("field").asText());
    }

    @Test
    void aMessageIsEchoedAndDeliveredAtOnceUnlessToldOtherwise() {
        var messageId = stage.campaign();
        var sent = stage.send(messageId, "p1");

        var changes = app.changes(2);

        assertThat(fields(changes)).containsExactly("marketing_message_echoes", "marketing_message_deliveries");
        var value = changes.last().path("value");
        assertThat(value.path("marketing_message_tracking_id").asText())
                .isEqualTo(sent.body().path("marketing_message_tracking_id").asText());
        assertThat(value.path("messenger_subscription_token").asText()).isEqualTo("p1");
        assertThat(value.path("message_id").asText()).isEqualTo(messageId);
        assertThat(value.path("recipient_id").asLong()).isEqualTo(1);
        assertThat(value.path("page_id").asText()).isEqualTo(Seeds.PAGE.value());
        assertThat(value.path("timestamp").asLong()).isEqualTo(Stage.NOW.getEpochSecond());
    }

    @Test
    void bodiesAreSignedOverTheirBytes() {
        stage.send(stage.campaign(), "p1");

        var post = app.next();

        assertThat(post.signature())
                .isEqualTo("sha256="
                        + WebhookClient.signature(Receiver.SECRET, post.body().getBytes(UTF_8)));
    }

    @Test
    void whatHappensLaterIsToldWhenItsTimeHasCome() {
        stage.sandbox.react(new Reactions(
                Reaction.NEVER,
                Reaction.always().after(HOUR),
                Reaction.always().after(HOUR),
                Reaction.always().after(HOUR),
                Reaction.NEVER,
                1));
        stage.send(stage.campaign(), "p1");
        assertThat(fields(app.changes(1))).containsExactly("marketing_message_echoes");

        stage.sandbox.clock().advance(HOUR);
        assertThat(fields(app.changes(1))).containsExactly("marketing_message_deliveries");

        stage.sandbox.clock().advance(HOUR.multipliedBy(2));
        var rest = app.changes(2);
        assertThat(fields(rest)).containsExactly("marketing_message_reads", "marketing_message_clicks");
        assertThat(rest.last().path("value").has("marketing_message_tracking_id"))
                .isFalse();
        assertThat(rest.last().path("value").path("timestamp").asLong())
                .isEqualTo(Stage.NOW.plus(HOUR.multipliedBy(3)).getEpochSecond());
    }

    @Test
    void aMessageThatFailsIsToldWithoutTrackingIdAndCostsNothing() {
        stage.sandbox.react(
                new Reactions(Reaction.always(), Reaction.always(), Reaction.NEVER, Reaction.NEVER, Reaction.NEVER, 1));
        var messageId = stage.campaign("'lifetime_budget':2");

        for (var i = 1; i <= 3; i++) {
            assertThat(stage.send(messageId, "p" + i).isSuccess()).isTrue();
        }

        var failure = app.changes(6)
                .filter(change -> change.path("field").asText().endsWith("failed"))
                .head();
        assertThat(failure.path("value").has("marketing_message_tracking_id")).isFalse();
        assertThat(failure.path("value").path("business_id").asText()).isEqualTo("7001");
        assertThat(failure.path("value").path("error_message").asText()).isNotEmpty();
    }

    @Test
    void moneyMovesWithTheDeliveryAndADeliveryThatTheBudgetDoesNotPayForFails() {
        stage.sandbox.react(new Reactions(
                Reaction.NEVER, Reaction.always().after(HOUR), Reaction.NEVER, Reaction.NEVER, Reaction.NEVER, 1));
        var messageId = stage.campaign("'lifetime_budget':2"); // one of 0.0141 USD
        assertThat(stage.send(messageId, "p1").isSuccess()).isTrue();
        assertThat(stage.send(messageId, "p2").isSuccess()).isTrue();

        stage.sandbox.clock().advance(HOUR);

        assertThat(fields(app.changes(4)))
                .containsExactly(
                        "marketing_message_echoes",
                        "marketing_message_echoes",
                        "marketing_message_deliveries",
                        "marketing_message_delivery_failed");
        assertThat(stage.send(messageId, "p3").code()).isEqualTo(2300053);
    }

    @Test
    void whoStopsByTheLinkInAMessageTellsNobodyAndTheNextSendFindsOut() {
        subscribe(ALL + ",messaging_optins");
        stage.sandbox.react(
                new Reactions(Reaction.NEVER, Reaction.always(), Reaction.NEVER, Reaction.NEVER, Reaction.always(), 1));
        stage.send(stage.campaign(), "p1");
        app.changes(2);

        stage.clock.goOn(Duration.ofDays(1));

        assertThat(stage.send(stage.campaign(), "p1").code()).isEqualTo(2300034);
        assertThat(stage.sandbox.messages()).hasSize(1);
        stage.send(stage.campaign(), "p2");
        assertThat(app.changes(1)
                        .head()
                        .at("/value/messenger_subscription_token")
                        .asText())
                .as("what comes next, with nothing in between")
                .isEqualTo("p2");
    }

    @Test
    void anAddressAtWhichNothingCanBeReachedDoesNotKeepTheNextOneFromBeingTold() {
        stage.sandbox.postTo(new Webhooks(URI.create("http://127.0.0.1:1/"), Receiver.SECRET));
        stage.send(stage.campaign(), "p1");
        await().until(() -> !webhooks().path("failing_since").isNull());

        stage.sandbox.postTo(app.webhooks());

        assertThat(fields(app.changes(2))).containsExactly("marketing_message_echoes", "marketing_message_deliveries");
        await().until(() -> webhooks().path("failing_since").isNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://x", "http://127.0.0.1:70000/hook", "http://127.0.0.1:0/hook", "nowhere"})
    void whatCanBeNoAddressIsRefused(String url) {
        assertThat(stage.caller
                        .postJson("/sandbox/webhooks", "{'url':'" + url + "','app_secret':'s'}")
                        .body()
                        .at("/error/message")
                        .asText())
                .contains("url");
        assertThat(webhooks().path("url").asText()).isEqualTo(app.url().toString());
    }

    @Test
    void whoIsReachedByAnAudienceAloneIsToldWithoutPersonAndMessage() {
        stage.person("'notification_messages_token':'a','recipient_id':'77','custom_audience_only':true");
        stage.send(stage.campaign(), "a");

        var value = app.changes(1).head().path("value");

        assertThat(value.path("messenger_subscription_token").asText()).isEqualTo("a");
        assertThat(value.has("recipient_id") || value.has("mid")).isFalse();
    }

    @Test
    void onlyTheEventsThatTheAppAskedForArrive() {
        subscribe("marketing_message_deliveries");
        stage.send(stage.campaign(), "p1");
        stage.send(stage.campaign(), "p2");

        assertThat(fields(app.changes(2))).containsOnly("marketing_message_deliveries");
    }

    @Test
    void whatIsNotTakenIsPostedAgainInTheSameOrder() {
        app.answering(500);
        stage.send(stage.campaign(), "p1");
        var refused = app.next();
        app.answering(200);

        var taken = app.next();

        assertThat(taken.changes()).startsWith(refused.changes().head());
    }

    @Test
    void aFaultRepeatsAnEventAndAnotherLetsOthersGoFirst() {
        stage.sandbox.react(new Reactions(
                Reaction.NEVER, Reaction.always().after(HOUR), Reaction.NEVER, Reaction.NEVER, Reaction.NEVER, 1));
        var messageId = stage.campaign();
        fault("{'fault':'event-repeat','calls':1}");
        stage.send(messageId, "p1");
        assertThat(app.changes(2).map(Object::toString).distinct()).hasSize(1);

        fault("{'fault':'event-reorder','calls':1,'token':'p2'}");
        stage.send(messageId, "p2");
        stage.send(messageId, "p3");

        assertThat(app.changes(2)
                        .map(change ->
                                change.at("/value/messenger_subscription_token").asText()))
                .containsExactly("p3", "p2");
    }

    @Test
    void whatIsRefusedIsPostedAgainAsItWasRepeatsIncluded() {
        app.answering(500);
        fault("{'fault':'event-repeat','calls':1}");
        stage.send(stage.campaign(), "p1");
        var first = app.next();
        app.next();
        app.next();
        app.answering(200);

        assertThat(first.changes().size()).isEqualTo(3);
        assertThat(app.next().body()).isEqualTo(first.body());
    }

    private void fault(String fault) {
        assertThat(stage.caller.postJson("/sandbox/faults", fault).body().path("data"))
                .isNotEmpty();
    }

    @Test
    void afterAnHourOfFailuresNothingIsPostedAnyMore() {
        app.answering(500);
        stage.send(stage.campaign(), "p1");
        app.next();
        while (webhooks().path("failing_since").isNull()) {
            app.next();
        }

        stage.sandbox.clock().advance(HOUR);
        await().until(() -> webhooks().path("url").isNull());

        assertThat(webhooks().path("waiting").asInt()).isZero();
        assertThat(stage.caller
                        .get("/" + Seeds.PAGE + "/subscribed_apps")
                        .body()
                        .path("data"))
                .isEmpty();
    }

    private JsonNode webhooks() {
        return stage.caller.get("/sandbox/webhooks").body();
    }

    @Test
    void anAddressIsTakenWithAHandshake() {
        assertThat(direct(Receiver.VERIFY_TOKEN).body().path("url").asText())
                .isEqualTo(app.url().toString());
        assertThat(direct("guessed").body().at("/error/message").asText()).contains("verify_token");
        assertThat(webhooks().path("url").asText()).isEqualTo(app.url().toString());
    }

    private Reply direct(String verifyToken) {
        return stage.caller.postJson(
                "/sandbox/webhooks",
                "{'url':'" + app.url() + "','app_secret':'s','verify_token':'" + verifyToken + "'}");
    }

    @Test
    void whatIsNoAddressIsRefusedWithEveryMistake() {
        assertThat(stage.caller
                        .postJson("/sandbox/webhooks", "{'url':'ftp://x'}")
                        .body()
                        .at("/error/message")
                        .asText())
                .contains("url", "app_secret");
    }

    @Test
    void reactionsThatCannotBeUnderstoodAreRefusedWithEveryMistakeAndChangeNothing() {
        var refused = stage.caller.postJson(
                "/sandbox/reactions", "{'read':{'probability':2},'click':{'after':'soon'},'seed':'x','sleep':1}");

        assertThat(refused.body().at("/error/message").asText()).contains("probability", "soon", "seed", "sleep");
        assertThat(stage.caller
                        .get("/sandbox/reactions")
                        .body()
                        .at("/read/probability")
                        .asDouble())
                .isZero();
    }
}
