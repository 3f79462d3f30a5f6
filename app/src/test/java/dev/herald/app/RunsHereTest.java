package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.herald.application.account.ToldLimits;
import dev.herald.application.office.RunOrder;
import io.vavr.control.Option;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are asked for over HTTP come to an end, whatever stands in their way. */
class RunsHereTest {
    private static final String SALE = "/api/v1/campaigns/" + ServedSale.CAMPAIGN;

    @TempDir
    private Path folder;

    private Example example;

    @BeforeEach
    void anExample() throws Exception {
        example = Example.copied(folder, ServedSale.CAMPAIGN);
    }

    private static String state(ServedSale sale) throws Exception {
        return sale.json(SALE).path("run").path("state").asText();
    }

    @Test
    void lookingAtACampaignThatWasNeverRunReadsNoAudience() throws Exception {
        try (var sale = ServedSale.of(example)) {
            var report = sale.get(SALE + "/report");

            assertThat(report.statusCode()).isEqualTo(409);
            assertThat(report.body()).contains("its audience was not read yet");
            assertThat(sale.get("/people?id=11224322820840800").body()).contains("Nothing is kept of somebody");

            assertThat(sale.post(SALE + "/preflight", "").statusCode()).isEqualTo(200);

            assertThat(sale.json(SALE + "/report").path("subscribers").asInt()).isEqualTo(ServedSale.PEOPLE);
        }
    }

    @Test
    void aCampaignWhoseFileWasChangedIsNotRunUnseen() throws Exception {
        try (var sale = ServedSale.of(example)) {
            example.edit(text -> text.replace("lifetime: \"250.00\"", "lifetime: \"2500.00\""));

            var declined = sale.post(SALE + "/run", "");

            assertThat(declined.statusCode()).isEqualTo(400);
            assertThat(declined.body()).contains("was changed since herald serve was started");
            assertThat(state(sale)).isEqualTo("ENDED");
        }
    }

    @Test
    void aRunThatCanNotEvenBeginCanBeAskedForAgain() throws Exception {
        try (var sale = ServedSale.of(example)) {
            var text = Files.readString(example.file());
            Files.writeString(example.file(), "campaign: [");

            assertThat(sale.post(SALE + "/run", "").statusCode()).isEqualTo(400);

            Files.writeString(example.file(), text);
            assertThat(sale.post(SALE + "/run", "").statusCode()).isEqualTo(202);
            await().atMost(Duration.ofSeconds(60)).until(() -> state(sale).equals("ENDED"));
            assertThat(sale.json(SALE + "/report").path("accepted").asInt()).isEqualTo(ServedSale.ELIGIBLE);
        }
    }

    @Test
    void resumingWhatWasNeverRunEndsItsPauseAndSendsNothing() throws Exception {
        try (var sale = ServedSale.of(example)) {
            sale.post(SALE + "/pause", "");

            assertThat(sale.post(SALE + "/resume", "").statusCode()).isEqualTo(202);

            assertThat(sale.json(SALE).path("paused_since").isNull()).isTrue();
            assertThat(sale.get("/api/v1/records").body()).doesNotContain(ServedSale.CAMPAIGN);
        }
    }

    @Test
    void whileHeraldEndsNothingMoreIsRun() throws Exception {
        try (var herald = Setup.of(example.file()).openBesideARun().get()) {
            var runs = new RunsHere(Setup.of(example.file()), herald, new ToldLimits(), InstantSource.system());
            runs.close();

            assertThat(runs.run(new RunOrder(false, Option.none())).getLeft().words())
                    .isEqualTo("Herald is ending.");
        }
    }
}
