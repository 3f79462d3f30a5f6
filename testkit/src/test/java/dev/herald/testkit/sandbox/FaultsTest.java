package dev.herald.testkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.control.Option;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FaultsTest extends OnStage {
    private static final String SENDS = Stage.ACCOUNT + "messages";

    @ParameterizedTest
    @CsvSource({"http-500, 500, 1", "http-503, 503, 2"})
    void aFailureIsAnsweredAndNothingIsSent(String fault, int status, int code) {
        var messageId = stage.campaign();
        faults("{'fault':'" + fault + "','calls':1}");

        var reply = stage.send(messageId, "p1");

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.body().at("/error/is_transient").asBoolean()).isTrue();
        assertThat(stage.sandbox.messages()).isEmpty();
        assertThat(stage.send(messageId, "p1").isSuccess()).isTrue();
    }

    @Test
    void aProxyAnswersWithAPage() throws Exception {
        faults("{'fault':'html'}");

        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(stage.sandbox.url().resolve("/v24.0/me/permissions?access_token=t"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(502);
            assertThat(answer.headers().firstValue("content-type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
            assertThat(answer.body()).contains("<h1>502 Bad Gateway</h1>");
        }
    }

    @Test
    void aConnectionThatIsCutBeforeTheCallIsClosedWithoutAByteAndNothingIsSent() {
        var messageId = stage.campaign();
        faults("{'fault':'cut-before','calls':1}");

        assertThat(raw(messageId, "p1")).isEmpty();

        assertThat(stage.sandbox.messages()).isEmpty();
        assertThat(stage.send(messageId, "p1").isSuccess()).isTrue();
    }

    @Test
    void aConnectionThatIsCutAfterTheCallIsClosedWithoutAByteAndTheMessageIsSent() {
        var messageId = stage.campaign();
        faults("{'fault':'cut-after','calls':1}");

        assertThat(raw(messageId, "p1")).isEmpty();

        assertThat(stage.sandbox.messages()).hasSize(1);
        assertThat(stage.send(messageId, "p1").code()).isEqualTo(2300035);
    }

    @Test
    void aConnectionThatIsCutInTheAnswerEndsInTheMiddleOfTheBodyAndTheMessageIsSent() {
        var messageId = stage.campaign();
        faults("{'fault':'cut-in-answer','calls':1}");

        var answer = raw(messageId, "p1");

        assertThat(answer)
                .startsWith("HTTP/1.1 200")
                .contains("{\"success\":true")
                .doesNotContain("}");
        assertThat(stage.sandbox.messages()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut-before", "cut-after", "cut-in-answer"})
    void connectionsAreCutOverTlsToo(String fault) {
        try (var other = new Stage(folder, SandboxSettings::overTls)) {
            var messageId = other.campaign();
            other.caller.postJson("/sandbox/faults", "{'fault':'" + fault + "','calls':1}");

            assertThatThrownBy(() -> other.send(messageId, "p1")).isInstanceOf(UncheckedIOException.class);

            assertThat(other.sandbox.messages()).hasSize(fault.equals("cut-before") ? 0 : 1);
        }
    }

    @Test
    @Timeout(60)
    void callsThatWaitKeepNoOtherCallFromBeingServed() throws Exception {
        var waiting = 40;
        faults("{'fault':'latency','ms':60000,'on':'POST messages','calls':" + waiting + "}");

        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(stage.sandbox.url().resolve(SENDS + "?access_token=t"))
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build();
            var calls = IntStream.range(0, waiting)
                    .mapToObj(one -> client.sendAsync(request, BodyHandlers.discarding()))
                    .toList();
            await().until(() -> stage.sandbox.faults().struck() >= waiting);
            assertThat(stage.caller.get("/act_1234567890/ads").status()).isEqualTo(200);
            assertThat(calls).noneMatch(call -> call.isDone());
            calls.forEach(call -> call.cancel(true));
            client.shutdownNow();
        }
    }

    @Test
    void aCallThatHasWaitedIsCarriedOutAndLatencyCombinesWithOtherFaults() {
        var messageId = stage.campaign();
        faults("[{'fault':'latency','ms':1,'calls':2},{'fault':'cut-after','calls':1}]");

        assertThat(raw(messageId, "p1")).isEmpty();
        assertThat(stage.send(messageId, "p2").isSuccess()).isTrue();

        assertThat(stage.sandbox.messages()).hasSize(2);
        assertThat(stage.sandbox.faults().struck()).isEqualTo(3);
    }

    @Test
    void aThrottledCallIsToldUntilWhen() {
        faults("{'fault':'rate-limited','remaining_seconds':90}");

        var reply = stage.caller.get("/act_1234567890/ads");

        assertThat(reply.code()).isEqualTo(80004);
        assertThat(reply.body().at("/error/error_data/remaining_seconds").asInt())
                .isEqualTo(90);
        assertThat(reply.headerJson("X-Business-Use-Case-Usage")
                        .at("/1234567890/0/estimated_time_to_regain_access")
                        .asInt())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"2300016, 0", "2300063, 0", "190, 463", "4, 0", "613, 0", "1, 0", "2, 0", "368, 0"})
    void anyCodeCanBeProvoked(int code, int subcode) {
        var messageId = stage.campaign();
        faults("{'fault':'error','code':" + code + (subcode == 0 ? "" : ",'subcode':" + subcode) + ",'calls':1}");

        var reply = stage.send(messageId, "p1");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.body().at("/error/error_subcode").asInt()).isEqualTo(subcode);
        assertThat(stage.sandbox.stats().rejected().get(code)).contains(1L);
        assertThat(stage.send(messageId, "p1").isSuccess()).isTrue();
    }

    @Test
    void aFaultStrikesOnlyTheCallsThatItIsAbout() {
        var messageId = stage.campaign();
        faults("[{'fault':'error','code':2300036,'token':'p1'},{'fault':'error','code':368,'on':'message_campaign'},"
                + "{'fault':'error','code':2,'on':'notification_messages'}]");

        assertThat(stage.send(messageId, "p1").code()).isEqualTo(2300036);
        assertThat(stage.send(messageId, "p2").isSuccess()).isTrue();
        assertThat(stage.create("'name':'a'").code()).isEqualTo(368);
        assertThat(stage.caller.get("/notification_messages_p2").code()).isEqualTo(2);
        assertThat(stage.caller.get("/notification_messages_p1").code()).isEqualTo(2300036);
        assertThat(stage.caller.get("/" + messageId).status()).isEqualTo(200);
    }

    @Test
    void aFaultStrikesCallsInsideABatch() {
        faults("{'fault':'error','code':613,'on':'permissions','calls':1}");
        var call = "{'method':'GET','relative_url':'me/permissions'}";

        var answers = stage.caller
                .postJson("/", "{'batch':[" + call + "," + call + "]}")
                .body();

        assertThat(answers.at("/0/body").asText()).contains("613");
        assertThat(answers.at("/1/code").asInt()).isEqualTo(200);
    }

    @Test
    void theSameSeedStrikesTheSameCalls() {
        var first = struck(7);

        assertThat(first).contains("x", ".").isEqualTo(struck(7)).isNotEqualTo(struck(8));
    }

    private String struck(int seed) {
        stage.caller.delete("/sandbox/faults");
        faults("{'fault':'http-500','probability':0.5,'seed':" + seed + "}");
        var pattern = new StringBuilder();
        for (var i = 0; i < 20; i++) {
            pattern.append(stage.caller.get("/me/permissions").status() == 500 ? 'x' : '.');
        }
        return pattern.toString();
    }

    @Test
    void faultsCanBeSetInCode() {
        var fault = Fault.of(new Mishap.Refused(2300057, Option.none(), Option.none()))
                .onEdge("POST messages")
                .forToken(new SubscriptionToken("p2"))
                .withProbability(1, 5)
                .forCalls(1);
        stage.sandbox.faults().add(fault);
        var messageId = stage.campaign();

        assertThat(stage.send(messageId, "p1").isSuccess()).isTrue();
        assertThat(stage.send(messageId, "p2").code()).isEqualTo(2300057);
        assertThat(stage.send(messageId, "p2").isSuccess()).isTrue();
        assertThat(stage.sandbox.faults().struck()).isEqualTo(1);
    }

    @Test
    void faultsOfEventsAreForWhoeverSendsThem() {
        faults("[{'fault':'event-repeat','token':'p1','calls':1},{'fault':'event-reorder'}]");
        var faults = stage.sandbox.faults();

        assertThat(faults.forEvents("p1").map(Fault::mishap)).contains(new Mishap.EventRepeat());
        assertThat(faults.forEvents("p1").map(Fault::mishap)).contains(new Mishap.EventReorder());
        assertThat(faults.forEvents("p2").map(Fault::mishap)).contains(new Mishap.EventReorder());
        assertThat(stage.caller.get("/me/permissions").status()).isEqualTo(200);
    }

    private void faults(String json) {
        var reply = stage.caller.postJson("/sandbox/faults", json);
        assertThat(reply.status()).as(reply.complaint()).isEqualTo(200);
    }

    private String raw(String messageId, String token) {
        return RawCall.post(stage.sandbox.url(), SENDS, Stage.body(messageId, token, Stage.MESSAGE));
    }
}
