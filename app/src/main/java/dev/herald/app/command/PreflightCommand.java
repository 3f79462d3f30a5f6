package dev.herald.app.command;

import dev.herald.app.Herald;
import dev.herald.app.Setup;
import dev.herald.app.output.AccountJson;
import dev.herald.app.output.AccountTable;
import dev.herald.app.output.Sentences;
import dev.herald.application.campaign.CampaignAccount;
import io.vavr.collection.List;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code herald preflight}. */
@Command(
        name = "preflight",
        mixinStandardHelpOptions = true,
        description = "Says who would get the message, who would not and why, and what it would cost. Calls nobody.")
final class PreflightCommand implements Callable<Integer> {

    @Mixin
    private final CampaignOptions campaign = new CampaignOptions();

    @Override
    public Integer call() {
        var out = campaign.out();
        var err = campaign.err();
        return campaign.with(Setup::open, herald -> preflight(herald, out, err));
    }

    private int preflight(Herald herald, PrintWriter out, PrintWriter err) {
        return herald.preflight()
                .fold(
                        changed -> campaign.refuse(
                                "REFUSED", List.of(Sentences.changed(campaign.file, changed)), ExitCode.BAD_INPUT),
                        account -> shown(herald, account, out, err));
    }

    private int shown(Herald herald, CampaignAccount account, PrintWriter out, PrintWriter err) {
        if (campaign.json) {
            out.println(AccountJson.preflight(account));
        } else {
            new AccountTable(herald.reasons()).preflight(account).forEach(out::println);
        }
        Sentences.brokenLines(account.audience()).forEach(err::println);
        out.flush();
        err.flush();
        return ExitCode.of(account.status());
    }
}
