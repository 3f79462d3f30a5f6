package dev.herald.http.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.Answer;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The look-up of one subscription token. */
class TokensTest {
    private static final SubscriptionToken TOKEN = new SubscriptionToken("77/a?b");

    private final LocalServer server = new LocalServer();
    private final GraphApi api = new GraphApi(Fixtures.settings(server.base()));

    @AfterEach
    void close() {
        api.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1780308000", "\"1780308000\"", "1780308000000", "\"1780308000000\""})
    void theNextEligibleTimeIsReadHoweverItIsWritten(String time) {
        server.says(200, "{\"id\": \"notification_messages_77\", \"next_eligible_time\": " + time + "}");

        assertThat(api.tokens().nextEligibleTime(TOKEN))
                .isEqualTo(new Answer.Success<>(Option.some(Instant.parse("2026-06-01T10:00:00Z"))));
    }

    @Test
    void theLookUpAsksForTheTokenWithThePageToken() {
        server.says(200, "{}");

        api.tokens().nextEligibleTime(TOKEN);

        var asked = server.asked().getFirst();
        assertThat(asked.method()).isEqualTo("GET");
        assertThat(asked.address()).hasToString("/v24.0/notification_messages_77%2Fa%3Fb?fields=next_eligible_time");
        assertThat(asked.header("Authorization")).isEqualTo("Bearer " + Fixtures.PAGE_TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\": \"x\"}", "{\"next_eligible_time\": null}"})
    void aTokenWithoutSuchATimeHasNone(String body) {
        server.says(200, body);

        assertThat(api.tokens().nextEligibleTime(TOKEN)).isEqualTo(new Answer.Success<>(Option.none()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"soon\"", "-1", "1.5", "{}", "\"\"", "99999999999999999"})
    void aTimeThatCannotBeReadIsNotTakenForNone(String time) {
        server.says(200, "{\"next_eligible_time\": " + time + "}");

        assertThat(api.tokens().nextEligibleTime(TOKEN)).isInstanceOf(Answer.Unreadable.class);
    }

    @Test
    void aTokenThatIsGoneIsADenial() {
        server.says(400, "{\"error\": {\"code\": 2300004}}");

        assertThat(api.tokens().nextEligibleTime(TOKEN)).isInstanceOf(Answer.Denied.class);
    }
}
