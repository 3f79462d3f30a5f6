package dev.herald.app.command;

import dev.herald.app.Additions;
import dev.herald.app.output.Colours;
import dev.herald.app.settings.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line as a whole. */
@Command(
        name = "herald",
        mixinStandardHelpOptions = true,
        version = "Herald 0.1.0",
        description = "Sends paid marketing messages on Messenger: never twice, never over budget.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RunCommand.class,
            PauseCommand.class,
            ResumeCommand.class,
            PreflightCommand.class,
            TestCommand.class,
            AccountsCommand.class,
            SyncCommand.class,
            ImportCommand.class,
            ReportCommand.class,
            ExportCommand.class,
            PruneCommand.class,
            ErrorsCommand.class,
            SandboxCommand.class,
            ServeCommand.class,
            TokenCommand.class,
            KeyCommand.class,
            ForgetCommand.class,
            AuditCommand.class,
            ConfigCommand.class,
            CompletionCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 done; 2 bad input, nothing changed; 3 a person must act;",
            "4 the other side or the machine failed, run again to resume.",
            "",
            "First steps, on the built-in sandbox:",
            "  herald preflight examples/summer-sale/campaign.yaml",
            "  herald run examples/summer-sale/campaign.yaml",
            "  herald report examples/summer-sale/campaign.yaml",
            "",
            "Next: herald COMMAND --help says more of each, with an example."
        })
public final class HeraldCommand implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    private final Additions additions;
    private Settings settings = Settings.none();

    private HeraldCommand(Additions additions) {
        this.additions = additions;
    }

    /** Herald's own command line, ready to execute arguments. */
    public static CommandLine commandLine() {
        return commandLine(Additions.NONE);
    }

    /** The command line with a team's additions, ready to execute arguments. */
    public static CommandLine commandLine(Additions additions) {
        var herald = new HeraldCommand(additions);
        var line = new CommandLine(herald);
        var shared = new SharedOptions();
        line.addMixin("shared", shared);
        ConfigCommand.takeFlagsOfOthers(line);
        return line.setExecutionStrategy(new Configured(line, shared, read -> herald.settings = read))
                .setColorScheme(Colours.ofOut().help())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new Breakdown())
                .setExecutionExceptionHandler(new Breakdown());
    }

    /** What was added to the command line that a command belongs to. */
    static Additions additionsOf(CommandLine.Model.CommandSpec command) {
        return ((HeraldCommand) command.root().userObject()).additions;
    }

    /** What the environment and the file of settings say; nothing before a command begins. */
    Settings settings() {
        return settings;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                java.util.Objects.requireNonNull(spec).commandLine(), "a command is missing");
    }
}
