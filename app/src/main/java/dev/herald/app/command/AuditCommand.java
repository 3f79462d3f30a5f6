package dev.herald.app.command;

import dev.herald.app.Setup;
import dev.herald.app.output.PrivacyJson;
import dev.herald.app.output.PrivacySentences;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code herald audit}. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = {
            "Says who did what in the store: budgets, resuming, access tokens, keys, forgetting people. Newest first.",
            "Who: HERALD_USER in the environment, or else the user of the operating system; herald is what happened by"
                    + " itself."
        })
final class AuditCommand implements Callable<Integer> {

    @Mixin
    private final CampaignOptions campaign = new CampaignOptions();

    @Option(
            names = "--last",
            paramLabel = "N",
            description = "How many entries at most (default: ${DEFAULT-VALUE}).",
            defaultValue = "100")
    private int last;

    @Override
    public Integer call() {
        return campaign.with(Setup::openPrivacyToLook, privacy -> {
            var entries = privacy.audit(Math.max(0, last));
            return campaign.say(PrivacyJson.audit(entries), PrivacySentences.audit(entries));
        });
    }
}
