package dev.herald.http.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.Answer;
import dev.herald.application.port.RemoteCampaign;
import dev.herald.domain.campaign.Schedule;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is said of a call whose connection is cut, wherever that happens. A call of which the server saw a byte is never
 * called unsent; one of which the kernel took none always is; and there is one connection each time, so no repeat.
 */
class WireTruthTest {
    private static final String HEADERS = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    private static final int MUCH = 200_000;

    private final AtomicInteger seen = new AtomicInteger();
    private final CountDownLatch cut = new CountDownLatch(1);

    enum Line {
        PLAIN("http"),
        TLS("https");

        private final String scheme;

        Line(String scheme) {
            this.scheme = scheme;
        }

        /** What the server reads from and writes to once the connection stands. */
        Socket accept(Socket connection) throws IOException {
            return this == TLS ? Tls.shakeHands(connection) : connection;
        }
    }

    enum Cut {
        CLOSED,
        RESET;

        void to(Socket connection) throws IOException {
            if (this == RESET) {
                connection.setSoLinger(true, 0);
            }
            connection.close();
        }
    }

    @ParameterizedTest
    @EnumSource(Line.class)
    void whereNobodyListensNothingWasSent(Line line) throws Exception {
        assertThat(send(line, RawServer.nobody().substring("http://".length()))).isInstanceOf(Answer.NotSent.class);
    }

    @ParameterizedTest
    @CsvSource({"PLAIN, CLOSED", "PLAIN, RESET", "TLS, CLOSED", "TLS, RESET"})
    void aConnectionCutAsSoonAsItStandsGivesNoAnswer(Line line, Cut how) throws Exception {
        try (var server = new RawServer((number, connection) -> how.to(connection))) {
            assertThat(send(line, server.address())).isInstanceOf(Answer.NoAnswer.class);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, CLOSED", "0, RESET", "1, CLOSED", "1, RESET", "100, CLOSED", "100, RESET"})
    void aConnectionCutDuringTheHandshakeMeansThatNothingWasSent(int bytesOfIt, Cut how) throws Exception {
        try (var server = new RawServer((number, connection) -> {
            connection.getInputStream().readNBytes(bytesOfIt);
            how.to(connection);
        })) {
            assertThat(send(Line.TLS, server.address())).isInstanceOf(Answer.NotSent.class);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    /** The kernel refuses the first byte: it knows that the other side is gone for good. */
    @ParameterizedTest
    @EnumSource(Line.class)
    void aConnectionResetBeforeTheFirstByteMeansThatNothingWasSent(Line line) throws Exception {
        try (var server = new RawServer((number, connection) -> {
            line.accept(connection);
            Cut.RESET.to(connection);
            cut.countDown();
        })) {
            assertThat(sendOnceCut(line, server.address())).isInstanceOf(Answer.NotSent.class);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    /** The kernel takes everything: the other side might merely have nothing more to say. */
    @ParameterizedTest
    @EnumSource(Line.class)
    void aConnectionClosedBeforeTheFirstByteLeavesDoubt(Line line) throws Exception {
        try (var server = new RawServer((number, connection) -> {
            line.accept(connection);
            Cut.CLOSED.to(connection);
            cut.countDown();
        })) {
            assertThat(sendOnceCut(line, server.address())).isInstanceOf(Answer.Lost.class);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Line.class)
    void aPooledConnectionThatIsResetJustBeforeItIsUsedAgainMeansThatNothingWasSent(Line line) throws Exception {
        var usedAgain = new CountDownLatch(2);
        try (var server = new RawServer((number, connection) -> {
                    var channel = line.accept(connection);
                    RawServer.readRequest(channel);
                    answer(channel, "{\"success\": true}");
                    awaiting(usedAgain);
                    Cut.RESET.to(connection);
                    cut.countDown();
                });
                var api = api(
                        line,
                        server.address(),
                        client -> client.addNetworkInterceptor(chain -> {
                            usedAgain.countDown();
                            if (usedAgain.getCount() == 0) {
                                awaiting(cut);
                            }
                            return chain.proceed(chain.request());
                        }))) {
            assertThat(api.messages().send(Fixtures.attempt("1"))).isInstanceOf(Answer.Success.class);
            assertThat(api.messages().send(Fixtures.attempt("2"))).isInstanceOf(Answer.NotSent.class);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"PLAIN, CLOSED", "PLAIN, RESET", "TLS, CLOSED", "TLS, RESET"})
    void aConnectionCutInTheMiddleOfTheRequestLeavesDoubt(Line line, Cut how) throws Exception {
        try (var server = new RawServer((number, connection) -> {
            see(line.accept(connection).getInputStream(), MUCH / 2);
            how.to(connection);
        })) {
            assertThat(sendMuch(line, server.address())).isInstanceOf(Answer.Lost.class);
            assertThat(seen).hasPositiveValue();
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"PLAIN, CLOSED", "PLAIN, RESET", "TLS, CLOSED", "TLS, RESET"})
    void aConnectionCutAfterTheFirstByteLeavesDoubt(Line line, Cut how) throws Exception {
        try (var server = new RawServer((number, connection) -> {
            see(line.accept(connection).getInputStream(), 1);
            how.to(connection);
        })) {
            assertThat(send(line, server.address())).isInstanceOf(Answer.Lost.class);
            assertThat(seen).hasPositiveValue();
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PLAIN|CLOSED|''",
                "PLAIN|RESET|''",
                "PLAIN|CLOSED|HTTP/1.1 200 OK~Content-Ty",
                "PLAIN|RESET|HTTP/1.1 200 OK~Content-Ty",
                "PLAIN|CLOSED|HTTP/1.1 200 OK~Content-Length: 17~~{\"succ",
                "PLAIN|RESET|HTTP/1.1 200 OK~Content-Length: 17~~{\"succ",
                "TLS|CLOSED|''",
                "TLS|RESET|''",
                "TLS|CLOSED|HTTP/1.1 200 OK~Content-Ty",
                "TLS|RESET|HTTP/1.1 200 OK~Content-Ty",
                "TLS|CLOSED|HTTP/1.1 200 OK~Content-Length: 17~~{\"succ",
                "TLS|RESET|HTTP/1.1 200 OK~Content-Length: 17~~{\"succ",
            })
    void aConnectionCutAfterTheRequestOrInTheAnswerLeavesDoubt(Line line, Cut how, String said) throws Exception {
        try (var server = new RawServer((number, connection) -> {
            var channel = line.accept(connection);
            RawServer.readRequest(channel);
            seen.incrementAndGet();
            RawServer.write(channel, said.replace("~", "\r\n"));
            how.to(connection);
        })) {
            assertThat(send(line, server.address())).isInstanceOf(Answer.Lost.class);
            assertThat(seen).hasValue(1);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void aCertificateThatIsNotTrustedMeansThatNothingWasSent() throws Exception {
        try (var server = new RawServer((number, connection) -> Line.TLS.accept(connection));
                var api = new GraphApi(Fixtures.settings("https://" + server.address()))) {
            assertThat(api.messages().send(Fixtures.attempt("1"))).isInstanceOf(Answer.NotSent.class);
        }
    }

    private void see(InputStream from, int bytes) throws IOException {
        seen.addAndGet(from.readNBytes(bytes).length);
    }

    private static void answer(Socket channel, String json) throws IOException {
        RawServer.write(channel, HEADERS + "Content-Length: " + json.length() + "\r\n\r\n" + json);
    }

    private Answer<Option<String>> send(Line line, String address) {
        try (var api = api(line, address, client -> client)) {
            return api.messages().send(Fixtures.attempt("1"));
        }
    }

    /** Writes nothing before the server has cut the connection. */
    private Answer<Option<String>> sendOnceCut(Line line, String address) {
        try (var api = api(
                line,
                address,
                client -> client.addNetworkInterceptor(chain -> {
                    awaiting(cut);
                    return chain.proceed(chain.request());
                }))) {
            return api.messages().send(Fixtures.attempt("1"));
        }
    }

    private Answer<RemoteCampaign> sendMuch(Line line, String address) {
        try (var api = api(line, address, client -> client)) {
            return api.campaigns().create(Fixtures.campaign(Fixtures.daily(100), Schedule.ALWAYS), "x".repeat(MUCH));
        }
    }

    private interface More {
        OkHttpClient.Builder to(OkHttpClient.Builder client);
    }

    private static GraphApi api(Line line, String address, More more) {
        return new GraphApi(
                Fixtures.settings(line.scheme + "://" + address),
                Clock.systemUTC(),
                client -> more.to(Tls.trusting(client)));
    }

    private static void awaiting(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new UncheckedIOException(new IOException(stopped));
        }
    }
}
