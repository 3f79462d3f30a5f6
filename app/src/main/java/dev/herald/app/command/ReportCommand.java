package dev.herald.app.command;

import dev.herald.app.Setup;
import dev.herald.app.output.AccountJson;
import dev.herald.app.output.AccountTable;
import dev.herald.app.output.PauseWords;
import dev.herald.app.output.Sentences;
import io.vavr.collection.List;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
            herald.records().prunedAt().map(Sentences::pruned).forEach(campaign.err()::println);
            out.flush();
            campaign.err().flush();
            return ExitCode.of(account.get().status());
        });
    }
}
