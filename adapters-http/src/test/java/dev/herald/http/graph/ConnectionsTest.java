package dev.herald.http.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.Answer;
import io.vavr.control.Option;
import java.time.Clock;
import java.util.HashSet;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** HTTP/2 where it is offered, one connection for many calls, and no call made twice on either. */
class ConnectionsTest {
    private static final int SENDS = 20;
    private static final int REFUSED_STREAM = 7;
    private static final int INTERNAL_ERROR = 2;

    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void sayNothingOfEveryRequest() {
        java.util.logging.Logger.getLogger(MockWebServer.class.getName()).setLevel(java.util.logging.Level.WARNING);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"true, HTTP/2", "false, HTTP/1.1"})
    void twentySendsShareOneConnection(boolean tls, String version) throws Exception {
        start(tls);
        for (var send = 0; send < SENDS; send++) {
            server.enqueue(accepted().build());
        }
        try (var api = api(tls)) {
            for (var send = 0; send < SENDS; send++) {
                assertThat(api.messages().send(Fixtures.attempt("t" + send))).isInstanceOf(Answer.Success.class);
            }
        }
        var connections = new HashSet<Integer>();
        for (var send = 0; send < SENDS; send++) {
            var request = server.takeRequest();
            connections.add(request.getConnectionIndex());
            assertThat(request.getVersion()).isEqualTo(version);
        }
        assertThat(connections).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"true, 503", "true, 408", "true, 421", "false, 503", "false, 408", "false, 421"})
    void anAnswerThatAsksForARepeatGetsNone(boolean tls, int status) throws Exception {
        start(tls);
        server.enqueue(new MockResponse.Builder()
                .code(status)
                .setHeader("Retry-After", "0")
                .build());
        server.enqueue(accepted().build());

        assertThat(send(tls)).isInstanceOf(Answer.Unreadable.class);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {REFUSED_STREAM, INTERNAL_ERROR})
    void aStreamThatIsCutOffLeavesDoubtAndIsNotRepeated(int error) throws Exception {
        start(true);
        server.enqueue(
                accepted().onResponseStart(new SocketEffect.CloseStream(error)).build());
        server.enqueue(accepted().build());

        assertThat(send(true)).isInstanceOf(Answer.Lost.class);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aConnectionOfHttp2ThatIsClosedInPlaceOfAnAnswerLeavesDoubt() throws Exception {
        start(true);
        server.enqueue(
                accepted().onResponseStart(new SocketEffect.CloseSocket()).build());
        server.enqueue(accepted().build());

        assertThat(send(true)).isInstanceOf(Answer.Lost.class);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void anAnswerOfHttp2CutInTheMiddleLeavesDoubt() throws Exception {
        start(true);
        server.enqueue(accepted().onResponseBody(new SocketEffect.CloseSocket()).build());

        assertThat(send(true)).isInstanceOf(Answer.Lost.class);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    private static MockResponse.Builder accepted() {
        return new MockResponse.Builder()
                .setHeader("Content-Type", "application/json")
                .body("{\"success\": true}");
    }

    private void start(boolean tls) throws Exception {
        if (tls) {
            server.useHttps(Tls.server());
        }
        server.start();
    }

    private Answer<Option<String>> send(boolean tls) {
        try (var api = api(tls)) {
            return api.messages().send(Fixtures.attempt("1"));
        }
    }

    private GraphApi api(boolean tls) {
        var base = (tls ? "https" : "http") + "://127.0.0.1:" + server.getPort();
        return new GraphApi(Fixtures.settings(base), Clock.systemUTC(), Tls::trusting);
    }
}
