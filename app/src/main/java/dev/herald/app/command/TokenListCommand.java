package dev.herald.app.command;

import dev.herald.app.Setup;
import dev.herald.app.output.PrivacyJson;
import dev.herald.app.output.PrivacySentences;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code herald token list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Says which access tokens the store keeps, and since when; never a token.",
        footer = {
            "",
            "Example:",
            "  herald token list my/campaign.yaml",
            "",
            "Next: herald token set replaces one, herald token remove removes one."
        })
final class TokenListCommand implements Callable<Integer> {

    @Mixin
    private final CampaignOptions campaign = new CampaignOptions();

    @Override
    public Integer call() {
        return campaign.with(Setup::openPrivacyToLook, privacy -> {
            var kept = privacy.tokens();
            return campaign.say(PrivacyJson.tokens(kept), PrivacySentences.tokens(kept));
        });
    }
}
