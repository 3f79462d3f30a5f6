package dev.herald.testkit.sandbox;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A seeded sandbox with a clock that stands, and a client that calls it. */
final class Stage implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");
    static final String ACCOUNT = "/v24.0/act_1234567890/";
    static final String MESSAGE = "{'text':'Hi {{first_name}}'}";
    private static final int PEOPLE = 20;

    final SettableClock clock = new SettableClock(NOW);
    final Path folder;
    final Sandbox sandbox;
    final Caller caller;

    Stage(Path folder) {
        this(folder, settings -> settings);
    }

    Stage(Path folder, UnaryOperator<SandboxSettings> having) {
        this.folder = folder;
        this.sandbox = Sandbox.start(having.apply(SandboxSettings.standard().readingTimeFrom(clock)));
        this.caller =
                new Caller(sandbox.url(), sandbox.certificate().map(Trust::in).getOrElse(HttpClient::newBuilder));
        sandbox.seed(Seeds.sender(), Seeds.PRICES);
        listing(Seeds.people(PEOPLE));
    }

    Seeded listing(String lines) {
        return sandbox.seedSubscribers(Seeds.file(folder, "listing.ndjson", lines), Seeds.PAGE, Seeds.REGIONS);
    }

    Seeded truth(String lines) {
        return sandbox.seedTruth(Seeds.file(folder, "truth.ndjson", lines));
    }

    /** Someone else who subscribed. */
    void person(String fields) {
        listing(Seeds.line(fields));
    }

    /** The message id of a new campaign with a budget that no test uses up. */
    String campaign() {
        return campaign("'lifetime_budget':100000");
    }

    String campaign(String parameters) {
        var made = create("'name':'Sale','page_id':'140984918491243'," + parameters);
        if (made.id().isEmpty()) {
            throw new IllegalStateException("no campaign: " + made);
        }
        return made.id();
    }

    Reply create(String parameters) {
        return caller.postJson(ACCOUNT + "message_campaign", "{" + parameters + "}");
    }

    Reply send(String messageId, String token) {
        return send(messageId, token, MESSAGE);
    }

    Reply send(String messageId, String token, String message) {
        return caller.postJson(ACCOUNT + "messages", body(messageId, token, message));
    }

    static String body(String messageId, String token, String message) {
        return "{'message_id':'" + messageId + "','messenger_delivery_data':{'subscription_token':'" + token
                + "'},'message':" + message + "}";
    }

    /** The parameters of a send as forms and queries carry them. */
    static Map<String, String> values(String messageId, String token) {
        return Map.of(
                "message_id",
                messageId,
                "messenger_delivery_data",
                "{\"subscription_token\":\"" + token + "\"}",
                "message",
                MESSAGE.replace('\'', '"'));
    }

    String setOf(String messageId) {
        return caller.get("/" + messageId + "?fields=adset%7Bid%7D")
                .body()
                .at("/adset/id")
                .asText();
    }

    Reply state(String patch) {
        return caller.postJson("/sandbox/state", patch);
    }

    @Override
    public void close() {
        try (sandbox) {
            caller.close();
        }
    }
}
