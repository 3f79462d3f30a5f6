package dev.herald.app.command;

import dev.herald.app.Herald;
import dev.herald.app.ImportedAudience;
import dev.herald.app.Setup;
import dev.herald.app.output.AccountJson;
import dev.herald.app.output.ImportWatch;
import dev.herald.app.output.Sentences;
import io.vavr.collection.List;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code herald import}. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Imports a campaign's audience and tells which lines are broken. The same file again changes nothing.",
            "Every broken line goes to a file, one JSON object each with its line, reason and text. To mend them:",
            "  jq -r '.text // empty' FILE > mended.ndjson"
        },
        footer = {
            "",
            "Example:",
            "  herald import examples/summer-sale/campaign.yaml",
            "",
            "Next: mend what is broken, if you like; herald preflight says who is in."
        })
final class ImportCommand implements Callable<Integer> {

    @Mixin
    private final CampaignOptions campaign = new CampaignOptions();

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description =
                    "Where broken lines go. If left out, .herald/AUDIENCE.rejects.ndjson beside the campaign file,"
                            + " which is there only if a line is broken.")
    private @Nullable Path rejects;

    @Override
    public Integer call() {
        return campaign.with(Setup::open, this::imported);
    }

    private int imported(Herald herald) {
        var watch = new ImportWatch(campaign.err());
        var imported = herald.importAudience(io.vavr.control.Option.of(rejects), watch);
        watch.clear();
        return imported.fold(why -> campaign.refuse("REFUSED", List.of(why), ExitCode.BAD_INPUT), this::shown);
    }

    private int shown(ImportedAudience imported) {
        var out = campaign.out();
        var err = campaign.err();
        if (campaign.json) {
            out.println(AccountJson.imported(imported));
        } else {
            Sentences.imported(imported).forEach(out::println);
        }
        Sentences.brokenLines(imported.audience()).forEach(err::println);
        imported.rejects().map(Sentences::rejects).forEach(err::println);
        out.flush();
        err.flush();
        return ExitCode.DONE;
    }
}
