package dev.herald.http.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.herald.application.port.Answer;
import dev.herald.domain.content.Button;
import dev.herald.domain.content.Element;
import dev.herald.domain.content.GenericTemplate;
import dev.herald.domain.content.MessageContent;
import dev.herald.domain.content.TextTemplate;
import dev.herald.domain.content.Visual;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a send looks like on the wire, and what comes of its answer. */
class SendTest {
    private static final String ACCEPTED = "{\"success\": true, \"marketing_message_tracking_id\": \"7f3-a1\"}";

    private final LocalServer server = new LocalServer();
    private final GraphApi api = new GraphApi(Fixtures.settings(server.base()));

    @AfterEach
    void close() {
        api.close();
        server.close();
    }

    @Test
    void aSendNamesMessageTokenAndContentAndReturnsTheTrackingId() throws Exception {
        server.says(200, ACCEPTED);
        var content = MessageContent.of(new GenericTemplate(
                Option.some("Hi {{first_name}}"),
                List.of(new Element(
                        "Hats",
                        Option.none(),
                        Option.some(new Visual.Image("https://shop.example/hats.png")),
                        Option.none(),
                        List.of(new Button.Postback("Talk", "HELP"))))));

        var answer = api.messages().send(Fixtures.attempt("tok\"1\\", content, Option.some(Duration.ofHours(6))));

        assertThat(answer).isEqualTo(new Answer.Success<>(Option.some("7f3-a1")));
        var asked = server.asked().getFirst();
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.address()).hasToString("/v24.0/act_1234567890/messages");
        assertThat(asked.header("Authorization")).isEqualTo("Bearer " + Fixtures.PAGE_TOKEN);
        assertThat(asked.header("Content-type")).isEqualTo("application/json");
        assertThat(asked.json()).isEqualTo(new JsonMapper().readTree("""
                                {"message_id": "120210001",
                                 "messenger_delivery_data": {"subscription_token": "tok\\"1\\\\"},
                                 "message": {"attachment": {"type": "template", "payload": {
                                   "template_type": "generic", "text": "Hi {{first_name}}",
                                   "elements": [{"title": "Hats", "image_url": "https://shop.example/hats.png",
                                     "buttons": [{"type": "postback", "title": "Talk", "payload": "HELP"}]}]}}},
                                 "min_conversation_gap_seconds": 21600}
                                """));
    }

    @Test
    void everySendCarriesItsOwnMessageWhateverWasSentBefore() {
        server.says(200, ACCEPTED).says(200, ACCEPTED).says(200, ACCEPTED);

        api.messages().send(Fixtures.attempt("1", MessageContent.of(new TextTemplate("Hats")), Option.none()));
        api.messages().send(Fixtures.attempt("2", MessageContent.of(new TextTemplate("Shoes")), Option.none()));
        api.messages().send(Fixtures.attempt("3", MessageContent.of(new TextTemplate("Hats")), Option.none()));

        assertThat(server.asked())
                .extracting(asked -> asked.json().path("message").path("text").asText())
                .containsExactly("Hats", "Shoes", "Hats");
    }

    @Test
    void withAnAppSecretTheBodyCarriesTheProofOfThePageToken() {
        server.says(200, ACCEPTED);
        try (var proving = new GraphApi(Fixtures.settingsWithSecret(server.base()))) {
            proving.messages().send(Fixtures.attempt("1"));
        }

        var asked = server.asked().getFirst();
        assertThat(asked.json().path("appsecret_proof").asText()).isEqualTo(Fixtures.PAGE_PROOF);
        assertThat(asked.body()).doesNotContain(Fixtures.PAGE_TOKEN).doesNotContain(Fixtures.APP_SECRET);
    }

    @Test
    void anAcceptanceWithoutTrackingIdIsAnAcceptance() {
        server.says(200, "{\"success\": true}");

        assertThat(api.messages().send(Fixtures.attempt("1"))).isEqualTo(new Answer.Success<>(Option.none()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"success\": false}", "[]", "true", "{\"success\": true} {}", "{\"error\": \"x\"}"})
    void anAnswerThatDoesNotSayItSucceededIsUnreadable(String body) {
        server.says(200, body);

        assertThat(api.messages().send(Fixtures.attempt("1")))
                .isInstanceOfSatisfying(
                        Answer.Unreadable.class,
                        answer -> assertThat(answer.text()).contains(body));
    }

    @Test
    void aHundredAndTwentyEightSendsAreUnderWayAtOnce() throws Exception {
        var inFlight = 128;
        var allArrived = new CountDownLatch(inFlight);
        for (var call = 0; call < inFlight; call++) {
            server.says(asked -> {
                allArrived.countDown();
                awaiting(allArrived);
                return LocalServer.Said.json(200, ACCEPTED);
            });
        }

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sends = IntStream.range(0, inFlight)
                    .mapToObj(number -> (Callable<Answer<Option<String>>>)
                            () -> api.messages().send(Fixtures.attempt("t" + number)))
                    .toList();
            for (var sent : threads.invokeAll(sends)) {
                assertThat(sent.get()).isInstanceOf(Answer.Success.class);
            }
        }

        assertThat(server.asked()).hasSize(inFlight);
    }

    private static void awaiting(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
