package dev.herald.app.command;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code herald accounts}. */
@Command(
        name = "accounts",
        mixinStandardHelpOptions = true,
        description = "About those who send.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = AccountsCheckCommand.class)
final class AccountsCommand implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                Objects.requireNonNull(spec).commandLine(), "a command is missing, such as check");
    }
}
