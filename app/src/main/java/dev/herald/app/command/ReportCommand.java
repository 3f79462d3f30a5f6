package dev.herald.app.command;

import dev.herald.app.Herald;
import dev.herald.app.Setup;
import dev.herald.app.output.AccountJson;
import dev.herald.app.output.AccountTable;
import dev.herald.app.output.Destination;
import dev.herald.app.output.PauseWords;
import dev.herald.app.output.ReportSheet;
import dev.herald.app.output.Sentences;
import dev.herald.application.campaign.CampaignAccount;
import io.vavr.collection.List;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code herald report}. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Says where a campaign stands; also while another process sends it.",
        footer = {
            "",
            "Examples:",
            "  herald report examples/summer-sale/campaign.yaml",
            "  herald report examples/summer-sale/campaign.yaml --json",
            "",
            "Next: herald resume if it is paused, herald run if it was interrupted."
        })
final class ReportCommand implements Callable<Integer> {

    @Mixin
    private final CampaignOptions campaign = new CampaignOptions();

    @Option(names = "--html", paramLabel = "FILE", description = "Write it as a page that needs nothing else.")
    private @Nullable Path html;

    @Option(names = "--csv", paramLabel = "FILE", description = "Write it for spreadsheets: figure, key, value.")
    private @Nullable Path csv;

    @Override
    public Integer call() {
        var out = campaign.out();
        return campaign.with(Setup::openToLook, herald -> {
            var account = herald.report();
            if (account.isEmpty()) {
                return campaign.refuse(
                        "REFUSED",
                        List.of(campaign.file + ": was never run here with this audience; use run or preflight")
                                .appendAll(herald.pauses()
                                        .since()
                                        .map(since ->
                                                new PauseWords(herald.pauses().campaign(), campaign.file).toGoOn())),
                        ExitCode.BAD_INPUT);
            }
            if (campaign.json) {
                out.println(AccountJson.run(account.get(), Duration.ZERO));
            } else {
                new AccountTable(herald.reasons())
                        .run(account.get(), Duration.ZERO)
                        .forEach(out::println);
            }
            write(herald, account.get());
            herald.records().prunedAt().map(Sentences::pruned).forEach(campaign.err()::println);
            out.flush();
            campaign.err().flush();
            return ExitCode.of(account.get().status());
        });
    }

    private void write(Herald herald, CampaignAccount account) {
        if (csv != null) {
            written(csv, into -> ReportSheet.write(account, into));
        }
        if (html != null) {
            var page = herald.htmlReport(account);
            written(html, into -> write(page, into));
        }
    }

    private static void write(String page, Writer into) {
        try {
            into.write(page);
        } catch (IOException broken) {
            throw new UncheckedIOException("The page can't be written: " + broken.getMessage() + ".", broken);
        }
    }

    private void written(Path target, Consumer<Writer> content) {
        try (var destination = Destination.file(target)) {
            content.accept(destination.writer());
            destination.keep();
        }
        campaign.err().println("Written to " + target + ".");
    }
}
