package dev.herald.app.command;

import dev.herald.domain.subscription.SubscriptionToken;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code herald test}. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = {
            "Sends a campaign's message to one person, for a look. The campaign itself is left as it is.",
            "Who got a test gets no other message for 12 hours. Meta lets a new campaign warm up for an hour, the one for"
                    + " tests as well: the first test has to be repeated then.",
            "Exit code 0 means that the message was taken."
        },
        footer = {
            "",
            "Example:",
            "  herald test examples/summer-sale/campaign.yaml --to 11224322820840800",
            "",
            "Next: look at it in Messenger; herald run sends it to everybody."
        })
final class TestCommand implements Callable<Integer> {

    @Mixin
    private final CampaignOptions campaign = new CampaignOptions();

    @Mixin
    private final RunCommand.ConsentOptions consent = new RunCommand.ConsentOptions();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "TOKEN",
            description = "The subscription token of the person, who may be in the audience or not.")
    private String to = "";

    @Override
    public Integer call() {
        return SubscriptionToken.of(to)
                .fold(
                        wrong -> campaign.refuse(
                                "REFUSED", wrong.map(what -> "--to " + what.message()), ExitCode.BAD_INPUT),
                        token -> new Running(campaign).sendTest(token, consent.consent()));
    }
}
