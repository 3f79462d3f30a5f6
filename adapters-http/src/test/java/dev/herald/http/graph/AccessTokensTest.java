package dev.herald.http.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.AccessTokenName.Kind;
import dev.herald.application.port.Answer;
import dev.herald.application.port.TokenFacts;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the API says of access tokens: asked in a body, since no address may hold one. */
class AccessTokensTest {
    private final LocalServer server = new LocalServer();
    private final GraphApi api = new GraphApi(Fixtures.settings(server.base()));

    @AfterEach
    void close() {
        api.close();
        server.close();
    }

    private void says(String data) {
        server.says(
                200,
                "[{\"code\": 200, \"headers\": [], \"body\": \"{\\\"data\\\": " + data.replace("\"", "\\\"") + "}\"}]");
    }

    @Test
    void eachTokenAsksAboutItselfAndNoAddressHoldsIt() {
        says("{\"is_valid\": true, \"expires_at\": 1780000000, \"scopes\": []}");
        says("{\"is_valid\": true, \"expires_at\": 1780000000, \"scopes\": []}");

        var told = api.assets().tokens();

        var facts = new TokenFacts(true, Option.some(Instant.ofEpochSecond(1_780_000_000)));
        assertThat(told.toJavaMap())
                .containsOnlyKeys(Kind.PAGE_TOKEN, Kind.ADS_TOKEN)
                .allSatisfy((kind, answer) -> assertThat(answer).isEqualTo(new Answer.Success<>(facts)));
        assertThat(server.asked()).hasSize(2).allSatisfy(call -> {
            assertThat(call.method()).isEqualTo("POST");
            assertThat(call.address()).hasToString("/v24.0/");
        });
        assertThat(server.asked().get(0).body())
                .contains("debug_token?input_token=" + Fixtures.PAGE_TOKEN)
                .doesNotContain("appsecret_proof");
        assertThat(server.asked().get(1).body()).contains("debug_token?input_token=" + Fixtures.ADS_TOKEN);
    }

    @Test
    void withAnAppSecretTheQuestionIsProvenToo() {
        says("{\"is_valid\": true}");
        try (var proving = new GraphApi(Fixtures.settingsWithSecret(server.base()))) {
            assertThat(proving.assets().tokens().get(Kind.PAGE_TOKEN).get())
                    .isEqualTo(new Answer.Success<>(new TokenFacts(true, Option.none())));
        }
        assertThat(server.asked().get(0).body()).contains(Fixtures.PAGE_PROOF);
    }

    @Test
    void aTokenWithoutAnEndHasZeroForOne() {
        says("{\"is_valid\": true, \"expires_at\": 0}");

        assertThat(api.assets().tokens().get(Kind.PAGE_TOKEN).get())
                .isEqualTo(new Answer.Success<>(new TokenFacts(true, Option.none())));
    }

    @Test
    void oneTokenForBothIsAskedAboutOnce() {
        says("{\"is_valid\": false}");
        var settings = GraphSettings.of(
                        server.base(), "v24.0", Option.some(Fixtures.PAGE_TOKEN), Option.none(), Option.none())
                .get();
        try (var one = new GraphApi(settings)) {
            assertThat(one.assets().tokens().keySet()).containsExactly(Kind.PAGE_TOKEN);
        }
        assertThat(server.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "{\"expires_at\": 5}", "{\"is_valid\": \"perhaps\"}"})
    void anAnswerThatDoesNotSayWhetherItIsValidIsUnreadable(String data) {
        says(data);

        assertThat(api.assets().tokens().get(Kind.PAGE_TOKEN).get()).isInstanceOf(Answer.Unreadable.class);
    }

    @Test
    void aRefusalIsADenialThatRepeatsNoToken() {
        server.says(
                200,
                "[{\"code\": 400, \"headers\": [], \"body\": \"{\\\"error\\\": {\\\"code\\\": 190, \\\"message\\\":"
                        + " \\\"no " + Fixtures.PAGE_TOKEN + "\\\"}}\"}]");

        var answer = api.assets().tokens().get(Kind.PAGE_TOKEN).get();

        assertThat(answer).isInstanceOf(Answer.Denied.class);
        assertThat(answer.toString()).doesNotContain(Fixtures.PAGE_TOKEN);
    }
}
