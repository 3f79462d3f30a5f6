package dev.herald.http.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.EventBody;
import dev.herald.http.web.WebAddress;
import dev.herald.http.web.WebServer;
import io.vavr.collection.List;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Forged, cut, oversized and malformed bodies over real HTTP. */
abstract class BadBodies {
    private static final long SEED = 20_260_701;
    /** One in so many is longer than 1 MiB, which is slow to send. */
    private static final int LONG_ONES = 200;

    /** So many of them change nothing and are told so; a good one is taken after them. */
    void assertRefused(int bodies) throws Exception {
        var kept = new CopyOnWriteArrayList<EventBody>();
        var dice = new Random(SEED);
        var answers = new EnumMap<BadBody, Map<Integer, Integer>>(BadBody.class);
        var settings = new WebhookSettings("/webhooks", List.of(Hooks.SECRET), Hooks.VERIFY_TOKEN);
        var door = new WebhookDoor(settings, kept::add, InstantSource.system());
        try (var server = WebServer.start(new WebAddress(WebAddress.LOOPBACK, 0), List.of(door));
                var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            for (var number = 0; number < bodies; number++) {
                var kind = kind(number, dice);
                var good = bytes(dice.nextBoolean() ? Hooks.messageEvents() : Hooks.optIn());
                var status = kind.send(client, server.url("/webhooks"), good, dice);
                answers.computeIfAbsent(kind, any -> new TreeMap<>()).merge(status, 1, Integer::sum);
            }

            assertThat(answers).containsOnlyKeys(BadBody.values());
            assertThat(answers.values())
                    .as("%s", answers)
                    .allSatisfy(statuses -> assertThat(statuses.keySet()).allMatch(status -> status / 100 == 4));
            assertThat(answers.get(BadBody.TOO_LONG)).containsOnlyKeys(413);
            assertThat(answers.get(BadBody.TOO_LONG_AND_UNANNOUNCED)).containsOnlyKeys(413);
            assertThat(kept).isEmpty();

            var good = bytes(Hooks.messageEvents());
            var request = HttpRequest.newBuilder(server.url("/webhooks"))
                    .header("X-Hub-Signature-256", Hooks.signature(Hooks.SECRET, good))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(good))
                    .build();
            assertThat(client.send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
            assertThat(kept).hasSize(1);
        }
    }

    private static BadBody kind(int number, Random dice) {
        var kinds = java.util.Arrays.stream(BadBody.values())
                .filter(kind -> kind.isLong() == (number % LONG_ONES == 0))
                .toList();
        return kinds.get(dice.nextInt(kinds.size()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
