package dev.herald.app.command;

import dev.herald.app.Setup;
import dev.herald.app.output.AccountJson;
import dev.herald.app.output.Sentences;
import dev.herald.application.port.Audience;
import io.vavr.collection.List;
import java.io.PrintWriter;
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
            var imported = herald.importAudience();
            return imported.fold(
                    why -> campaign.refuse("REFUSED", List.of(why), ExitCode.BAD_INPUT),
                    audience -> shown(audience, out, err));
        });
    }

    private int shown(Audience audience, PrintWriter out, PrintWriter err) {
        if (campaign.json) {
            out.println(AccountJson.audience(audience));
        } else {
            out.println(Sentences.audience(audience));
        }
        Sentences.brokenLines(audience).forEach(err::println);
        out.flush();
        err.flush();
        return ExitCode.DONE;
    }
}
