package dev.herald.app.command;

import dev.herald.app.Setup;
import dev.herald.app.output.SettingsTable;
import dev.herald.app.settings.Origin;
import dev.herald.app.settings.Setting;
import dev.herald.app.settings.Settings;
import dev.herald.app.settings.Settings.Given;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code herald config}. */
@Command(
        name = "config",
        mixinStandardHelpOptions = true,
        description = {
            "Prints every setting with its value and where that came from.",
            "Flags win over the environment (HERALD_GRAPH, HERALD_SERVE_PORT and so on), which wins over the file herald.yaml beside the campaign file, or the one that --config or HERALD_CONFIG names.",
            "Secrets are only said to be set or not. They come from the environment, or from the store, sealed (herald token"
                    + " set); a file of settings may hold none."
        },
        footer = {
            "",
            "Examples:",
            "  herald config examples/summer-sale/campaign.yaml",
            "  HERALD_PATIENCE=PT5M herald config --json",
            "",
            "Next: write herald.yaml beside the campaign file:",
            "  graph: https://graph.facebook.com",
            "  db: jdbc:postgresql://db.example/herald",
            "  serve: { port: 8090 }",
            "  log: { format: json }"
        })
final class ConfigCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @ParentCommand
    private @Nullable HeraldCommand herald;

    @Parameters(
            arity = "0..1",
            paramLabel = "CAMPAIGN.yaml",
            description = "The campaign file that settings are looked for beside.")
    private @Nullable Path campaign;

    @CommandLine.Option(names = "--json", description = "Print exactly one JSON object on standard output.")
    private boolean json;

    /** It takes all flags that set something, to say what they would do with another command. */
    static void takeFlagsOfOthers(CommandLine line) {
        var config = Objects.requireNonNull(line.getSubcommands().get("config")).getCommandSpec();
        Setting.ALL
                .filter(setting -> config.findOption(setting.flag()) == null)
                .forEach(setting -> config.addOption(copied(option(line, setting))));
    }

    private static OptionSpec copied(OptionSpec original) {
        return OptionSpec.builder(original.names())
                .paramLabel(original.paramLabel())
                .description(original.description())
                .type(String.class)
                .defaultValue(original.defaultValue())
                .build();
    }

    /** The option that sets it, of the first command that has it. */
    private static OptionSpec option(CommandLine line, Setting setting) {
        return List.ofAll(line.getSubcommands().values())
                .map(CommandLine::getCommandSpec)
                .filter(command -> setting.command().forAll(command.name()::equals))
                .flatMap(command -> Option.of(command.findOption(setting.flag())))
                .head();
    }

    @Override
    public Integer call() {
        var said = Objects.requireNonNull(herald).settings();
        var table = new SettingsTable(
                Setting.ALL.map(setting -> new SettingsTable.Row(setting, given(setting, said))),
                said.file(),
                HashMap.ofAll(System.getenv()));
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        if (json) {
            out.println(table.json());
        } else {
            table.words().forEach(out::println);
        }
        out.flush();
        return ExitCode.DONE;
    }

    /** What holds: what was typed, or else what was said elsewhere, or else what holds if nobody says anything. */
    private Option<Given> given(Setting setting, Settings said) {
        var known = Objects.requireNonNull(spec);
        var standing = value(known, setting).map(text -> new Given(text, new Origin.Default()));
        var holds = known.commandLine().getParseResult().hasMatchedOption(setting.flag())
                ? standing.map(given -> new Given(given.value(), new Origin.Flag(setting.flag())))
                : said.of(setting).orElse(standing);
        return setting.equals(Setting.DATABASE) ? database(known, holds) : holds;
    }

    private static Option<String> value(CommandSpec known, Setting setting) {
        return Option.of(known.findOption(setting.flag()).<Object>getValue()).map(Object::toString);
    }

    /** The address as people may see it; that beside the campaign file, if there is one and no other is named. */
    private Option<Given> database(CommandSpec known, Option<Given> address) {
        var file = campaign;
        if (address.isEmpty() && file != null) {
            var beside = Setup.of(file);
            var store = value(known, Setting.GRAPH)
                    .map(beside::withGraph)
                    .getOrElse(beside)
                    .store();
            return Option.some(new Given(store, new Origin.Default()));
        }
        return address.map(given ->
                new Given(Setup.of(Path.of("")).withDatabase(given.value()).store(), given.origin()));
    }
}
