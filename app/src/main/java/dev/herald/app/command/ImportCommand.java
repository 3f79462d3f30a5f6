package dev.herald.app.command;

import dev.herald.app.Setup;
import dev.herald.app.output.AccountJson;
import dev.herald.app.output.Sentences;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code herald import}. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Imports a campaign's audience and tells which lines are broken. The same file again changes nothing.")
final class ImportCommand implements Callable<Integer> {

    @Mixin
    private final CampaignOptions campaign = new CampaignOptions();

    @Override
    public Integer call() {
        var out = campaign.out();
        var err = campaign.err();
        return campaign.with(Setup::open, herald -> {
            var audience = herald.importAudience();
            if (campaign.json) {
                out.println(AccountJson.audience(audience));
            } else {
                out.println(Sentences.audience(audience));
            }
            Sentences.brokenLines(audience).forEach(err::println);
            out.flush();
            err.flush();
            return ExitCode.DONE;
        });
    }
}
