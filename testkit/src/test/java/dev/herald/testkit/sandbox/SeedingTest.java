package dev.herald.testkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.domain.budget.Money;
import dev.herald.domain.budget.PriceBook;
import io.vavr.collection.HashMap;
import java.io.UncheckedIOException;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SeedingTest extends OnStage {

    @Test
    void linesThatCannotBeReadAreSkipped() {
        var seeded = stage.listing(Seeds.line("'notification_messages_token':'x'")
                + "not json at all\n[]\n\n{\"recipient_id\":\"77\"}\n{\"notification_messages_token\":\"\"}\n"
                + "{\"notification_messages_token\": \"12\n"
                + Seeds.line("'notification_messages_token':'y','creation_timestamp':'soon'")
                + Seeds.line("'notification_messages_token':'z','x_unknown_field':{'a':1}"));

        assertThat(seeded).isEqualTo(new Seeded(2, 7));
        assertThat(stage.send(stage.campaign(), "z").isSuccess()).isTrue();
        assertThat(stage.send(stage.campaign(), "y").code()).isEqualTo(2300004);
    }

    @Test
    void aTokenSeenTwiceIsMerged() {
        stage.listing(Seeds.line("'notification_messages_token':'x','country':'BR','next_eligible_time':1577836800")
                + Seeds.line("'notification_messages_token':'x','notification_messages_timezone':'Europe/Paris',"
                        + "'next_eligible_time':4070908800")
                + Seeds.line("'notification_messages_token':'y','notification_messages_status':'STOP_NOTIFICATIONS'")
                + Seeds.line("'notification_messages_token':'y'"));
        var messageId = stage.campaign();

        assertThat(stage.send(messageId, "x").code()).isEqualTo(2300035);
        assertThat(stage.send(messageId, "y").code()).isEqualTo(2300034);
    }

    @Test
    void aCountryThatIsToldWinsOverTheTimeZone() {
        stage.person(
                "'notification_messages_token':'x','country':'US','notification_messages_timezone':'Europe/Paris'");

        assertThat(stage.send(stage.campaign(), "x").isSuccess()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'gone':true                                        | 2300004",
                "'page_id':'999000111'                              | 2300005",
                "'country':'FR'                                     | 2300032",
                "'notification_messages_status':'STOP_NOTIFICATIONS'| 2300034",
                "'next_eligible_time':4070908800                    | 2300035",
                "'token_expiry_timestamp':1577836800                | 2300037",
                "'available':false                                  | 2300052",
            },
            quoteCharacter = '`')
    void theTruthHoldsWhateverWasListed(String truth, int code) {
        assertThat(stage.truth(Seeds.line("'notification_messages_token':'p1'," + truth)))
                .isEqualTo(new Seeded(1, 0));

        assertThat(stage.send(stage.campaign(), "p1").code()).isEqualTo(code);
    }

    @Test
    void theTruthMayAlsoBeKinderThanTheListing() {
        stage.person("'notification_messages_token':'x','country':'FR','next_eligible_time':4070908800,"
                + "'notification_messages_status':'STOP_NOTIFICATIONS','token_expiry_timestamp':1577836800");
        stage.truth(Seeds.line("'notification_messages_token':'x','country':'US','next_eligible_time':1577836800,"
                + "'notification_messages_status':'RESUME_NOTIFICATIONS','token_expiry_timestamp':4070908800"));

        assertThat(stage.send(stage.campaign(), "x").isSuccess()).isTrue();
    }

    @Test
    void theTruthNeverTakesBackThatTheSandboxSentItself() {
        var messageId = stage.campaign();
        stage.send(messageId, "p1");
        stage.truth(Seeds.line("'notification_messages_token':'p1','next_eligible_time':1577836800"));

        assertThat(stage.send(messageId, "p1").code()).isEqualTo(2300035);
    }

    @Test
    void theTruthAboutATokenThatNobodyListedIsSkipped() {
        assertThat(stage.truth(Seeds.line("'notification_messages_token':'nobody','country':'US'")))
                .isEqualTo(new Seeded(0, 1));
    }

    @Test
    void aFileThatIsNotThereIsSaidToBeSo() {
        var missing = folder.resolve("missing.ndjson");

        assertThatThrownBy(() -> stage.sandbox.seedTruth(missing))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("missing.ndjson");
    }

    @Test
    void pricesInAnotherCurrencyThanTheAccountsAreRefused() {
        var yen = Money.ofMinor(2, Currency.getInstance("JPY"));

        assertThatThrownBy(() -> stage.sandbox.seed(Seeds.sender(), new PriceBook(yen, HashMap.empty())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("USD");
    }
}
