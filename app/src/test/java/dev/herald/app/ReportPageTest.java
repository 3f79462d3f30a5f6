package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.ForwardingStore;
import dev.herald.application.port.Ledger;
import dev.herald.application.port.Store;
import dev.herald.application.port.Tally;
import dev.herald.testkit.simulation.ForwardingLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a report: the same as the report, and nothing beside it. */
class ReportPageTest {
    @TempDir
    private Path folder;

    private Example example;

    @BeforeEach
    void aCampaignThatWasRun() throws IOException {
        example = Example.copied(folder, "summer-sale");
        example.keepLines(300);
        assertThat(Cli.herald("run", example.file()).exit()).isZero();
    }

    @Test
    void thePageIsMadeOfWhatWasReportedAndNobodyIsCountedAgain() throws Exception {
        var counts = new AtomicInteger();
        var counting = Additions.NONE.withStore(store -> new CountingStore(store, counts));
        try (var herald = Herald.campaign(example.file())
                .withAdditions(counting)
                .openToLook()
                .get()) {
            var report = herald.report().get();
            var page = herald.htmlReport(report);

            assertThat(counts).hasValue(1);
            assertThat(page).contains("<span class=\"people\">" + report.accepted() + "</span>", "Counted at ");
        }
    }

    /** Counts how often somebody has the rows of a campaign counted. */
    private static final class CountingStore extends ForwardingStore {
        private final AtomicInteger counts;

        CountingStore(Store store, AtomicInteger counts) {
            super(store);
            this.counts = counts;
        }

        @Override
        public Ledger ledger() {
            return new ForwardingLedger(super.ledger()) {
                @Override
                public Tally tally(long campaign, Currency currency) {
                    counts.incrementAndGet();
                    return super.tally(campaign, currency);
                }
            };
        }
    }

    @Test
    void theCommandWritesItBesideTheTable() throws Exception {
        var page = folder.resolve("report.html");

        var said = Cli.herald("report", example.file(), "--html", page);

        assertThat(said.exit()).isZero();
        assertThat(said.out()).isEqualTo(Cli.herald("report", example.file()).out());
        assertThat(said.err()).contains("Written to " + page + ".");
        assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>").contains("<h1>Summer sale</h1>");
    }
}
