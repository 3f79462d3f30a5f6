package dev.herald.http.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/**
 * Tells a sandbox from the real API by asking for its counters, {@code <base>/sandbox/stats}. Sends no access token:
 * nobody knows yet who listens there.
 */
public final class SandboxProbe {
    private static final Duration CONNECT_TIMEOUT = GraphSettings.Timeouts.DEFAULT.connect();
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(10);
    private static final int OK = 200;

    private final OkHttpClient client = new OkHttpClient.Builder()
            .connectTimeout(CONNECT_TIMEOUT)
            .callTimeout(CALL_TIMEOUT)
            .followRedirects(false)
            .followSslRedirects(false)
            .addInterceptor(new AnswerLimit())
            .build();
    private final JsonMapper mapper = new JsonMapper();

    /** What listens at an address. */
    public sealed interface Finding {

        /** A sandbox: nothing costs money there. */
        record Sandbox() implements Finding {}

        /** Something that answers and is no sandbox. It must be taken for the real API. */
        record Other() implements Finding {}

        /** Nothing that answers. */
        record Unreachable(String why) implements Finding {}
    }

    /** Asks once. The base is without version, as in {@link GraphSettings#base()}. */
    public Finding look(String base) {
        var address = HttpUrl.parse(base);
        if (address == null) {
            return new Finding.Unreachable("this is no address: " + base);
        }
        var stats = address.newBuilder().addPathSegments("sandbox/stats").build();
        try (var answer =
                client.newCall(new Request.Builder().url(stats).build()).execute()) {
            return answer.code() == OK && isStats(answer.body().string()) ? new Finding.Sandbox() : new Finding.Other();
        } catch (IOException broken) {
            return new Finding.Unreachable(broken.getClass().getSimpleName() + ": " + broken.getMessage());
        }
    }

    private boolean isStats(String text) {
        try {
            return mapper.readTree(text).path("accepted").isIntegralNumber();
        } catch (JsonProcessingException noJson) {
            return false;
        }
    }
}
