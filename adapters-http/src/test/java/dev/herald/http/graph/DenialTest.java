package dev.herald.http.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.Answer;
import dev.herald.application.port.ApiDenial;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.reason.GraphReason;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The API's error envelope as the domain's denial. */
class DenialTest {

    @Test
    void anErrorBecomesADenialWithItsTextsAndTrace() {
        var denial = denial("""
                {"error": {"message": "Blocked", "type": "OAuthException", "code": 100, "error_subcode": 2300055,
                  "is_transient": false, "error_user_title": "Paced", "error_user_msg": "Come back later.",
                  "error_data": {"remaining_seconds": 1200}, "fbtrace_id": "AbC"}}
                """);

        assertThat(denial)
                .isEqualTo(new ApiDenial(
                        ErrorCode.PACING_LIMIT_REACHED,
                        Option.some(Duration.ofMinutes(20)),
                        "Blocked",
                        Option.some("Paced: Come back later."),
                        Option.some("AbC")));
    }

    @Test
    void aBareErrorIsADenialToo() {
        assertThat(denial("{\"error\": {\"code\": \"190\"}}"))
                .isEqualTo(ApiDenial.of(GraphReason.ACCESS_TOKEN_REFUSED, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"remaining_seconds\": 90}|90",
                "{\"remaining_seconds\": \"90\"}|90",
                "\"{\\\"remaining_seconds\\\": 90}\"|90",
                "{\"remaining_seconds\": 0}|0",
            })
    void theRemainingSecondsAreFoundHoweverTheyAreWritten(String data, long seconds) {
        assertThat(denial("{\"error\": {\"code\": 2300055, \"error_data\": " + data + "}}")
                        .remaining())
                .containsExactly(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "\"text\"",
                "{\"remaining_seconds\": -1}",
                "{\"remaining_seconds\": 1e99}",
                "{\"remaining_seconds\": 999999999999999}",
                "{\"remaining_seconds\": null}"
            })
    void remainingSecondsThatMakeNoSenseAreNone(String data) {
        assertThat(denial("{\"error\": {\"code\": 2300055, \"error_data\": " + data + "}}")
                        .remaining())
                .isEmpty();
    }

    @Test
    void aDenialNeverShowsATokenASecretOrAProof() {
        var said = "Bad " + Fixtures.PAGE_TOKEN + " " + Fixtures.ADS_TOKEN + " " + Fixtures.APP_SECRET + " "
                + Fixtures.PAGE_PROOF + " " + Fixtures.ADS_PROOF + ".";

        assertThat(denial("{\"error\": {\"code\": 190, \"message\": \"" + said + "\"}}")
                        .message())
                .isEqualTo("Bad [hidden] [hidden] [hidden] [hidden] [hidden].");
    }

    @Test
    void whatIsUnreadableNeverShowsATokenEither() {
        try (var server = new LocalServer().says(502, "proxied Bearer " + Fixtures.PAGE_TOKEN);
                var api = new GraphApi(Fixtures.settings(server.base()))) {
            assertThat(api.messages().send(Fixtures.attempt("1")))
                    .isInstanceOfSatisfying(
                            Answer.Unreadable.class,
                            answer -> assertThat(answer.text())
                                    .contains("[hidden]")
                                    .doesNotContain(Fixtures.PAGE_TOKEN));
        }
    }

    @Test
    void anErrorWithStatus200IsADenial() {
        try (var server = new LocalServer().says(200, "{\"error\": {\"code\": 2300034}}");
                var api = new GraphApi(Fixtures.settings(server.base()))) {
            assertThat(api.messages().send(Fixtures.attempt("1"))).isInstanceOf(Answer.Denied.class);
        }
    }

    private static ApiDenial denial(String body) {
        try (var server = new LocalServer().says(400, body);
                var api = new GraphApi(Fixtures.settingsWithSecret(server.base()))) {
            return switch (api.messages().send(Fixtures.attempt("1"))) {
                case Answer.Denied<Option<String>>(var denial, var usage) -> denial;
                case Answer<Option<String>> other -> throw new AssertionError("expected a denial, got " + other);
            };
        }
    }
}
