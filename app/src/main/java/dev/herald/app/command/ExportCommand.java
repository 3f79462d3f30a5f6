package dev.herald.app.command;

import dev.herald.app.Herald;
import dev.herald.app.Records;
import dev.herald.app.Setup;
import dev.herald.app.output.AccountJson;
import dev.herald.app.output.Destination;
import dev.herald.app.output.Sheet;
import dev.herald.http.graph.ListingForm;
import dev.herald.http.json.DeliveryForm;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code herald export}. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the page's subscriptions, as import reads them, or the campaign's deliveries.",
            "Also while another process sends it.",
            "In CSV, an apostrophe is put before texts that a spreadsheet would take for a formula and before texts that"
                    + " begin with one. Have a spreadsheet read ids as text: they have more digits than its numbers."
        },
        footer = {
            "",
            "Examples:",
            "  herald export examples/summer-sale/campaign.yaml subscriptions",
            "  herald export my/campaign.yaml deliveries --format csv --output out.csv",
            "",
            "Next: herald import reads subscriptions again, here or elsewhere."
        })
final class ExportCommand implements Callable<Integer> {

    /** What is written. */
    enum Kind {
        SUBSCRIPTIONS,
        DELIVERIES;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Mixin
    private final CampaignOptions campaign = new CampaignOptions();

    @Parameters(index = "1", paramLabel = "subscriptions|deliveries", description = "What is written.")
    private Kind kind = Kind.SUBSCRIPTIONS;

    @picocli.CommandLine.Option(
            names = "--format",
            paramLabel = "ndjson|csv",
            description = "One JSON object a line (default), or comma-separated values with a header.")
    private Sheet.Format format = Sheet.Format.NDJSON;

    @picocli.CommandLine.Option(
            names = "--output",
            paramLabel = "FILE",
            description = "The file to write, which is there once it is whole (default: standard output).")
    private @Nullable Path output;

    @Override
    public Integer call() {
        return campaign.json && output == null
                ? campaign.refuse(
                        "REFUSED",
                        List.of("With --json, standard output holds one object; say with --output where records go."),
                        ExitCode.BAD_INPUT)
                : campaign.with(Setup::openToLook, this::export);
    }

    private int export(Herald herald) {
        return (kind == Kind.DELIVERIES ? withoutDeliveries(herald) : Option.<String>none())
                .map(why -> campaign.refuse("REFUSED", List.of(campaign.file + ": " + why), ExitCode.BAD_INPUT))
                .getOrElse(() -> write(herald.records()));
    }

    private static Option<String> withoutDeliveries(Herald herald) {
        if (!herald.hasBegun()) {
            return Option.some("was never run here, so it has no deliveries");
        }
        return herald.records()
                .prunedAt()
                .map(since -> "its deliveries were pruned at " + since + "; report tells their counts");
    }

    private int write(Records records) {
        var target = output == null ? Option.<Path>none() : Option.some(output);
        try (var destination = target.fold(() -> Destination.printed(campaign.out()), Destination::file)) {
            var count = write(records, destination.writer());
            destination.keep();
            return told(count, target);
        }
    }

    private long write(Records records, Writer into) {
        return switch (kind) {
            case SUBSCRIPTIONS -> {
                var sheet = Sheet.of(format, ListingForm.FIELDS, into);
                yield records.subscriptions(one -> sheet.write(ListingForm.of(one)));
            }
            case DELIVERIES -> {
                var sheet = Sheet.of(format, DeliveryForm.FIELDS, into);
                yield records.deliveries(one -> sheet.write(DeliveryForm.of(one)));
            }
        };
    }

    private int told(long count, Option<Path> target) {
        var where = target.map(file -> " are in " + file).getOrElse("");
        campaign.err().println(count + " " + kind + where + ".");
        campaign.err().flush();
        if (campaign.json) {
            campaign.out().println(AccountJson.exported(kind.toString(), count, target.get()));
            campaign.out().flush();
        }
        return ExitCode.DONE;
    }
}
