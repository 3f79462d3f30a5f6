package dev.herald.testkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class TokenLookUpTest extends OnStage {

    @Test
    void aTokenIsShownAsTheListingHasItWithTheTimeOfItsCreationAsNextEligibleTime() {
        stage.person(
                "'notification_messages_token':'x','recipient_id':77,'creation_timestamp':'1577836800',"
                        + "'topic_title':'News','notification_messages_timezone':'America/Lima','token_expiry_timestamp':4070908800000");

        var node = stage.caller.get("/v24.0/notification_messages_x").body();

        assertThat(node)
                .hasToString("{\"notification_messages_token\":\"x\",\"recipient_id\":\"77\",\"topic_title\":\"News\","
                        + "\"notification_messages_timezone\":\"America/Lima\",\"creation_timestamp\":1577836800,"
                        + "\"token_expiry_timestamp\":4070908800,\"next_eligible_time\":1577836800}");
    }

    @Test
    void aTokenOfWhichNothingIsKnownIsEligibleSinceTheEpoch() {
        stage.person("'notification_messages_token':'x'");

        assertThat(nextEligibleTime("x")).isZero();
    }

    @Test
    void acceptanceMovesTheNextEligibleTimeTwelveHoursAhead() {
        stage.send(stage.campaign(), "p1");

        assertThat(nextEligibleTime("p1")).isEqualTo(Stage.NOW.getEpochSecond() + 12 * 3600);
        assertThat(nextEligibleTime("p2")).isEqualTo(1577836800);
    }

    @Test
    void aRefusalMovesNothing() {
        stage.send(stage.campaign(), "p1", "{}");

        assertThat(nextEligibleTime("p1")).isEqualTo(1577836800);
    }

    @Test
    void theTimeToldIsNeverEarlierThanTheTimeThatIsJudgedBy() {
        stage.clock.goOn(Duration.ofMillis(250));
        stage.send(stage.campaign(), "p1");

        assertThat(nextEligibleTime("p1")).isEqualTo(Stage.NOW.getEpochSecond() + 12 * 3600 + 1);
    }

    @Test
    void theTruthAboutTheNextEligibleTimeIsShown() {
        stage.truth(Seeds.line("'notification_messages_token':'p1','next_eligible_time':4070908800"));

        assertThat(nextEligibleTime("p1")).isEqualTo(4070908800L);
    }

    @Test
    void aTokenThatDoesNotExistIsRefused() {
        assertThat(stage.caller.get("/notification_messages_nobody").code()).isEqualTo(2300004);
        assertThat(stage.caller.get("/notification_messages_").code()).isEqualTo(2300004);
    }

    @Test
    void onlyTheFieldsAskedForAreShown() {
        assertThat(stage.caller
                        .get("/notification_messages_p1?fields=next_eligible_time")
                        .body())
                .hasToString("{\"next_eligible_time\":1577836800}");
    }

    private long nextEligibleTime(String token) {
        return stage.caller
                .get("/v24.0/notification_messages_" + token)
                .body()
                .path("next_eligible_time")
                .asLong(-1);
    }
}
