package dev.herald.http.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.Answer;
import io.vavr.control.Option;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a send when the line or the other side fails: never more than is known, and never sent again. */
class DoubtTest {
    private static final String HEADERS = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    private static final String ACCEPTED = "{\"success\": true}";

    @Test
    void aFailedTlsHandshakeMeansThatNothingWasSent() throws Exception {
        try (var server = new RawServer((number, socket) -> RawServer.write(socket, "no TLS here"))) {
            assertThat(send("https://" + server.address())).isInstanceOf(Answer.NotSent.class);
        }
    }

    @Test
    void anAnswerCutInTheMiddleLeavesDoubtAlthoughWhatCameIsReadable() throws Exception {
        try (var server = new RawServer((number, socket) -> {
            RawServer.readRequest(socket);
            RawServer.write(socket, HEADERS + "Content-Length: 40\r\n\r\n" + ACCEPTED);
        })) {
            assertThat(send("http://" + server.address())).isInstanceOf(Answer.Lost.class);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void anErrorCutInTheMiddleLeavesDoubt() throws Exception {
        try (var server = new RawServer((number, socket) -> {
            RawServer.readRequest(socket);
            RawServer.write(
                    socket, "HTTP/1.1 400 Bad Request\r\nContent-Length: 400\r\n\r\n{\"error\": {\"code\": 100");
        })) {
            assertThat(send("http://" + server.address())).isInstanceOf(Answer.Lost.class);
        }
    }

    @Test
    void anAnswerLongerThanAnyOfTheApisIsBrokenOff() throws Exception {
        try (var server = new RawServer((number, socket) -> {
            RawServer.readRequest(socket);
            RawServer.write(socket, HEADERS + "Connection: close\r\n\r\n" + ACCEPTED);
            RawServer.write(socket, " ".repeat((int) AnswerLimit.MAX_BYTES));
        })) {
            assertThat(send("http://" + server.address()))
                    .isInstanceOfSatisfying(
                            Answer.Lost.class, lost -> assertThat(lost.why()).contains("longer than"));
        }
    }

    /** The classic silent repeat: a client that takes the connection to be stale sends the request again on a new one. */
    @Test
    void aSendOnAConnectionThatTheServerDroppedMeanwhileLeavesDoubtAndIsNotRepeated() throws Exception {
        var dropped = new CountDownLatch(1);
        RawServer.Script script = (number, socket) -> {
            RawServer.readRequest(socket);
            RawServer.write(socket, HEADERS + "Content-Length: " + ACCEPTED.length() + "\r\n\r\n" + ACCEPTED);
            socket.close();
            dropped.countDown();
        };
        try (var server = new RawServer(script);
                var api = new GraphApi(Fixtures.settings("http://" + server.address()))) {
            assertThat(api.messages().send(Fixtures.attempt("1"))).isInstanceOf(Answer.Success.class);
            dropped.await();

            assertThat(api.messages().send(Fixtures.attempt("2"))).isInstanceOf(Answer.Lost.class);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "502, text/html, <html>Bad Gateway</html>",
        "200, text/html, <html>Welcome to the hotel's network</html>",
        "500, application/json, ''",
        "200, application/json, ''",
        "204, application/json, ''",
        "429, text/plain, slow down",
    })
    void anAnswerThatIsNotTheApisLeavesDoubtAndItsTextIsKept(int status, String type, String body) {
        try (var server = new LocalServer().says(new LocalServer.Said(status, type, body, Map.of()))) {
            assertThat(send(server.base()))
                    .isInstanceOfSatisfying(
                            Answer.Unreadable.class,
                            answer -> assertThat(answer.why())
                                    .contains("HTTP " + status)
                                    .contains(body));
            assertThat(server.asked()).hasSize(1);
        }
    }

    @Test
    void theTextOfALongAnswerIsKeptUpToFourKibibytes() {
        var html = "<html>" + "x".repeat(10_000);
        try (var server = new LocalServer().says(new LocalServer.Said(502, "text/html", html, Map.of()))) {
            assertThat(send(server.base()))
                    .isInstanceOfSatisfying(
                            Answer.Unreadable.class,
                            answer ->
                                    assertThat(answer.text()).contains("<html>").hasSize(4096));
        }
    }

    @Test
    void aServerThatAsksForARepeatAtOnceGetsNone() {
        var unavailable = new LocalServer.Said(503, "text/plain", "again", Map.of("Retry-After", "0"));
        try (var server = new LocalServer().says(unavailable).says(200, ACCEPTED)) {
            assertThat(send(server.base())).isInstanceOf(Answer.Unreadable.class);
            assertThat(server.asked()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"301", "302", "307", "308"})
    void aRedirectIsNotFollowed(int status) {
        try (var elsewhere = new LocalServer();
                var server = new LocalServer()
                        .says(new LocalServer.Said(
                                status, "text/plain", "moved", Map.of("Location", elsewhere.base() + "/x")))) {
            assertThat(send(server.base())).isInstanceOf(Answer.Unreadable.class);
            assertThat(elsewhere.asked()).isEmpty();
            assertThat(server.asked()).hasSize(1);
        }
    }

    private static Answer<Option<String>> send(String base) {
        try (var api = new GraphApi(Fixtures.settings(base))) {
            return api.messages().send(Fixtures.attempt("1"));
        }
    }
}
