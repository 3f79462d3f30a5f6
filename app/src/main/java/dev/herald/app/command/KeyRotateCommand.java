package dev.herald.app.command;

import dev.herald.app.Privacy;
import dev.herald.app.Setup;
import dev.herald.app.output.PrivacyJson;
import dev.herald.app.output.PrivacySentences;
import dev.herald.application.secret.RotateKey;
import io.vavr.collection.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code herald key rotate}. */
@Command(
        name = "rotate",
        mixinStandardHelpOptions = true,
        description = {
            "Adds a new key to the key file and seals with it what the store keeps. Older keys stay, for other stores and"
                    + " for backups. If it breaks off, every token can still be read; the same command again finishes.",
            "Exit code 3 means that some tokens could not be read, and have to be set again.",
            "The key with which it is taken down who was forgotten stays the same."
        },
        footer = {
            "",
            "Example:",
            "  herald key rotate my/campaign.yaml",
            "",
            "Next: back the key file up, apart from the store."
        })
final class KeyRotateCommand implements Callable<Integer> {

    @Mixin
    private final CampaignOptions campaign = new CampaignOptions();

    @Override
    public Integer call() {
        return campaign.with(Setup::openPrivacy, this::rotate);
    }

    private int rotate(Privacy privacy) {
        return privacy.rotateKey()
                .fold(why -> campaign.refuse("REFUSED", List.of(why.words()), ExitCode.BAD_INPUT), this::rotated);
    }

    private int rotated(RotateKey.Rotated rotated) {
        var said = campaign.say(PrivacyJson.rotated(rotated), PrivacySentences.rotated(rotated));
        return rotated.unreadable().isEmpty() ? said : ExitCode.SUSPENDED;
    }
}
