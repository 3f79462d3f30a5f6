package dev.herald.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code herald resume}. */
@Command(
        name = "resume",
        mixinStandardHelpOptions = true,
        description = {
            "Ends a campaign's pause, and goes on with it if it was begun.",
            "If the API suspended it, one call tells whether that has ended. The pause stays if nobody agrees to the costs, the file may not be run as it is, or the API can't be reached."
        },
        footer = {
            "",
            "Example:",
            "  herald resume examples/summer-sale/campaign.yaml",
            "",
            "Next: herald report says where it stands."
        })
final class ResumeCommand implements Callable<Integer> {

    @Mixin
    private final CampaignOptions campaign = new CampaignOptions();

    @Mixin
    private final RunCommand.ConsentOptions consent = new RunCommand.ConsentOptions();

    @Mixin
    private final NodeOption node = new NodeOption();

    @Override
    public Integer call() {
        return new Running(campaign.onNode(node)).resume(consent.consent());
    }
}
