package dev.herald.app.command;

import dev.herald.app.Privacy;
import dev.herald.app.output.PrivacyJson;
import dev.herald.application.port.AccessTokenName.Kind;
import io.vavr.collection.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code herald token remove}. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description = "Removes an access token of the campaign's page, or of a kept sender's, from the store.",
        footer = {
            "",
            "Examples:",
            "  herald token remove HERALD_PAGE_TOKEN my/campaign.yaml",
            "  herald token remove HERALD_PAGE_TOKEN acme --graph https://graph.facebook.com",
            "",
            "Next: herald token list says what is left."
        })
final class TokenRemoveCommand implements Callable<Integer> {

    @Mixin
    private final TokenKind kind = new TokenKind();

    @Mixin
    private final CampaignOptions campaign = new CampaignOptions();

    @Mixin
    private final KeptSender sender = new KeptSender();

    @Override
    public Integer call() {
        return kind.with(campaign, known -> sender.withPage(campaign, privacy -> remove(privacy, known)));
    }

    private int remove(Privacy privacy, Kind known) {
        var name = privacy.name(known);
        return privacy.removeToken(known)
                ? campaign.say(PrivacyJson.tokenRemoved(name), List.of("The " + name + " is removed."))
                : campaign.refuse("REFUSED", List.of("There is no " + name + " in the store."), ExitCode.BAD_INPUT);
    }
}
