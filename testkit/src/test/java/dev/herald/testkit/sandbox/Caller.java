package dev.herald.testkit.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** A client of the sandbox over real HTTP, sharing no code with it but the JSON parser. */
final class Caller implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String BOUNDARY = "----boundary";

    private final URI base;
    private final HttpClient client;

    Caller(URI base) {
        this(base, HttpClient.newBuilder());
    }

    Caller(URI base, HttpClient.Builder client) {
        this.base = base;
        this.client = client.connectTimeout(LIMIT).build();
    }

    Reply get(String path) {
        return call(signed(path).GET());
    }

    Reply delete(String path) {
        return call(signed(path).DELETE());
    }

    Reply postJson(String path, String json) {
        return call(signed(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.replace('\'', '"'))));
    }

    Reply postForm(String path, Map<String, String> form) {
        return call(signed(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form))));
    }

    Reply postMultipart(String path, Map<String, String> form) {
        return call(multipart(signed(path), form));
    }

    HttpRequest.Builder multipart(HttpRequest.Builder request, Map<String, String> form) {
        var parts = form.entrySet().stream()
                .map(part -> "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part.getKey()
                        + "\"\r\n\r\n" + part.getValue() + "\r\n")
                .collect(Collectors.joining("", "", "--" + BOUNDARY + "--\r\n"));
        return request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(parts));
    }

    Reply postQuery(String path, Map<String, String> query) {
        return call(signed(path + "?" + encoded(query)).POST(BodyPublishers.noBody()));
    }

    static String encoded(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpRequest.Builder signed(String path) {
        return request(path).header("Authorization", "Bearer page-token");
    }

    /** A request without an access token. */
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(LIMIT);
    }

    Reply call(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            return new Reply(
                    response.statusCode(), Json.parse(response.body()).getOrElse(Json.object()), response.headers());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
