package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.herald.testkit.sandbox.Fault;
import dev.herald.testkit.sandbox.Mishap;
import dev.herald.testkit.sandbox.Reaction;
import dev.herald.testkit.sandbox.Reactions;
import dev.herald.testkit.sandbox.Webhooks;
import io.vavr.collection.List;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** The sandbox's own webhooks to Herald's own intake, some of them told twice and out of order. */
class SandboxTellsServeTest extends BesideASandbox {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void whatIsToldTwiceAndOutOfOrderIsCountedOnceAndMovesMoneyOnce() throws Exception {
        var serving = Serving.start(folder, example.file(), "--graph", sandbox.url());
        assertThat(herald(List.of("accounts", "check"), "--subscribe").exit()).isZero();
        sandbox.postTo(new Webhooks(serving.url(), Webhook.SECRET));
        sandbox.faults().add(Fault.of(new Mishap.EventRepeat()).withProbability(0.4, 1));
        sandbox.faults().add(Fault.of(new Mishap.EventReorder()).withProbability(0.4, 2));
        sandbox.react(new Reactions(
                Reaction.always().withProbability(0.2),
                Reaction.always(),
                Reaction.always().withProbability(0.5),
                Reaction.always().withProbability(0.5),
                Reaction.NEVER,
                7));

        var run = herald(List.of("run"), "--json").json();
        await().until(() -> get("/sandbox/webhooks").path("waiting").asInt() == 0);
        assertThat(serving.stop()).isZero();

        var report = herald(List.of("report"), "--json").json();
        var truth = get("/" + sandbox.messages().head().messageId() + "/insights?date_preset=today&access_token=t")
                .at("/data/0");
        assertThat(sandbox.messages().map(message -> message.token())).doesNotHaveDuplicates();
        assertThat(report.path("delivered").asLong())
                .isPositive()
                .isEqualTo(truth.path("marketing_messages_delivered").asLong());
        assertThat(report.path("failed").asLong())
                .isPositive()
                .isEqualTo(
                        run.path("accepted").asLong() - report.path("delivered").asLong());
        assertThat(new BigDecimal(report.path("spent").asText()))
                .isEqualByComparingTo(truth.path("marketing_messages_spend").asText());
    }

    private JsonNode get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(sandbox.url() + path)).build();
        return MAPPER.readTree(
                client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }
}
