package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.EventInbox;
import dev.herald.persistence.sqlite.SqliteStore;
import io.vavr.collection.HashSet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;

/** A 200 is a promise: what was thanked for is there, whenever the process is killed. */
abstract class KilledServe {
    private static final int CONNECTIONS = 8;
    private static final int MOST_LEFT = 100_000;

    @TempDir
    private Path folder;

    private final Set<String> thankedFor = ConcurrentHashMap.newKeySet();
    private final AtomicInteger numbers = new AtomicInteger();

    /** Kills it so often, each time after more 200s. */
    void killAndLookForAllThanked(int kills) throws Exception {
        var example = Example.copied(folder, "summer-sale");
        example.keepLines(10);
        var database = folder.resolve("events.db");
        for (var kill = 0; kill < kills; kill++) {
            var serving = Serving.start(folder, example.file(), "--db", "jdbc:sqlite:" + database);
            sendUntilKilled(serving, 1 + 7 * kill);
        }

        assertThat(thankedFor).hasSizeGreaterThanOrEqualTo(kills);
        assertThat(kept(database)).containsAll(thankedFor);
    }

    /** Many send at once; whoever gets so many 200s kills the process at once, with the others under way. */
    private void sendUntilKilled(Serving serving, int thanks) throws Exception {
        var thanked = new AtomicInteger();
        try (var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var sender = 0; sender < CONNECTIONS; sender++) {
                senders.execute(() -> {
                    while (serving.process().isAlive() && send(client, serving.url())) {
                        if (thanked.incrementAndGet() == thanks) {
                            serving.process().destroyForcibly();
                        }
                    }
                });
            }
        } finally {
            serving.process().destroyForcibly().waitFor();
        }
        assertThat(thanked).as("the process lived long enough").hasValueGreaterThanOrEqualTo(thanks);
    }

    /** Of a kind that is not understood: it waits in the inbox, or is left over with its text. */
    private boolean send(HttpClient client, URI url) {
        var event = "event-" + numbers.incrementAndGet() + "-";
        try {
            if (Webhook.send(client, url, "{\"field\":\"" + event + "\"}") != 200) {
                return false;
            }
            thankedFor.add(event);
            return true;
        } catch (IOException killed) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Set<String> kept(Path database) {
        try (var store = SqliteStore.open(database).get()) {
            EventInbox inbox = store.eventInbox();
            var waiting = inbox.waiting(MOST_LEFT).map(body -> body.body().text());
            var left = inbox.leftovers("UNKNOWN_FIELD", MOST_LEFT)
                    .map(leftover -> leftover.body().text());
            return HashSet.ofAll(waiting.appendAll(left))
                    .map(text -> text.substring(text.indexOf("event-"), text.lastIndexOf('"')))
                    .toJavaSet();
        }
    }
}
