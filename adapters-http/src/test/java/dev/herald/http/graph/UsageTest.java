package dev.herald.http.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.Answer;
import dev.herald.application.port.Usage;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What answers tell of our use, in the three headers of the endpoints page ("The error envelope", mid-2026). */
class UsageTest {
    private static final Map<String, String> ALL_THREE = Map.of(
            "X-App-Usage", "{\"call_count\": 28, \"total_time\": 25, \"total_cputime\": 26}",
            "X-Business-Use-Case-Usage",
                    "{\"1234567890\": [{\"type\": \"ads_management\", \"call_count\": 95, \"total_cputime\": 20,"
                            + " \"total_time\": 30, \"estimated_time_to_regain_access\": 19}],"
                            + " \"99\": [{\"type\": \"messenger\", \"call_count\": 1, \"total_cputime\": 2,"
                            + " \"total_time\": 3, \"estimated_time_to_regain_access\": 0}]}",
            "X-Ad-Account-Usage", "{\"acc_id_util_pct\": 9.67, \"reset_time_duration\": 300}");

    private static final Usage TOLD = new Usage(
            Option.some(new Usage.AppUse(28, 25, 26)),
            List.of(
                    new Usage.BusinessUse(
                            "1234567890", "ads_management", 95, 30, 20, Option.some(Duration.ofMinutes(19))),
                    new Usage.BusinessUse("99", "messenger", 1, 3, 2, Option.none())),
            Option.some(new Usage.AdAccountUse(9.67, Option.some(Duration.ofMinutes(5)))));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200|{\"success\": true}",
                "400|{\"error\": {\"code\": 2300034}}",
                "502|<html>",
            })
    void everyAnswerComesWithWhatItTold(int status, String body) {
        assertThat(send(status, body, ALL_THREE).usage()).isEqualTo(TOLD);
    }

    @Test
    void whatIsNotToldIsNotZero() {
        assertThat(send(200, "{\"success\": true}", Map.of()).usage()).isEqualTo(Usage.UNTOLD);
        assertThat(Usage.UNTOLD.highest()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "7",
                "null",
                "\"text\"",
                "{} {}",
                "{\"call_count\": \"many\"}",
                "{\"call_count\": -1}",
                "{\"call_count\": 1e300}",
                "{\"1\": {\"call_count\": {}}}",
                "{\"1\": [[], null, 7, {\"type\": \"x\"}]}",
                "{\"acc_id_util_pct\": null, \"reset_time_duration\": 5}",
            })
    void aHeaderThatCannotBeReadCostsNoAnswer(String header) {
        var headers = Map.of("X-App-Usage", header, "X-Business-Use-Case-Usage", header, "X-Ad-Account-Usage", header);

        assertThat(send(200, "{\"success\": true}", headers)).isEqualTo(new Answer.Success<>(Option.none()));
    }

    @Test
    void numbersMayComeAsTextAndPastAHundred() {
        var usage = send(200, "{\"success\": true}", Map.of("X-App-Usage", "{\"call_count\": \"120\"}"))
                .usage();

        assertThat(usage.app()).containsExactly(new Usage.AppUse(120, 0, 0));
        assertThat(usage.highest()).containsExactly(120.0);
    }

    @Test
    void aBatchTellsOfTheCallInIt() {
        var inner =
                "[{\"code\": 200, \"headers\": [{\"name\": \"x-app-usage\", \"value\": \"{\\\"call_count\\\": 80}\"}],"
                        + " \"body\": \"{}\"}]";
        try (var server = new LocalServer()
                        .says(new LocalServer.Said(
                                200,
                                "application/json",
                                inner,
                                Map.of(
                                        "X-App-Usage",
                                        "{\"call_count\": 1}",
                                        "X-Ad-Account-Usage",
                                        "{\"acc_id_util_pct\": 5}")));
                var api = new GraphApi(Fixtures.settingsWithSecret(server.base()))) {
            var usage =
                    api.tokens().nextEligibleTime(new SubscriptionToken("1")).usage();

            assertThat(usage.app()).containsExactly(new Usage.AppUse(80, 0, 0));
            assertThat(usage.adAccount()).containsExactly(new Usage.AdAccountUse(5, Option.none()));
        }
    }

    @ParameterizedTest
    @CsvSource({"80004, 19", "2300078, 19", "2300034, ", "2300055, "})
    void aRefusalForThePaceSaysHowLongItLasts(int code, Long minutes) {
        assertThat(send(400, "{\"error\": {\"code\": " + code + "}}", ALL_THREE))
                .isInstanceOfSatisfying(
                        Answer.Denied.class,
                        denied -> assertThat(denied.denial().remaining())
                                .isEqualTo(Option.of(minutes).map(Duration::ofMinutes)));
    }

    @Test
    void howLongAnotherObjectIsRefusedIsNotHowLongTheAdAccountIs() {
        var other = "{\"77\": [{\"type\": \"messenger\", \"call_count\": 100,"
                + " \"estimated_time_to_regain_access\": 90}]}";

        assertThat(send(400, "{\"error\": {\"code\": 80004}}", Map.of("X-Business-Use-Case-Usage", other)))
                .isInstanceOfSatisfying(
                        Answer.Denied.class,
                        denied -> assertThat(denied.denial().remaining()).isEmpty());
    }

    /** The account's allowance is one, whoever uses it up. */
    @Test
    void useThatACallForAdsTellsOfSlowsTheSends() {
        var used = Map.of("X-Ad-Account-Usage", "{\"acc_id_util_pct\": 100}");
        try (var server = new LocalServer();
                var api = new GraphApi(Fixtures.settings(server.base()))) {
            server.says(200, "{\"success\": true}")
                    .says(new LocalServer.Said(200, "application/json", "{\"data\": []}", used))
                    .says(200, "{\"success\": true}");
            api.messages().send(Fixtures.attempt("1"));
            api.campaigns().find(Fixtures.AD_ACCOUNT, "Summer");
            api.messages().send(Fixtures.attempt("2"));

            assertThat(api.messages().send(Fixtures.attempt("3"))).isInstanceOf(Answer.NotSent.class);
        }
    }

    @Test
    void theTimeInTheErrorItselfWins() {
        var body = "{\"error\": {\"code\": 80004, \"error_data\": {\"remaining_seconds\": 7}}}";

        assertThat(send(400, body, ALL_THREE))
                .isInstanceOfSatisfying(
                        Answer.Denied.class,
                        denied ->
                                assertThat(denied.denial().remaining()).isEqualTo(Option.some(Duration.ofSeconds(7))));
    }

    private static Answer<Option<String>> send(int status, String body, Map<String, String> headers) {
        try (var server = new LocalServer().says(new LocalServer.Said(status, "application/json", body, headers));
                var api = new GraphApi(Fixtures.settings(server.base()))) {
            return api.messages().send(Fixtures.attempt("1"));
        }
    }
}
