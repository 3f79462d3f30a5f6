package dev.herald.app.command;

import dev.herald.app.Setup;
import dev.herald.app.output.PrivacyJson;
import dev.herald.app.output.PrivacySentences;
import io.vavr.collection.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code herald audit}. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = {
            "Says who did what in the store, newest first.",
            "That is of budgets, pausing, resuming, access tokens, keys, forgetting people. Who: HERALD_USER in the environment, or else the user of the operating system; herald is what happened by"
                    + " itself."
        },
        footer = {
            "",
            "Example:",
            "  herald audit my/campaign.yaml --last 20",
            "",
            "Next: with --json, jq finds who did what."
        })
final class AuditCommand implements Callable<Integer> {
    private static final int MOST = 10_000;

    @Mixin
    private final CampaignOptions campaign = new CampaignOptions();

    @Option(
            names = "--last",
            paramLabel = "N",
            description = "How many entries at most, up to 10000 (default: ${DEFAULT-VALUE}).",
            defaultValue = "100")
    private int last;

    @Override
    public Integer call() {
        if (last < 1 || last > MOST) {
            return campaign.refuse("REFUSED", List.of("--last must be from 1 to " + MOST + "."), ExitCode.BAD_INPUT);
        }
        return campaign.with(Setup::openPrivacyToLook, privacy -> {
            var entries = privacy.audit(last);
            return campaign.say(PrivacyJson.audit(entries), PrivacySentences.audit(entries));
        });
    }
}
