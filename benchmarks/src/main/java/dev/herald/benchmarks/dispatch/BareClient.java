package dev.herald.benchmarks.dispatch;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.herald.http.graph.GraphSettings;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import retrofit2.Retrofit;

/**
 * Sends over Retrofit with the settings of Herald's own client, and nothing around it: no rate, no breaker, no look at what
 * became of a lost call.
 */
final class BareClient {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final int KEEP_ALIVE_SECONDS = 20;

    private final JsonMapper mapper = new JsonMapper();
    private final SendCalls calls;

    /** Towards the API at this address without version; as many connections are kept as there are calls at once. */
    BareClient(String base, int atOnce) {
        var timeouts = GraphSettings.Timeouts.DEFAULT;
        var client = new OkHttpClient.Builder()
                .connectTimeout(timeouts.connect())
                .readTimeout(timeouts.read())
                .writeTimeout(timeouts.write())
                .callTimeout(timeouts.call())
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectionPool(new ConnectionPool(atOnce, KEEP_ALIVE_SECONDS, TimeUnit.SECONDS))
                .build();
        calls = new Retrofit.Builder()
                .baseUrl(base + "/" + GraphSettings.DEFAULT_VERSION + "/")
                .client(client)
                .build()
                .create(SendCalls.class);
    }

    /** Sends once; whether the API says that it did. */
    boolean send(long number) {
        var body = mapper.createObjectNode().put("message_id", Message.ID);
        body.putObject("messenger_delivery_data").put("subscription_token", Message.token(number));
        body.putRawValue("message", new RawValue(Message.JSON)).put("min_conversation_gap_seconds", 21_600);
        try {
            var made = RequestBody.create(mapper.writeValueAsBytes(body), JSON);
            var answer = calls.send("Bearer " + Message.ACCESS_TOKEN, Message.AD_ACCOUNT, made)
                    .execute();
            try (var whole = answer.body()) {
                return whole != null
                        && mapper.readTree(whole.string()).path("success").asBoolean();
            }
        } catch (IOException broken) {
            return false;
        }
    }
}
