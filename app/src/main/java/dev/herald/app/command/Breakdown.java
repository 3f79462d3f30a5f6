package dev.herald.app.command;

import dev.herald.app.output.AccountJson;
import dev.herald.app.output.Colours;
import dev.herald.application.port.KeyUnavailable;
import dev.herald.application.port.StoreBroken;
import io.vavr.collection.List;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The machine failed, or the words typed make no command: one sentence for people, and one object for programs. */
final class Breakdown implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Breakdown.class);
    private static final String JSON = "--json";

    @Override
    public int handleExecutionException(Exception failure, CommandLine commandLine, ParseResult arguments) {
        if (failure instanceof KeyUnavailable missing) {
            commandLine.getErr().println(Colours.ofErr().bad(missing.words()));
            var json = arguments.originalArgs().contains(JSON);
            return answered(commandLine, json, "REFUSED", missing.words(), ExitCode.BAD_INPUT);
        }
        LOG.debug("the command broke down", failure);
        var sentence = "herald: " + sentence(failure);
        commandLine.getErr().println(Colours.ofErr().bad(sentence));
        commandLine.getErr().println("Nothing that was done is lost; run the same command again to resume.");
        var json = arguments.originalArgs().contains(JSON);
        return answered(commandLine, json, "INTERRUPTED", sentence, ExitCode.INTERRUPTED);
    }

    @Override
    public int handleParseException(ParameterException mistake, String[] arguments) {
        var commandLine = mistake.getCommandLine();
        var sentence = "herald: " + mistake.getMessage();
        commandLine.getErr().println(Colours.ofErr().bad(sentence));
        sayWhatCanBeTyped(mistake, commandLine);
        var json = List.of(arguments).contains(JSON);
        return answered(commandLine, json, "REFUSED", sentence, ExitCode.BAD_INPUT);
    }

    /** Where a command is missing, all there are; else a guess at what was meant, and where to look. */
    private static void sayWhatCanBeTyped(ParameterException mistake, CommandLine commandLine) {
        var err = commandLine.getErr();
        if (mistake instanceof UnmatchedArgumentException
                || commandLine.getSubcommands().isEmpty()) {
            UnmatchedArgumentException.printSuggestions(mistake, err);
            err.println(commandLine.getCommandSpec().qualifiedName() + " --help says what can be typed.");
        } else {
            commandLine.usage(err, Colours.ofErr().help());
        }
    }

    private static int answered(CommandLine commandLine, boolean json, String status, String sentence, int exit) {
        if (json) {
            commandLine.getOut().println(AccountJson.refusal(status, List.of(sentence)));
        }
        commandLine.getOut().flush();
        commandLine.getErr().flush();
        return exit;
    }

    private static String sentence(Exception failure) {
        if (failure instanceof StoreBroken broken) {
            return broken.what() + ".";
        }
        var message = failure.getMessage();
        if (failure instanceof UncheckedIOException && message != null) {
            return message;
        }
        return failure.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }
}
