package dev.herald.testkit.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An app's webhook endpoint, over real HTTP. */
final class Receiver implements AutoCloseable {
    static final String SECRET = "app-secret";
    static final String VERIFY_TOKEN = "verify me";
    private static final int LIMIT_SECONDS = 20;

    private final HttpServer server;
    private final BlockingQueue<Post> posts = new LinkedBlockingQueue<>();
    private volatile int status = 200;

    /** One body as it came. */
    record Post(String body, String signature) {

        Seq<JsonNode> changes() {
            return List.ofAll(Json.parse(body).get().path("entry"))
                    .flatMap(entry -> List.ofAll(entry.path("changes")))
                    .map(change -> change);
        }
    }

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        server.createContext("/", this::take);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/webhooks");
    }

    Webhooks webhooks() {
        return new Webhooks(url(), SECRET);
    }

    void answering(int other) {
        status = other;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("GET")) {
                shakeHands(exchange);
                return;
            }
            var post = new Post(
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8),
                    String.valueOf(exchange.getRequestHeaders().getFirst("X-Hub-Signature-256")));
            exchange.sendResponseHeaders(status, -1);
            posts.add(post);
        }
    }

    private static void shakeHands(HttpExchange exchange) throws IOException {
        var query =
                Parameters.ofForms(exchange.getRequestURI().getRawQuery(), "").get();
        var isMeant = query.text("hub.mode").contains("subscribe")
                && query.text("hub.verify_token").contains(VERIFY_TOKEN);
        var answer = (isMeant ? query.text("hub.challenge").getOrElse("") : "no").getBytes(UTF_8);
        exchange.sendResponseHeaders(isMeant ? 200 : 403, answer.length);
        exchange.getResponseBody().write(answer);
    }

    /** The next body that comes. */
    Post next() {
        try {
            var post = posts.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
            if (post == null) {
                throw new AssertionError("nothing was posted");
            }
            return post;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The next so many changes, however they are spread over bodies. */
    Seq<JsonNode> changes(int count) {
        Seq<JsonNode> changes = List.empty();
        while (changes.size() < count) {
            changes = changes.appendAll(next().changes());
        }
        return changes;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
