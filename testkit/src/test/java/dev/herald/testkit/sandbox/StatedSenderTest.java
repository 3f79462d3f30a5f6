package dev.herald.testkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was posted about the sender decides what is answered from then on. Each message costs 0.0141 USD. */
final class StatedSenderTest {
    @TempDir(factory = InTarget.class)
    Path folder;

    private Stage stage;
    private String messageId;

    @BeforeEach
    void open() {
        stage = new Stage(folder);
        messageId = stage.campaign();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void aPageThatTookItsPermissionBackSendsNothingUntilItGivesItAgain() {
        stage.state("{'page':{'permission':false}}");

        assertThat(stage.send(messageId, "p1").code()).isEqualTo(2300039);
        assertThat(stage.create("'name':'Sale','page_id':'140984918491243','lifetime_budget':100")
                        .code())
                .isEqualTo(2300039);
        stage.state("{'page':{'permission':true}}");
        assertThat(stage.send(messageId, "p1").isSuccess()).isTrue();
    }

    @Test
    void whetherThePageGaveItsPermissionMayBeForgotten() {
        stage.state("{'page':{'permission':false}}");

        assertThat(stage.state("{'page':{'permission':null}}")
                        .body()
                        .at("/page/permission")
                        .isNull())
                .isTrue();
        assertThat(stage.send(messageId, "p1").isSuccess()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'0'", "0"})
    void anEmptyBalanceRefuses(String balance) {
        var stated = stage.state("{'ad_account':{'prepaid_balance':" + balance + "}}");

        assertThat(stated.status()).isEqualTo(200);
        assertThat(stage.send(messageId, "p1").code()).isEqualTo(2300058);
        assertThat(stage.sandbox.messages()).isEmpty();
    }

    @Test
    void aBalanceRunsOutBySendsOfAllCampaignsAndIsFilledUpAgain() {
        stage.state("{'ad_account':{'prepaid_balance':'0.0282'}}");
        stage.send(messageId, "p1");
        assertThat(balance()).isEqualTo("0.0141");
        assertThat(stage.send(stage.campaign(), "p2").isSuccess()).isTrue();

        assertThat(stage.send(messageId, "p3").code()).isEqualTo(2300058);
        stage.state("{'ad_account':{'prepaid_balance':'0.01'}}");
        assertThat(stage.send(messageId, "p3").isSuccess()).isTrue();
        assertThat(balance()).isEqualTo("-0.0041");
        assertThat(stage.send(messageId, "p4").code()).isEqualTo(2300058);
    }

    @Test
    void aBalanceAndASpendingEachCountFromWhenTheyWereTold() {
        stage.send(messageId, "p1");

        stage.state("{'ad_account':{'prepaid_balance':'5'}}");
        assertThat(balance()).isEqualTo("5.00");
        assertThat(told("amount_spent")).isEqualTo("0.0141");
        stage.send(messageId, "p2");
        stage.state("{'ad_account':{'amount_spent':'7'}}");
        assertThat(balance()).isEqualTo("4.9859");
        assertThat(told("amount_spent")).isEqualTo("7.00");
    }

    private String balance() {
        return told("prepaid_balance");
    }

    private String told(String field) {
        return stage.caller
                .get("/sandbox/state")
                .body()
                .at("/ad_account/" + field)
                .asText();
    }
}
