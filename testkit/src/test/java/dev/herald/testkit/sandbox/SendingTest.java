package dev.herald.testkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.domain.reason.ErrorCode;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SendingTest extends OnStage {

    private static final int CALLERS = 16;
    private static final int TOKENS = 20;

    @Test
    void aSendThatNothingStandsInTheWayOfIsAcceptedWithATrackingIdAndRecorded() {
        var messageId = stage.campaign();

        var reply = stage.send(messageId, "p1");

        assertThat(reply.isSuccess()).isTrue();
        var trackingId = reply.body().path("marketing_message_tracking_id").asText();
        assertThat(stage.sandbox.messages()).singleElement().satisfies(message -> {
            assertThat(message.token().value()).isEqualTo("p1");
            assertThat(message.messageId()).isEqualTo(messageId);
            assertThat(message.trackingId()).isEqualTo(UUID.fromString(trackingId));
            assertThat(message.time()).isEqualTo(Stage.NOW);
        });
    }

    @Test
    void aSecondSendWithinTwelveHoursIsRefusedAndTheFirstAfterThemAccepted() {
        var messageId = stage.campaign();
        stage.send(messageId, "p1");

        stage.clock.goOn(Duration.ofHours(12).minusMillis(1));
        var early = stage.send(messageId, "p1");
        stage.clock.goOn(Duration.ofMillis(1));
        var inTime = stage.send(messageId, "p1");

        assertThat(early.code()).isEqualTo(2300035);
        assertThat(inTime.isSuccess()).isTrue();
    }

    @Test
    void ofManySendsToOneTokenAtOnceExactlyOneIsAccepted() {
        var messageId = stage.campaign();

        try (var atOnce = Executors.newFixedThreadPool(CALLERS)) {
            for (var call = 0; call < CALLERS * TOKENS; call++) {
                var token = "p" + (call / CALLERS + 1);
                atOnce.execute(() -> stage.send(messageId, token));
            }
        }

        assertThat(stage.sandbox.stats().accepted()).isEqualTo(TOKENS);
        assertThat(stage.sandbox.stats().rejected().get(2300035)).contains((CALLERS - 1L) * TOKENS);
        assertThat(stage.sandbox.messages().map(AcceptedMessage::token)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'page_id':'999000111'                              | 2300005",
                "'country':'FR'                                     | 2300032",
                "'notification_messages_timezone':'Europe/Paris'    | 2300032",
                "'notification_messages_status':'STOP_NOTIFICATIONS'| 2300034",
                "'next_eligible_time':'4070908800'                  | 2300035",
                "'next_eligible_time':4070908800000                 | 2300035",
                "'token_expiry_timestamp':1577836800                | 2300037",
            },
            quoteCharacter = '`')
    void aRecipientThatARuleDeniesIsRefusedWithThatRulesCode(String field, int code) {
        stage.person("'notification_messages_token':'x'," + field);

        var reply = stage.send(stage.campaign(), "x");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(stage.sandbox.messages()).isEmpty();
    }

    @Test
    void aRefusalComesInTheGraphApisEnvelope() {
        var error = stage.send(stage.campaign(), "nobody").body().path("error");

        assertThat(error.path("type").asText()).isEqualTo("OAuthException");
        assertThat(error.path("code").asInt()).isEqualTo(2300004);
        assertThat(error.path("message").asText()).contains("(#2300004)");
        assertThat(error.path("is_transient").isBoolean()).isTrue();
        assertThat(error.path("error_user_msg").asText()).isNotEmpty();
        assertThat(error.path("fbtrace_id").asText()).isNotEmpty();
    }

    @Test
    void aMessageIdThatNobodyHasIsRefused() {
        assertThat(stage.send("120", "p1").code()).isEqualTo(2300001);
        assertThat(stage.send(stage.setOf(stage.campaign()), "p1").code()).isEqualTo(2300001);
    }

    @Test
    void anAccountThatNobodyKnowsOrThatIsNotTheCampaignsIsRefused() {
        var body = Stage.body(stage.campaign(), "p1", Stage.MESSAGE);

        assertThat(stage.caller.postJson("/act_777/messages", body).code()).isEqualTo(2300014);
        stage.sandbox.seed(Seeds.sender("777"), Seeds.PRICES);
        assertThat(stage.caller.postJson("/act_777/messages", body).code()).isEqualTo(2300014);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'messenger_delivery_data':{'subscription_token':'p1'},'message':{'text':'a'}}",
                "{'message_id':'1','message':{'text':'a'}}",
                "{'message_id':'1','messenger_delivery_data':{'subscription_token':'p1'},'message':{'text':'a'},'min_conversation_gap_seconds':0}",
                "[]",
                "{'message_id':",
            },
            quoteCharacter = '`')
    void aRequestThatCannotBeReadIsAnInvalidParameter(String body) {
        assertThat(stage.caller.postJson(Stage.ACCOUNT + "messages", body).code())
                .isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 86_400, 999_999_999_999_999_999L})
    void aConversationGapHoldsNobodyBackSinceNoTalkIsKnown(long seconds) {
        var body = Stage.body(stage.campaign(), "p1", Stage.MESSAGE + ",'min_conversation_gap_seconds':" + seconds);

        assertThat(stage.caller.postJson(Stage.ACCOUNT + "messages", body).isSuccess())
                .isTrue();
    }

    @Test
    void ofSeveralDenialsTheWidestIsAnsweredAndThenTheNext() {
        var messageId = stage.campaign("'lifetime_budget':1");
        stage.person("'notification_messages_token':'x','country':'FR','page_id':'999000111'");
        stage.caller.postJson("/" + messageId, "{'status':'PAUSED'}");
        stage.state("{'page':{'terms_signed':false},'ad_account':{'payment_method':false}}");

        assertThat(sendingWrongContent(messageId)).isEqualTo(ErrorCode.MISSING_PAYMENT_METHOD);
        stage.state("{'ad_account':{'payment_method':true}}");
        assertThat(sendingWrongContent(messageId)).isEqualTo(ErrorCode.PAGE_TERMS_NOT_SIGNED);
        stage.state("{'page':{'terms_signed':true}}");
        assertThat(sendingWrongContent(messageId)).isEqualTo(ErrorCode.LIFETIME_BUDGET_REACHED);
        stage.caller.postJson("/" + stage.setOf(messageId), "{'lifetime_budget':1000}");
        assertThat(sendingWrongContent(messageId)).isEqualTo(ErrorCode.INACTIVE_MESSAGE);
        stage.caller.postJson("/" + messageId, "{'status':'ACTIVE'}");
        assertThat(sendingWrongContent(messageId)).isEqualTo(ErrorCode.INVALID_CREATIVE);
        assertThat(stage.send(messageId, "x").code()).isEqualTo(ErrorCode.PAGE_ID_MISMATCH.code());
    }

    private ErrorCode sendingWrongContent(String messageId) {
        return ErrorCode.of(stage.send(messageId, "x", "{}").code()).get();
    }

    @Test
    void aTokenThatDoesNotExistIsNotNoticedWhileTheSenderMayNotSend() {
        var messageId = stage.campaign();
        stage.state("{'page':{'terms_signed':false}}");

        assertThat(stage.send(messageId, "nobody").code()).isEqualTo(2300066);
    }

    @Test
    void twoTokensOfOnePersonAreBothServedSinceThatIsNotTheApisBusiness() {
        stage.person("'notification_messages_token':'again','recipient_id':'1'");
        var messageId = stage.campaign();

        assertThat(stage.send(messageId, "p1").isSuccess()).isTrue();
        assertThat(stage.send(messageId, "again").isSuccess()).isTrue();
    }

    @Test
    void aCampaignThatWarmsUpRefusesUntilItIsReady() {
        try (var warming = new Stage(folder, settings -> settings.warmingUpFor(Duration.ofHours(1)))) {
            var messageId = warming.campaign();

            var cold = warming.send(messageId, "p1");
            warming.clock.goOn(Duration.ofHours(1));

            assertThat(cold.code()).isEqualTo(2300012);
            assertThat(cold.body().at("/error/is_transient").asBoolean()).isTrue();
            assertThat(warming.send(messageId, "p1").isSuccess()).isTrue();
        }
    }

    @Test
    void aCampaignThatHasNotStartedOrIsOverRefuses() {
        var messageId =
                stage.campaign("'lifetime_budget':1000,'start_time':'2026-07-02T12:00:00Z','end_time':1783166400");

        assertThat(stage.send(messageId, "p1").code()).isEqualTo(2300033);
        stage.clock.goOn(Duration.ofDays(1));
        assertThat(stage.send(messageId, "p1").isSuccess()).isTrue();
        stage.clock.goOn(Duration.ofDays(2));
        assertThat(stage.send(messageId, "p2").code()).isEqualTo(2300000);
    }
}
