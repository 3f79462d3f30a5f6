package dev.herald.app.command;

import dev.herald.app.Pauses;
import dev.herald.app.Setup;
import dev.herald.app.output.PauseWords;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code herald pause}. */
@Command(
        name = "pause",
        mixinStandardHelpOptions = true,
        description = {
            "Pauses a campaign: it sends nothing until a person types resume.",
            "A run of it that is at work ends by itself, once what is under way is settled; no other run begins or goes on"
                    + " with it.",
            "A campaign can be paused before its first run, too. Takes the same --graph and --db as the run."
        },
        footer = {
            "",
            "Example:",
            "  herald pause examples/summer-sale/campaign.yaml",
            "",
            "Next: herald resume goes on where it stopped."
        })
final class PauseCommand implements Callable<Integer> {

    @Mixin
    private final CampaignOptions campaign = new CampaignOptions();

    @Override
    public Integer call() {
        return campaign.with(Setup::openBrake, brake -> pause(brake.pauses()));
    }

    private int pause(Pauses pauses) {
        var words = new PauseWords(pauses.campaign(), campaign.file);
        var paused = pauses.pause();
        return campaign.say(
                words.json(true, paused.since(), !paused.before()),
                words.paused(paused, campaign.setup().store()));
    }
}
