package dev.herald.testkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BudgetTest {
    @TempDir(factory = InTarget.class)
    Path folder;

    private Stage stage;

    @BeforeEach
    void open() {
        stage = new Stage(folder);
        for (var i = 1; i <= 10; i++) {
            stage.person("'notification_messages_token':'br" + i + "','country':'BR'");
            stage.person("'notification_messages_token':'in" + i + "','country':'IN'");
        }
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void aLifetimeBudgetIsUsedUpToTheLastUnitAndNotOneMore() {
        var messageId = stage.campaign("'lifetime_budget':4"); // 0.04 USD: two of 0.02

        assertThat(stage.send(messageId, "br1").isSuccess()).isTrue();
        assertThat(stage.send(messageId, "br2").isSuccess()).isTrue();
        assertThat(stage.send(messageId, "in1").code()).isEqualTo(2300053);
    }

    @Test
    void aMessageThatCostsMoreThanIsLeftIsRefusedAndACheaperOneAccepted() {
        var messageId = stage.campaign("'lifetime_budget':3");
        stage.send(messageId, "br1");

        assertThat(stage.send(messageId, "br2").code()).isEqualTo(2300053);
        assertThat(stage.send(messageId, "in1").isSuccess()).isTrue();
    }

    @Test
    void aRaisedBudgetLetsTheRestGo() {
        var messageId = stage.campaign("'lifetime_budget':2");
        stage.send(messageId, "br1");

        var raised = stage.caller.postJson("/v24.0/" + stage.setOf(messageId), "{'lifetime_budget':'4'}");

        assertThat(raised.isSuccess()).isTrue();
        assertThat(stage.send(messageId, "br2").isSuccess()).isTrue();
        assertThat(stage.send(messageId, "br3").code()).isEqualTo(2300053);
    }

    @Test
    void aBudgetPostedToTheMessageIsAnsweredWithSuccessAndChangesNothing() {
        var messageId = stage.campaign("'lifetime_budget':2");
        stage.send(messageId, "br1");

        assertThat(stage.caller
                        .postJson("/" + messageId, "{'lifetime_budget':400}")
                        .isSuccess())
                .isTrue();
        assertThat(stage.send(messageId, "br2").code()).isEqualTo(2300053);
    }

    @Test
    void aLifetimeBudgetCannotBecomeADailyOne() {
        var set = stage.setOf(stage.campaign("'lifetime_budget':2"));

        assertThat(stage.caller.postJson("/" + set, "{'daily_budget':400}").code())
                .isEqualTo(100);
    }

    @Test
    void aDailyBudgetSpends175PercentADayAndGoesOnAtTheAccountsMidnight() {
        var messageId = stage.campaign("'daily_budget':2"); // 0.035 USD a day: three of 0.01
        for (var i = 1; i <= 3; i++) {
            assertThat(stage.send(messageId, "in" + i).isSuccess()).isTrue();
        }

        var full = stage.send(messageId, "in4");
        stage.clock.goOn(Duration.ofHours(15)); // 23:00 in New York
        var stillFull = stage.send(messageId, "in4");
        stage.clock.goOn(Duration.ofHours(1));
        var nextDay = stage.send(messageId, "in4");

        assertThat(full.code()).isEqualTo(2300054);
        assertThat(stillFull.code()).isEqualTo(2300054);
        assertThat(nextDay.isSuccess()).isTrue();
    }

    @Test
    void aDailyBudgetSpendsSevenTimesItselfAWeekFromSunday() {
        var messageId = stage.campaign("'daily_budget':4"); // seven of 0.01 USD a day, 28 a week
        stage.clock.goOn(Duration.ofDays(4)); // from Wednesday to Sunday
        for (var day = 0; day < 4; day++) {
            sendSevenAndNoMore(messageId);
            stage.clock.goOn(Duration.ofDays(1));
        }

        assertThat(stage.send(messageId, "in1").code()).isEqualTo(2300054);
        stage.clock.goOn(Duration.ofDays(2));
        assertThat(stage.send(messageId, "in1").code()).isEqualTo(2300054);
        stage.clock.goOn(Duration.ofDays(1));
        sendSevenAndNoMore(messageId);
    }

    private void sendSevenAndNoMore(String messageId) {
        for (var i = 1; i <= 7; i++) {
            assertThat(stage.send(messageId, "in" + i).isSuccess()).isTrue();
        }
        assertThat(stage.send(messageId, "in8").code()).isEqualTo(2300054);
    }

    @Test
    void theAccountsSpendingCapStopsEveryCampaign() {
        stage.state("{'ad_account':{'spend_cap':'0.03','amount_spent':'0.01'}}");
        var one = stage.campaign();
        var other = stage.campaign();

        assertThat(stage.send(one, "br1").isSuccess()).isTrue();
        assertThat(stage.send(other, "br2").code()).isEqualTo(2300056);
        stage.state("{'ad_account':{'amount_spent':'0.01'}}");
        assertThat(stage.send(other, "br2").isSuccess()).isTrue();
    }
}
