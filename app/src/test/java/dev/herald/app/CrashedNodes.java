package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Stream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two nodes, a sandbox and PostgreSQL, each a process of its own, and plugs that are pulled in mid-send. Whatever the seed
 * says is done at the moments that it says, but when a process gets there is the machine's to decide.
 */
abstract class CrashedNodes {
    private static final String ADDRESS = "Herald's sandbox listens at ";
    private static final BigDecimal PRICE = new BigDecimal("0.0141");
    private static final int SHORTEST_PAUSE_MILLIS = 100;
    private static final int LONGEST_PAUSE_MILLIS = 900;
    private static final int LONGEST_FREEZE_MILLIS = 3000;

    private static final Duration LONGEST_ROUND = Duration.ofMinutes(4);
    private static final JsonMapper MAPPER = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    /** What happens to whom. */
    private enum Mishap {
        KILL_A,
        KILL_B,
        CRASH_POSTGRES,
        FREEZE_A,
        FREEZE_B
    }

    /** Runs a campaign through so many mishaps; what came of it, in a line. */
    String round(long seed, int lines, int mishaps, boolean isFrozenBeyondALease) throws Exception {
        var dice = new Random(seed);
        var example = Example.copied(folder, "summer-sale");
        example.keepLines(lines);
        try (var postgres = new OwnPostgres(folder)) {
            var sandbox = Cli.builder(folder, "sandbox", "--seed", example.file(), "--port", "0")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                var url = sandbox.inputReader().readLine().substring(ADDRESS.length());
                post(url + "/sandbox/faults", """
                        {"fault": "cut-after", "on": "POST messages", "probability": 0.01, "seed": %d}
                        """.formatted(seed));
                return round(dice, example, url, postgres, mishaps, isFrozenBeyondALease);
            } finally {
                sandbox.destroyForcibly().waitFor();
            }
        }
    }

    private String round(
            Random dice,
            Example example,
            String sandbox,
            OwnPostgres postgres,
            int mishaps,
            boolean isFrozenBeyondALease)
            throws Exception {
        var a = new NodeProcess("a", folder, example.file(), sandbox, postgres.url());
        var b = new NodeProcess("b", folder, example.file(), sandbox, postgres.url());
        var happened = List.<Mishap>empty();
        try {
            untilTrue(() -> accepted(sandbox) > 0);
            if (isFrozenBeyondALease) {
                a.freeze();
                untilTrue(b::isDone);
                a.wake();
            }
            while (happened.size() < mishaps && !areDone(a, b)) {
                Thread.sleep(dice.nextInt(SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS));
                var mishap = Mishap.values()[dice.nextInt(Mishap.values().length)];
                happen(mishap, a, b, postgres, dice);
                happened = happened.append(mishap);
            }
            untilTrue(() -> areDone(a, b));
            return judged(sandbox, postgres, a, b, happened);
        } finally {
            a.kill();
            b.kill();
        }
    }

    private static void happen(Mishap mishap, NodeProcess a, NodeProcess b, OwnPostgres postgres, Random dice)
            throws Exception {
        switch (mishap) {
            case KILL_A -> a.kill();
            case KILL_B -> b.kill();
            case CRASH_POSTGRES -> postgres.crash();
            case FREEZE_A -> freeze(a, dice);
            case FREEZE_B -> freeze(b, dice);
        }
    }

    private static void freeze(NodeProcess node, Random dice) throws Exception {
        node.freeze();
        Thread.sleep(dice.nextInt(LONGEST_FREEZE_MILLIS));
        node.wake();
    }

    /** Starts again whoever died. */
    private static boolean areDone(NodeProcess a, NodeProcess b) throws IOException {
        var isOneDone = a.isDone();
        return b.isDone() && isOneDone;
    }

    private static void untilTrue(Callable<Boolean> condition) {
        await().pollInterval(Duration.ofMillis(SHORTEST_PAUSE_MILLIS))
                .atMost(LONGEST_ROUND)
                .until(condition);
    }

    private String judged(String sandbox, OwnPostgres postgres, NodeProcess a, NodeProcess b, Seq<Mishap> happened)
            throws Exception {
        var messages = get(sandbox + "/sandbox/messages").path("data");
        var tokens = Stream.ofAll(messages).map(message -> message.path("token").asText());
        assertThat(tokens.distinct().size()).as("nobody twice").isEqualTo(tokens.size());
        for (var node : List.of(a, b)) {
            var account = node.result().json();
            assertThat(account.path("accepted").asInt())
                    .as("by the sandbox's record")
                    .isEqualTo(tokens.size());
            assertThat(sum(account))
                    .as("everybody")
                    .isEqualTo(account.path("subscribers").asInt());
            assertThat(account.path("in_doubt").asInt()
                            + account.path("still_to_do").asInt())
                    .isZero();
            assertThat(new BigDecimal(account.path("committed").asText()))
                    .as("the price of each, once")
                    .isEqualByComparingTo(PRICE.multiply(BigDecimal.valueOf(tokens.size())));
        }
        assertThat(intents(postgres)).as("an intent for each message").containsAll(tokens);
        return "%,d accepted, nobody twice; %s; %d starts of a, %d of b"
                .formatted(tokens.size(), happened.mkString(" "), a.starts(), b.starts());
    }

    private static int sum(JsonNode account) {
        return List.of("withheld", "accepted", "in_doubt", "postponed", "still_to_do")
                        .map(field -> account.path(field).asInt())
                        .sum()
                        .intValue()
                + Stream.ofAll(account.path("rejected"))
                        .map(JsonNode::asInt)
                        .sum()
                        .intValue();
    }

    private static Seq<String> intents(OwnPostgres postgres) throws Exception {
        try (var connection = DriverManager.getConnection(postgres.url());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT token FROM delivery WHERE attempted_at IS NOT NULL")) {
            var tokens = List.<String>empty();
            while (rows.next()) {
                tokens = tokens.prepend(rows.getString(1));
            }
            return tokens;
        }
    }

    private long accepted(String sandbox) throws Exception {
        return get(sandbox + "/sandbox/stats").path("accepted").asLong();
    }

    private JsonNode get(String url) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url)).build();
        return MAPPER.readTree(
                client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    private void post(String url, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(200);
    }
}
