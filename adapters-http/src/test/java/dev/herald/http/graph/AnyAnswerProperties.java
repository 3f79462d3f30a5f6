package dev.herald.http.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.herald.application.port.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import okio.ByteString;

/**
 * Whatever a server answers, each call of the client ends in one of its verdicts, and none of its readers throws. A
 * transport that catches everything would hide a reader that throws; so an answer that arrived must never be called lost
 * because of an exception other than the network's.
 */
class AnyAnswerProperties {
    private static final Pattern BUG = Pattern.compile("^(?!IOException|ProtocolException)\\w*(Exception|Error)\\b.*");
    private static final List<Integer> STATUSES =
            List.of(200, 200, 200, 200, 201, 206, 300, 302, 307, 400, 400, 401, 403, 404, 408, 421, 429, 500, 502, 503);

    private static final Queue<Said> SCRIPT = new ConcurrentLinkedQueue<>();
    private static HttpServer server;

    record Said(int status, String type, ByteString body) {}

    /** What happens to the last answer of a call's exchanges. */
    record Mishap(List<Mutation> mutations, Distortion distortion, int status, int type) {
        Said answer(Golden.Exchange exchange, String base) {
            var changed = exchange.answer();
            for (var mutation : mutations) {
                changed = mutation.applyTo(changed);
            }
            var text = changed.toString().replace("{base}", base);
            return new Said(
                    status == 200 ? exchange.status() : status,
                    Distortion.type(type),
                    ByteString.of(distortion.applyTo(text)));
        }
    }

    @BeforeContainer
    static void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", AnyAnswerProperties::handle);
        server.start();
    }

    @AfterContainer
    static void hangUp() {
        server.stop(0);
    }

    private static void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            var said = SCRIPT.poll();
            var answer = said == null ? new Said(500, "text/plain", ByteString.EMPTY) : said;
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.getResponseHeaders().set("Retry-After", "0");
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(
                    answer.status(),
                    answer.body().size() == 0 ? -1 : answer.body().size());
            exchange.getResponseBody().write(answer.body().toByteArray());
        }
    }

    private static String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Property(tries = 2000)
    void everyAnswerEndsInAVerdict(@ForAll("goldens") Golden golden, @ForAll("mishaps") Mishap mishap) {
        SCRIPT.clear();
        var exchanges = new ArrayDeque<>(golden.exchanges().asJava());
        var last = exchanges.removeLast();
        exchanges.forEach(before ->
                SCRIPT.add(new Said(before.status(), "application/json", ByteString.encodeUtf8(before.text(base())))));
        SCRIPT.add(mishap.answer(last, base()));

        try (var api = new GraphApi(Fixtures.settings(base()))) {
            assertThat(Golden.verdicts(golden.call().apply(api))).allSatisfy(AnyAnswerProperties::isAVerdict);
            assertThat(api.readersFailed()).as("readers that threw").isZero();
        }
    }

    private static void isAVerdict(Answer<?> answer) {
        switch (answer) {
            case Answer.Success<?> success -> assertThat(success.value()).isNotNull();
            case Answer.Denied<?> denied -> assertThat(denied.denial().reason()).isNotNull();
            case Answer.NoAnswer<?> none -> assertThat(none.why()).doesNotMatch(BUG);
        }
    }

    @Provide
    Arbitrary<Golden> goldens() {
        return Arbitraries.of(Goldens.all().asJava());
    }

    /** Mostly one thing is wrong, in an answer that is otherwise as it should be. */
    @Provide
    Arbitrary<Mishap> mishaps() {
        var mutations = Combinators.combine(
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(0, Mutation.ODDITIES.size()))
                .as(Mutation::new)
                .list()
                .ofMaxSize(4);
        var mutated = Combinators.combine(
                        mutations,
                        Arbitraries.of(STATUSES),
                        Arbitraries.integers().between(0, 6))
                .as((some, status, type) -> new Mishap(some, Distortion.NONE, status, type));
        var distorted = Combinators.combine(
                        Arbitraries.of(Distortion.class),
                        Arbitraries.of(STATUSES),
                        Arbitraries.integers().between(0, 6))
                .as((distortion, status, type) -> new Mishap(List.of(), distortion, status, type));
        return Arbitraries.frequencyOf(
                Tuple.of(4, mutations.map(some -> new Mishap(some, Distortion.NONE, 200, 0))),
                Tuple.of(1, mutated),
                Tuple.of(2, distorted));
    }
}
