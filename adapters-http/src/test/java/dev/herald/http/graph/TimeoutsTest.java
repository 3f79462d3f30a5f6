package dev.herald.http.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.Answer;
import dev.herald.domain.campaign.Schedule;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each of the four time-outs ends a call by itself, and what is said then depends on what was sent before. */
class TimeoutsTest {
    private static final Duration SHORT = Duration.ofMillis(150);
    private static final Duration LONG = Duration.ofMinutes(10);

    /** More than the buffers of a connection of this machine with itself hold. */
    private static final int MORE_THAN_BUFFERS = 32 << 20;

    private final CountDownLatch over = new CountDownLatch(1);

    @AfterEach
    void end() {
        over.countDown();
    }

    @Test
    void aConnectionThatIsNotMadeInTimeMeansThatNothingWasSent() throws Exception {
        try (var full = new FullServer()) {
            assertThat(send("http://" + full.address(), new GraphSettings.Timeouts(SHORT, LONG, LONG, LONG)))
                    .isInstanceOf(Answer.NotSent.class);
        }
    }

    @Test
    void aCallThatRunsOutOfTimeBeforeItIsConnectedWasNotSent() throws Exception {
        try (var full = new FullServer()) {
            assertThat(send("http://" + full.address(), new GraphSettings.Timeouts(LONG, LONG, LONG, SHORT)))
                    .isInstanceOf(Answer.NotSent.class);
        }
    }

    @Test
    void aHandshakeThatIsNotAnsweredInTimeMeansThatNothingWasSent() throws Exception {
        try (var silent = new RawServer((number, connection) -> awaiting(over))) {
            assertThat(send("https://" + silent.address(), new GraphSettings.Timeouts(LONG, SHORT, LONG, LONG)))
                    .isInstanceOf(Answer.NotSent.class);
        }
    }

    @Test
    void aRequestThatIsNotAnsweredInTimeIsLost() throws Exception {
        try (var silent = new RawServer((number, connection) -> awaiting(over))) {
            assertThat(send("http://" + silent.address(), new GraphSettings.Timeouts(LONG, SHORT, LONG, LONG)))
                    .isInstanceOf(Answer.Lost.class);
        }
    }

    @Test
    void aCallThatRunsOutOfTimeWhileItAwaitsItsAnswerIsLost() throws Exception {
        try (var silent = new RawServer((number, connection) -> awaiting(over))) {
            assertThat(send("http://" + silent.address(), new GraphSettings.Timeouts(LONG, LONG, LONG, SHORT)))
                    .isInstanceOf(Answer.Lost.class);
        }
    }

    @Test
    void aRequestThatIsNotTakenInTimeIsLost() throws Exception {
        try (var silent = new RawServer((number, connection) -> awaiting(over));
                var api = api("http://" + silent.address(), new GraphSettings.Timeouts(LONG, LONG, SHORT, LONG))) {
            assertThat(api.campaigns()
                            .create(
                                    Fixtures.campaign(Fixtures.daily(100), Schedule.ALWAYS),
                                    "x".repeat(MORE_THAN_BUFFERS)))
                    .isInstanceOf(Answer.Lost.class);
        }
    }

    private static Answer<Option<String>> send(String base, GraphSettings.Timeouts timeouts) {
        try (var api = api(base, timeouts)) {
            return api.messages().send(Fixtures.attempt("1"));
        }
    }

    private static GraphApi api(String base, GraphSettings.Timeouts timeouts) {
        return new GraphApi(Fixtures.settings(base).withTimeouts(timeouts));
    }

    private static void awaiting(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    /** A server that accepts nobody and whose queue of waiting connections is full. */
    private static final class FullServer implements AutoCloseable {
        private static final int MOST_WAITING = 64;

        private final ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final List<Socket> waiting = new ArrayList<>();

        FullServer() throws IOException {
            while (isConnected()) {
                assertThat(waiting).as("connections that wait to be accepted").hasSizeLessThan(MOST_WAITING);
            }
        }

        private boolean isConnected() throws IOException {
            var socket = new Socket();
            waiting.add(socket);
            try {
                socket.connect(new InetSocketAddress(listener.getInetAddress(), listener.getLocalPort()), (int)
                        SHORT.toMillis());
                return true;
            } catch (SocketTimeoutException full) {
                return false;
            }
        }

        String address() {
            return "127.0.0.1:" + listener.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            for (var socket : waiting) {
                socket.close();
            }
            listener.close();
        }
    }
}
