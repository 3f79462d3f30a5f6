package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import dev.herald.app.file.CampaignFile;
import dev.herald.app.output.AccountJson;
import dev.herald.application.campaign.CampaignAccount;
import dev.herald.application.dispatch.Progress;
import dev.herald.application.port.MarketingMessages;
import dev.herald.http.graph.GraphApi;
import dev.herald.http.graph.GraphSettings;
import dev.herald.persistence.postgres.ScratchDatabases;
import dev.herald.testkit.sandbox.AcceptedMessage;
import dev.herald.testkit.sandbox.Sandbox;
import dev.herald.testkit.sandbox.SandboxSettings;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one PostgreSQL database: they share a campaign, and nobody gets its message from both. */
class NodesTest {
    /** Several ranges, so that there is one for each. */
    private static final int LINES = 3000;

    private static final long LONGEST_WAIT_SECONDS = 60;

    private final String database = ScratchDatabases.make().url();

    @TempDir
    private Path folder;

    private Example example;
    private Sandbox sandbox;

    @BeforeEach
    void anExampleAndASandbox() throws Exception {
        example = Example.copied(folder, "summer-sale");
        example.keepLines(LINES);
        sandbox = BuiltInSandbox.seeded(
                SandboxSettings.standard(), CampaignFile.read(example.file()).get());
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    private Cli.Result run(Object... more) {
        var words = List.<Object>of("run", example.file(), "--graph", sandbox.url(), "--json");
        return Cli.herald(words.appendAll(List.of(more)).toJavaArray());
    }

    /** No message leaves before each node has one. */
    private static final class Together extends AbstractModule {
        private final String api;
        private final CountDownLatch bothBegan;

        Together(String api, CountDownLatch bothBegan) {
            this.api = api;
            this.bothBegan = bothBegan;
        }

        @Override
        protected void configure() {
            var real = new GraphApi(GraphSettings.of(
                                    api,
                                    GraphSettings.DEFAULT_VERSION,
                                    Option.some("token"),
                                    Option.none(),
                                    Option.none())
                            .get())
                    .messages();
            var isFirst = new AtomicBoolean(true);
            bind(MarketingMessages.class).toInstance(attempt -> {
                if (isFirst.getAndSet(false)) {
                    bothBegan.countDown();
                }
                await();
                return real.send(attempt);
            });
        }

        private void await() {
            try {
                if (!bothBegan.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("the other node has nothing to send");
                }
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }

    private record Ran(CampaignAccount account, long sent) {}

    private Ran run(String node, CountDownLatch bothBegan) throws Exception {
        var setup = Herald.campaign(example.file())
                .withGraph(sandbox.url().toString())
                .withDatabase(database)
                .withNode(node)
                .withModule(new Together(sandbox.url().toString(), bothBegan));
        try (var herald = setup.open().get()) {
            var account =
                    herald.run(false, new Consent.Missing(), Progress.UNWATCHED).get();
            return new Ran(account, herald.sentHere());
        }
    }

    private static <T> T ended(Future<T> future) throws Exception {
        return future.get(2 * LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    }

    private static String totals(Ran ran) {
        return AccountJson.run(ran.account(), Duration.ZERO);
    }

    @Test
    void twoNodesFinishACampaignTogetherAndEachTellsTheSameTotals() throws Exception {
        var bothBegan = new CountDownLatch(2);
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            var ran = List.of("a", "b")
                    .map(node -> nodes.submit(() -> run(node, bothBegan)))
                    .toList();
            var one = ended(ran.head());
            var other = ended(ran.last());

            assertThat(totals(one)).isEqualTo(totals(other));
            assertThat(one.account().stillToDo() + one.account().inDoubt()).isZero();
            assertThat(one.account().accepted()).isEqualTo(sandbox.stats().accepted());
            assertThat(one.sent()).isPositive();
            assertThat(other.sent()).isPositive();
            assertThat(one.sent() + other.sent()).isEqualTo(sandbox.stats().accepted());
            assertThat(sandbox.messages().map(AcceptedMessage::token).distinct())
                    .hasSameSizeAs(sandbox.messages());
        }
    }

    @Test
    void aNameIsOneProcesssAtATimeAndWhoeverWantsToBeAloneWaits() {
        var one = Herald.campaign(example.file())
                .withGraph(sandbox.url().toString())
                .withDatabase(database)
                .withNode("a");
        try (var herald = one.open().get()) {
            assertThat(herald.pauses()).isNotNull();

            assertThat(run("--db", database, "--node", "a").err())
                    .contains("Another process is node a")
                    .contains("take another name");
            assertThat(run("--db", database).err()).contains("Another run is working on");
            assertThat(run("--db", database, "--node", "b").exit()).isZero();
        }
    }

    @Test
    void aNodeWithoutAServerToShareIsRefused() {
        assertThat(run("--node", "a").err()).contains("--node: works on a database that nodes share");
        assertThat(run("--node", "a b", "--db", database).err()).contains("--node: must be 1 to 64 letters");
        assertThat(run("--node", "a", "--db", database, "--fresh").err()).contains("--fresh: is for one process alone");
        assertThat(Cli.herald("run", example.file(), "--node", "a", "--db", database)
                        .err())
                .contains("can't use the built-in sandbox");
    }
}
