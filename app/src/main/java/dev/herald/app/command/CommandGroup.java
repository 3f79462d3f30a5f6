package dev.herald.app.command;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** A word that other commands follow; alone it is a mistake. */
abstract class CommandGroup implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public void run() {
        var known = Objects.requireNonNull(spec);
        throw new CommandLine.ParameterException(
                known.commandLine(),
                "a command is missing, such as "
                        + known.subcommands().keySet().iterator().next());
    }
}
