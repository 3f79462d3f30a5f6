package dev.herald.app.command;

import dev.herald.app.output.AccountJson;
import dev.herald.app.output.LoggedLines;
import dev.herald.app.output.Logs;
import dev.herald.app.output.Sentences;
import dev.herald.app.settings.LogFormat;
import dev.herald.app.settings.Setting;
import dev.herald.app.settings.Settings;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * Has a command know what the environment and the file of settings say, before it begins. Which file that is follows from
 * what was typed, so that this is read twice: once to find the file, and once with what it says in place of defaults.
 */
final class Configured implements IExecutionStrategy {
    private static final String CAMPAIGN = "CAMPAIGN.yaml";
    private static final String JSON = "--json";

    private final CommandLine line;
    private final SharedOptions shared;
    private final Consumer<Settings> reader;

    /**
     * For this command line.
     *
     * @param shared what was typed that every command takes
     * @param reader told of the settings before the command begins
     */
    Configured(CommandLine line, SharedOptions shared, Consumer<Settings> reader) {
        this.line = line;
        this.shared = shared;
        this.reader = reader;
    }

    @Override
    public int execute(ParseResult typed) {
        var leaf = leaf(typed);
        var settings = Settings.read(variable -> Option.of(System.getenv(variable)), shared.config(), campaign(leaf));
        if (settings.isInvalid() && !isHelp(leaf)) {
            return refuse(typed, settings.getError());
        }
        var known = settings.getOrElse(Settings::none);
        reader.accept(known);
        line.setDefaultValueProvider(new Defaults(known));
        var again = line.parseArgs(typed.originalArgs().toArray(String[]::new));
        log();
        return new CommandLine.RunLast().execute(again);
    }

    /** What stands in for what was not typed. Picocli asks for every option of a command, also for its help. */
    private record Defaults(Settings settings) implements IDefaultValueProvider {
        @Override
        public @Nullable String defaultValue(ArgSpec argument) {
            return argument instanceof OptionSpec option
                    ? Setting.ALL
                            .find(setting -> setting.isSetBy(
                                    option.longestName(), option.command().name()))
                            .flatMap(settings::of)
                            .map(Settings.Given::value)
                            .getOrNull()
                    : null;
        }
    }

    private int refuse(ParseResult typed, Seq<Violation> mistakes) {
        var sentences = Sentences.settings(mistakes);
        Sentences.failed(sentences).forEach(line.getErr()::println);
        if (typed.originalArgs().contains(JSON)) {
            line.getOut().println(AccountJson.refusal("REFUSED", sentences));
        }
        line.getOut().flush();
        line.getErr().flush();
        return ExitCode.BAD_INPUT;
    }

    private static ParseResult leaf(ParseResult parsed) {
        return parsed.hasSubcommand() ? leaf(parsed.subcommand()) : parsed;
    }

    private static boolean isHelp(ParseResult leaf) {
        return leaf.isUsageHelpRequested() || leaf.isVersionHelpRequested();
    }

    /** The campaign file that the command is about, whichever way that takes it; or where one would be. */
    private static Option<Path> campaign(ParseResult leaf) {
        return folder(leaf, leaf.hasMatchedOption(FolderOptions.NAME))
                .orElse(() -> List.<ArgSpec>ofAll(leaf.matchedArgs())
                        .find(argument -> argument.paramLabel().startsWith(CAMPAIGN))
                        .flatMap(argument -> Option.of(argument.<Path>getValue())))
                .orElse(() -> folder(leaf, true));
    }

    private static Option<Path> folder(ParseResult leaf, boolean asked) {
        return Option.of(leaf.commandSpec().findOption(FolderOptions.NAME))
                .filter(option -> asked)
                .map(option -> option.<Path>getValue().resolve("campaign.yaml"));
    }

    private void log() {
        Logs.write(shared.logFormat(), shared.logLevel());
        if (shared.logFormat() == LogFormat.JSON) {
            line.setErr(new PrintWriter(new LoggedLines()));
        }
    }
}
