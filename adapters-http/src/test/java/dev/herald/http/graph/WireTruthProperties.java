package dev.herald.http.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.Answer;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Wherever a connection is cut, a request of which a byte arrived is not called unsent. */
class WireTruthProperties {

    @Property(tries = 100)
    void aByteThatArrivedIsNeverCalledUnsent(
            @ForAll @IntRange(max = 250) int bytes, @ForAll WireTruthTest.Cut how, @ForAll boolean answers)
            throws Exception {
        var seen = new AtomicInteger();
        try (var server = new RawServer((number, connection) -> {
                    seen.addAndGet(connection.getInputStream().readNBytes(bytes).length);
                    if (answers) {
                        RawServer.write(connection, "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{");
                    }
                    how.to(connection);
                });
                var api = new GraphApi(Fixtures.settings("http://" + server.address()))) {
            var answer = api.messages().send(Fixtures.attempt("1"));

            assertThat(answer).isInstanceOf(Answer.NoAnswer.class);
            if (seen.get() > 0) {
                assertThat(answer).isInstanceOf(Answer.Lost.class);
            }
            assertThat(server.connections()).isEqualTo(1);
        }
    }
}
