package dev.herald.app.command;

import dev.herald.app.Herald;
import dev.herald.app.Setup;
import dev.herald.app.output.PruneReport;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code herald prune}. */
@Command(
        name = "prune",
        mixinStandardHelpOptions = true,
        description = {
            "Leaves nothing but counts of campaigns that are finished for good.",
            "Of all in the store of this campaign file, tests included. report says the same before and after; resuming is not possible any more.",
            "A campaign stays if people are still to do, messages are in doubt, under way or postponed, money is put"
                    + " aside, or a token is kept from another message; not because people wait for a later time. Before, messages accepted over 7 days ago are"
                    + " assumed to have arrived, as at every run. What is known of subscriptions stays."
        },
        footer = {
            "",
            "Example:",
            "  herald prune examples/summer-sale/campaign.yaml --older-than 90d --dry-run",
            "",
            "Next: the same without --dry-run, if that is what you want."
        })
final class PruneCommand implements Callable<Integer> {

    @Mixin
    private final CampaignOptions campaign = new CampaignOptions();

    @Option(
            names = "--older-than",
            required = true,
            paramLabel = "AGE",
            converter = Age.class,
            description = "How long ago the last thing must have happened to a campaign: 90d, 12w, PT36H.")
    private Duration olderThan = Duration.ZERO;

    @Option(names = "--dry-run", description = "Say what would go, and change nothing.")
    private boolean dryRun;

    @Override
    public Integer call() {
        return dryRun ? campaign.with(Setup::openToLook, this::look) : campaign.with(Setup::open, this::prune);
    }

    private int look(Herald herald) {
        return told(new PruneReport(herald.records().lookWhatPruningDoes(olderThan), true));
    }

    private int prune(Herald herald) {
        return told(new PruneReport(herald.records().prune(olderThan), false));
    }

    private int told(PruneReport report) {
        if (campaign.json) {
            campaign.out().println(report.json());
        } else {
            report.words(campaign.setup().store()).forEach(campaign.out()::println);
        }
        campaign.out().flush();
        return ExitCode.DONE;
    }
}
