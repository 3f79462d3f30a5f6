package dev.herald.app.command;

import dev.herald.app.Setup;
import dev.herald.app.output.AccountJson;
import dev.herald.app.output.AccountTable;
import io.vavr.collection.List;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code herald report}. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Says where a campaign stands; also while another process sends it.")
final class ReportCommand implements Callable<Integer> {

    @Mixin
    private final CampaignOptions campaign = new CampaignOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var commandLine = Objects.requireNonNull(spec).commandLine();
        var out = commandLine.getOut();
        var err = commandLine.getErr();
        return campaign.with(out, err, Setup::openToLook, herald -> {
            var account = herald.report();
            if (account.isEmpty()) {
                return campaign.refuse(
                        "REFUSED",
                        List.of(campaign.file + ": was never run here with this audience; use run or preflight"),
                        ExitCode.BAD_INPUT,
                        out,
                        err);
            }
            if (campaign.json) {
                out.println(AccountJson.run(account.get(), Duration.ZERO));
            } else {
                new AccountTable(herald.reasons())
                        .run(account.get(), Duration.ZERO)
                        .forEach(out::println);
            }
            out.flush();
            return ExitCode.of(account.get().status());
        });
    }
}
