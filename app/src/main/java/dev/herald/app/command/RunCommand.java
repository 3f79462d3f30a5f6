package dev.herald.app.command;

import java.math.BigDecimal;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code herald run}. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Sends a campaign, or goes on with one that was begun. Nobody gets its message twice.",
        footer = {
            "",
            "Examples:",
            "  herald run examples/summer-sale/campaign.yaml",
            "  herald run my/campaign.yaml --max-spend 250",
            "",
            "Next: herald report says where it stands, herald serve hears what became of it.",
            "If it ends with exit code 3 or 4, it says what to do; then type it again."
        })
final class RunCommand implements Callable<Integer> {

    @Mixin
    private final CampaignOptions campaign = new CampaignOptions();

    @Mixin
    private final ConsentOptions consent = new ConsentOptions();

    @Mixin
    private final NodeOption node = new NodeOption();

    @ArgGroup
    private final Manner manner = new Manner();

    @Override
    public Integer call() {
        return new Running(campaign.onNode(node)).run(manner.fresh, manner.resume, consent.consent());
    }

    /** How it goes on with what was begun. */
    static final class Manner {
        @Option(
                names = "--fresh",
                description =
                        "Begin a new campaign although this one was run before: people who got its message get it again.")
        private boolean fresh;

        @Option(
                names = "--resume",
                description =
                        "Go on although the campaign is paused, or was left off for over an hour; as resume does.")
        private boolean resume;
    }

    /** Whether money may be spent. */
    static final class ConsentOptions {
        @Option(
                names = "--yes",
                description = "Spend what the budget allows. Needed, or --max-spend, but on a sandbox.")
        private boolean yes;

        @Option(
                names = "--max-spend",
                paramLabel = "AMOUNT",
                description =
                        "Go on only if the run can't cost more than this, in the ad account's currency. With a daily budget it ends"
                                + " with the budget day; what other nodes spend counts too.")
        private @Nullable BigDecimal maxSpend;

        /** Whether anything was said about it. */
        boolean isGiven() {
            return yes || maxSpend != null;
        }

        dev.herald.app.Consent consent() {
            if (yes) {
                return new dev.herald.app.Consent.Given();
            }
            return maxSpend == null ? new dev.herald.app.Consent.Missing() : new dev.herald.app.Consent.UpTo(maxSpend);
        }
    }
}
