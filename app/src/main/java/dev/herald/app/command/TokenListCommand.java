package dev.herald.app.command;

import dev.herald.app.Setup;
import dev.herald.app.output.PrivacyJson;
import dev.herald.app.output.PrivacySentences;
import dev.herald.application.port.AccessTokens.Kept;
import io.vavr.collection.Seq;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code herald token list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description =
                "Says which access tokens the store keeps, or of them those of a kept sender's page, and since when;"
                        + " never a token.",
        footer = {
            "",
            "Examples:",
            "  herald token list my/campaign.yaml",
            "  herald token list acme --graph https://graph.facebook.com",
            "",
            "Next: herald token set replaces one, herald token remove removes one."
        })
final class TokenListCommand implements Callable<Integer> {

    @Mixin
    private final CampaignOptions campaign = new CampaignOptions();

    @Mixin
    private final KeptSender sender = new KeptSender();

    @Override
    public Integer call() {
        return sender.name(campaign)
                .map(name -> sender.with(
                        campaign,
                        name,
                        Setup::openAccountsToLook,
                        (accounts, known) -> say(accounts.tokens(known.sender()))))
                .getOrElse(() -> campaign.with(Setup::openPrivacyToLook, privacy -> say(privacy.tokens())));
    }

    private int say(Seq<Kept> kept) {
        return campaign.say(PrivacyJson.tokens(kept), PrivacySentences.tokens(kept));
    }
}
