package dev.herald.testkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.domain.eligibility.Engagement;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Psid;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EngagementTest extends OnStage {
    private static final long NOW = Stage.NOW.getEpochSecond();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'marketing_messages_week':3,'organic_threads_week':14 | 2300042",
                "'marketing_messages_day':'3','organic_threads_day':7  | 2300043",
                "'organic_threads_since_marketing':0,'last_talk_at':@  | 2300044",
            },
            quoteCharacter = '`')
    void whoGotTooMuchForTheirOwnTalkIsRefusedWithTheCodeOfTheCap(String fields, int code) {
        stage.person("'notification_messages_token':'x','recipient_id':77," + fields.replace("@", "" + (NOW - 90_000)));

        assertThat(stage.send(stage.campaign(), "x").code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'marketing_messages_week':3,'organic_threads_week':15",
                "'marketing_messages_day':'2','organic_threads_day':5",
                "'organic_threads_since_marketing':1,'last_talk_at':@",
                "'organic_threads_since_marketing':0",
            },
            quoteCharacter = '`')
    void whoTalkedEnoughOrOfWhomTooLittleIsKnownIsNotHeldBack(String fields) {
        stage.person("'notification_messages_token':'x','recipient_id':77," + fields.replace("@", "" + (NOW - 90_000)));

        assertThat(stage.send(stage.campaign(), "x").isSuccess()).isTrue();
    }

    @Test
    void theSandboxesOwnMessagesAndTalkCountOnTopOfWhatWasTold() {
        stage.person("'notification_messages_token':'x','recipient_id':77,'organic_threads_week':9");
        var messageId = stage.campaign();
        stage.send(messageId, "x");
        stage.clock.goOn(Duration.ofHours(13));
        stage.send(messageId, "x");
        stage.clock.goOn(Duration.ofHours(13));

        var before = stage.send(messageId, "x");
        talk("'psid':'77'");
        var after = stage.send(messageId, "x");

        assertThat(before.code())
                .as("2 messages are more than 20 % of 9 threads")
                .isEqualTo(2300042);
        assertThat(after.isSuccess()).isTrue();
    }

    @Test
    void whatWasSentToAnotherTokenOfThePersonCountsToo() {
        stage.person("'notification_messages_token':'x','recipient_id':77,'organic_threads_day':2");
        stage.person("'notification_messages_token':'y','recipient_id':77");
        stage.send(stage.campaign(), "y");

        assertThat(stage.send(stage.campaign(), "x").code()).isEqualTo(2300043);
    }

    @Test
    void countsThatWereToldAreOverWhenTheirTimeIs() {
        stage.person("'notification_messages_token':'x','marketing_messages_day':3");
        stage.clock.goOn(Duration.ofDays(1).minusMillis(1));
        var within = stage.send(stage.campaign(), "x");
        stage.clock.goOn(Duration.ofMillis(1));

        assertThat(within.code()).isEqualTo(2300043);
        assertThat(stage.send(stage.campaign(), "x").isSuccess()).isTrue();
    }

    @Test
    void whoTalkedWithinTheConversationGapIsNotAvailable() {
        talk("'token':'p1'");
        var early = sendWithGap();
        stage.clock.goOn(Duration.ofHours(1));

        assertThat(early.code()).isEqualTo(2300052);
        assertThat(sendWithGap().isSuccess()).isTrue();
    }

    private Reply sendWithGap() {
        return stage.caller.postJson(
                Stage.ACCOUNT + "messages",
                Stage.body(stage.campaign(), "p1", Stage.MESSAGE)
                        .replace("'message_id'", "'min_conversation_gap_seconds':3600,'message_id'"));
    }

    @Test
    void whoIsNeitherToldOfNorSeenTalkingIsJudgedAsUnknown() {
        var messageId = stage.campaign();
        for (var i = 0; i < 5; i++) {
            assertThat(stage.send(messageId, "p1").isSuccess()).isTrue();
            stage.clock.goOn(Duration.ofHours(12));
        }
    }

    @Test
    void talkThatIsToComeOrOfNobodyIsRefused() {
        assertThat(talk("'psid':'77','at':" + (NOW + 1)).status()).isEqualTo(400);
        assertThat(talk("'token':'nobody'").status()).isEqualTo(400);
        assertThat(talk("").status()).isEqualTo(400);
    }

    @Test
    void aSubscriptionFromJavaIsJudgedByExactlyWhatWasTold() {
        var token = new SubscriptionToken("x");
        var page = new Fact<>(Seeds.PAGE, Fact.Source.TOLD, Stage.NOW);
        var told = Subscription.of(token, page).withPerson(new Fact<>(new Psid("77"), Fact.Source.TOLD, Stage.NOW));
        var messageId = stage.campaign();

        stage.sandbox.seed(
                told.withExpiry(new Fact<>(Stage.NOW.plusNanos(1), Fact.Source.TOLD, Stage.NOW)), Engagement.UNKNOWN);
        var inTime = stage.send(messageId, "x");
        stage.sandbox.seed(told.withStop(Stage.NOW).withOptIn(Stage.NOW.plusNanos(1)), Engagement.UNKNOWN);
        var again = stage.send(messageId, "x");
        stage.sandbox.seed(told.droppedFor(ErrorCode.SUBSCRIPTION_TOKEN_EXPIRED, Stage.NOW), Engagement.UNKNOWN);
        stage.clock.goOn(Duration.ofHours(12));
        var dropped = stage.send(messageId, "x");
        stage.sandbox.seed(told, Engagement.UNKNOWN.withThreadsSinceMarketing(0).withLastOrganicAt(Stage.NOW));

        assertThat(inTime.isSuccess()).isTrue();
        assertThat(again.code()).isEqualTo(2300035);
        assertThat(dropped.code()).isEqualTo(2300037);
        assertThat(stage.send(messageId, "x").code()).isEqualTo(2300044);
    }

    @Test
    void talkSurvivesAnEndWithoutGoodbye() throws Exception {
        var state = folder.resolve("state");
        try (var first =
                new Stage(Files.createDirectories(folder.resolve("a")), having -> having.keepingStateIn(state))) {
            first.caller.postJson("/sandbox/talk", "{'psid':'1'}");
        }
        try (var second =
                new Stage(Files.createDirectories(folder.resolve("b")), having -> having.keepingStateIn(state))) {
            assertThat(second.caller
                            .postJson(
                                    Stage.ACCOUNT + "messages",
                                    Stage.body(second.campaign(), "p1", Stage.MESSAGE)
                                            .replace(
                                                    "'message_id'", "'min_conversation_gap_seconds':3600,'message_id'"))
                            .code())
                    .isEqualTo(2300052);
        }
    }

    private Reply talk(String fields) {
        return stage.caller.postJson("/sandbox/talk", "{" + fields + "}");
    }
}
