package dev.herald.http.sandbox;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** Pauses campaigns and message sets, which the client never does; somebody else may. */
final class AdSwitches {
    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper mapper = JsonMapper.builder().build();
    private final URI base;

    AdSwitches(URI base) {
        this.base = base;
    }

    /** The id of what is above a message: its {@code adset} or its {@code campaign}. */
    String above(String messageId, String kind) {
        try {
            var answer =
                    call(request(messageId + "?fields=" + kind + "%7Bid%7D").GET());
            return mapper.readTree(answer).at("/" + kind + "/id").asText();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void pause(String id) {
        call(request(id + "?status=PAUSED").POST(BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(base.resolve("/v24.0/" + address))
                .header("Authorization", "Bearer somebody-else");
    }

    private String call(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString()).body();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
