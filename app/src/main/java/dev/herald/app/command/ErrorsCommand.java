package dev.herald.app.command;

import dev.herald.app.output.Wrapped;
import dev.herald.domain.reason.ErrorCode;
import io.vavr.collection.List;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code herald errors}. */
@Command(
        name = "errors",
        mixinStandardHelpOptions = true,
        description = "Explains the API's error codes: what each means, whom it blocks, what to do.")
final class ErrorsCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "CODE", description = "One code, as 2300034; all if left out.")
    private @Nullable Integer code;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var commandLine = Objects.requireNonNull(spec).commandLine();
        var codes =
                code == null ? List.of(ErrorCode.values()) : ErrorCode.of(code).toList();
        if (codes.isEmpty()) {
            commandLine.getErr().println("herald: " + code + " is not in the catalogue of 2026-04-24");
            return ExitCode.BAD_INPUT;
        }
        codes.forEach(known -> print(known, commandLine.getOut()));
        commandLine.getOut().flush();
        return ExitCode.DONE;
    }

    private static void print(ErrorCode code, PrintWriter out) {
        out.println(code.key() + "  " + code.name());
        Wrapped.lines(code.explanation(), "         ").forEach(out::println);
        Wrapped.lines("Blocks " + code.scope().words() + ". " + code.remedy().words(), "         ")
                .forEach(out::println);
    }
}
