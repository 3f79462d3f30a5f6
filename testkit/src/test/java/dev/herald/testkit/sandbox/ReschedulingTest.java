package dev.herald.testkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Moving an ad set's times. */
final class ReschedulingTest extends OnStage {

    @Test
    void aSetThatHasNotBegunCanBeginAtAnotherTime() {
        var messageId = stage.campaign("'lifetime_budget':100000,'start_time':'2026-07-02T12:00:00Z'");
        assertThat(stage.send(messageId, "p1").code()).isEqualTo(2300033);

        assertThat(move(messageId, "'start_time':'2026-07-01T12:00:00Z'").isSuccess())
                .isTrue();

        assertThat(stage.send(messageId, "p1").isSuccess()).isTrue();
    }

    @Test
    void anEndThatIsMovedEndsTheCampaignThen() {
        var messageId = stage.campaign("'daily_budget':100000");

        assertThat(move(messageId, "'end_time':1782910800").isSuccess()).isTrue(); // an hour later

        assertThat(stage.send(messageId, "p1").isSuccess()).isTrue();
        stage.clock.goOn(Duration.ofHours(1));
        assertThat(stage.send(messageId, "p2").code()).isEqualTo(2300000);
        assertThat(move(messageId, "'end_time':0").isSuccess()).isTrue();
        assertThat(stage.send(messageId, "p2").isSuccess()).isTrue();
    }

    @Test
    void aStartThatHasPassedMayBeSaidAgainAndNotMoved() {
        var messageId = stage.campaign();
        stage.clock.goOn(Duration.ofHours(2));

        assertThat(move(messageId, "'start_time':1782907200,'end_time':'2026-07-09T00:00:00Z'")
                        .isSuccess())
                .isTrue();
        assertThat(move(messageId, "'start_time':'2026-07-02T12:00:00Z'").code())
                .isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'start_time':'2026-07-01T11:00:00Z'",
                "'start_time':'2026-08-01T12:00:00Z'",
                "'end_time':'2026-07-01T11:00:00Z'",
                "'end_time':'2026-07-02T12:00:00Z'",
                "'end_time':0",
                "'end_time':'never'",
            },
            quoteCharacter = '`')
    void timesThatDoNotFitAreRefusedAndChangeNothing(String time) {
        var messageId = stage.campaign("'lifetime_budget':100,'start_time':'2026-07-02T12:00:00Z'");
        var before = times(messageId);

        assertThat(move(messageId, time).code()).isEqualTo(100);

        assertThat(times(messageId)).isEqualTo(before);
    }

    private String times(String messageId) {
        return stage.caller
                .get("/" + messageId + "?fields=adset%7Bstart_time,end_time%7D")
                .body()
                .toString();
    }

    private Reply move(String messageId, String times) {
        return stage.caller.postJson("/" + stage.setOf(messageId), "{" + times + "}");
    }
}
