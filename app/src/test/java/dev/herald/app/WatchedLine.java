package dev.herald.app;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server between a run and its sandbox that keeps all that it is asked and repeats it in its answers where that hurts:
 * a creation and a send are done, but answered with an error page that quotes the whole request; another send is done
 * and never answered. So the run has something to look up and every reason to complain.
 */
final class WatchedLine implements AutoCloseable {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int BACKLOG = 256;
    private static final int OK = 200;
    private static final int BAD_GATEWAY = 502;

    private final String behind;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger sends = new AtomicInteger();
    private final AtomicInteger creations = new AtomicInteger();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /** A request, the header with the token apart from the others. */
    record Asked(String address, String authorization, String otherHeaders, String body) {}

    WatchedLine(String behind) throws IOException {
        this.behind = behind;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<Asked> asked() {
        return asked;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var call = keep(exchange);
            var path = exchange.getRequestURI().getPath();
            if (MAPPER.readTree(call.body).path("batch").isArray()) {
                say(exchange, OK, batch(call));
                return;
            }
            var answer = forward(exchange, call);
            var send = path.endsWith("/messages") ? sends.incrementAndGet() : 0;
            var creation = path.endsWith("/message_campaign") ? creations.incrementAndGet() : 0;
            if (send == 1 || creation == 1) {
                say(exchange, BAD_GATEWAY, "<html>" + call);
            } else if (send != 2) {
                say(exchange, answer.statusCode(), answer.body());
            }
        }
    }

    private Asked keep(HttpExchange exchange) throws IOException {
        var others = new StringBuilder();
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase("Authorization")) {
                others.append(name).append(": ").append(values).append('\n');
            }
        });
        var call = new Asked(
                exchange.getRequestURI().toString(),
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                others.toString(),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        asked.add(call);
        return call;
    }

    private HttpResponse<String> forward(HttpExchange exchange, Asked call) throws IOException {
        var request = request(call, exchange.getRequestURI().toString());
        return send(
                exchange.getRequestMethod().equals("GET")
                        ? request.GET()
                        : request.header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(call.body)));
    }

    /** The one call of a batch, as a plain one. */
    private String batch(Asked call) throws IOException {
        var relative = MAPPER.readTree(call.body)
                .path("batch")
                .path(0)
                .path("relative_url")
                .asText();
        var answer = send(request(call, call.address + relative).GET());
        var batch = MAPPER.createArrayNode();
        batch.addObject()
                .put("code", answer.statusCode())
                .put("body", answer.body())
                .putArray("headers");
        return batch.toString();
    }

    private HttpRequest.Builder request(Asked call, String path) {
        return HttpRequest.newBuilder(URI.create(behind + path)).header("Authorization", call.authorization);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    private static void say(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }
}
