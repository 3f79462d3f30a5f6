package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.herald.application.dispatch.Progress;
import dev.herald.testkit.sandbox.Webhooks;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the built-in sandbox tells {@code herald serve} of the messages of a run. */
class SandboxNewsTest {
    private static final String SALE = "/api/v1/campaigns/" + ServedSale.CAMPAIGN;

    @TempDir
    private Path folder;

    private Example example;

    @BeforeEach
    void anExample() throws Exception {
        example = Example.copied(folder, ServedSale.CAMPAIGN);
        example.keepLines(ServedSale.PEOPLE);
    }

    private static void everythingArrives(ServedSale sale) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> sale.json(SALE + "/report").path("delivered").asInt() == ServedSale.ELIGIBLE);
    }

    private String journal() throws Exception {
        return Files.readString(example.state().resolve("sandbox").resolve("journal.ndjson"));
    }

    @Test
    void aRunTellsWhatBecameOfItsMessagesToo() throws Exception {
        try (var sale = ServedSale.of(example)) {
            sale.run(SALE);
            everythingArrives(sale);

            var report = sale.json(SALE + "/report");
            assertThat(report.path("read").asInt()).isPositive().isLessThan(ServedSale.ELIGIBLE);
            assertThat(report.path("clicked").asInt())
                    .isLessThanOrEqualTo(report.path("read").asInt());
            assertThat(new BigDecimal(report.path("spent").asText()))
                    .isEqualByComparingTo(report.path("committed").asText());
        }
        assertThat(journal()).as("the app's own secret").doesNotContain(Webhook.SECRET);
    }

    @Test
    void whatNobodyHeardIsToldToTheNextRunThatIsAskedForAndLostByNoQuestionBefore() throws Exception {
        try (var herald = Setup.of(example.file()).openBesideARun().get()) {
            // As a process that was killed leaves it: nobody is where the sandbox tells.
            herald.tell(new SandboxNews(new Webhooks(URI.create("http://127.0.0.1:1/webhooks"), "a secret")));
            try (var run = Setup.of(example.file()).open().get()) {
                run.listenAs(herald);
                run.run(false, new Consent.Missing(), Progress.UNWATCHED).get();
            }
        }
        assertThat(Cli.herald("run", example.file()).exit()).isZero();
        try (var sale = ServedSale.of(example)) {
            assertThat(sale.post("/api/v1/accounts/" + ServedSale.CAMPAIGN + "/check", "")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(sale.json(SALE + "/report").path("delivered").asInt()).isZero();

            sale.run(SALE);

            everythingArrives(sale);
        }
    }

    @Test
    void askingWhetherWhoSendsIsInOrderChangesNothing() throws Exception {
        try (var sale = ServedSale.of(example)) {
            var check = "/api/v1/accounts/" + ServedSale.CAMPAIGN + "/check";

            assertThat(sale.post(check, "").body()).contains("marketing_message_reads");
            assertThat(sale.post(check, "").body()).contains("marketing_message_reads");
        }
    }
}
