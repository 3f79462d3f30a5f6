package dev.herald.app.command;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** The machine failed: one sentence for people, the rest for the log, and the exit code that says to run again. */
final class Breakdown implements IExecutionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Breakdown.class);

    @Override
    public int handleExecutionException(Exception failure, CommandLine commandLine, ParseResult arguments) {
        LOG.debug("the command broke down", failure);
        commandLine.getErr().println("herald: " + sentence(failure));
        commandLine.getErr().println("Nothing that was done is lost; run the same command again to resume.");
        return ExitCode.INTERRUPTED;
    }

    private static String sentence(Exception failure) {
        var message = failure.getMessage();
        return failure.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }
}
