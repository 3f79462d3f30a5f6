package dev.herald.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code herald resume}. */
@Command(
        name = "resume",
        mixinStandardHelpOptions = true,
        description = "Goes on with a campaign that was begun; one call tells whether what suspended it has ended.")
final class ResumeCommand implements Callable<Integer> {

    @Mixin
    private final CampaignOptions campaign = new CampaignOptions();

    @Mixin
    private final RunCommand.ConsentOptions consent = new RunCommand.ConsentOptions();

    @Override
    public Integer call() {
        return new Running(campaign).resume(consent.consent());
    }
}
