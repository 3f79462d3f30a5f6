package dev.herald.app.command;

import dev.herald.app.Privacy;
import dev.herald.app.Setup;
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
        description = "Removes an access token of the campaign's page from the store.",
        footer = {
            "",
            "Example:",
            "  herald token remove HERALD_PAGE_TOKEN my/campaign.yaml",
            "",
            "Next: herald token list says what is left."
        })
final class TokenRemoveCommand implements Callable<Integer> {

    @Mixin
    private final TokenKind kind = new TokenKind();

    @Mixin
    private final CampaignOptions campaign = new CampaignOptions();

    @Override
    public Integer call() {
        return kind.with(campaign, known -> campaign.with(Setup::openPrivacy, privacy -> remove(privacy, known)));
    }

    private int remove(Privacy privacy, Kind known) {
        var name = privacy.name(known);
        return privacy.removeToken(known)
                ? campaign.say(PrivacyJson.tokenRemoved(name), List.of("The " + name + " is removed."))
                : campaign.refuse("REFUSED", List.of("There is no " + name + " in the store."), ExitCode.BAD_INPUT);
    }
}
