package dev.herald.app.command;

import dev.herald.app.output.Wrapped;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.reason.Reason;
import dev.herald.domain.reason.UnknownCode;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
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
        description = "Explains the API's error codes: what each means, whom it blocks, what to do.",
        footer = {
            "",
            "Examples:",
            "  herald errors 2300034",
            "  herald errors QUIET_HOURS",
            "",
            "Next: herald preflight --explain TOKEN says which of them stop one person."
        })
final class ErrorsCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "CODE",
            description =
                    "One code, as 2300034, or one of Herald's own reasons, as QUIET_HOURS; all codes if left out.")
    private @Nullable String code;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var commandLine = Objects.requireNonNull(spec).commandLine();
        var additions = HeraldCommand.additionsOf(spec);
        Seq<Reason> reasons = code == null
                ? List.<Reason>of(ErrorCode.values()).appendAll(additions.ownReasons())
                : additions
                        .reasons()
                        .find(code)
                        .filter(reason -> !(reason instanceof UnknownCode))
                        .toList();
        if (reasons.isEmpty()) {
            commandLine.getErr().println("herald: " + code + " is not in the catalogue of 2026-04-24");
            return ExitCode.BAD_INPUT;
        }
        reasons.forEach(known -> print(known, commandLine.getOut()));
        commandLine.getOut().flush();
        return ExitCode.DONE;
    }

    private static void print(Reason code, PrintWriter out) {
        var name = code.name();
        out.println(name.equals(code.key()) ? name : code.key() + "  " + name);
        Wrapped.lines(code.explanation(), "         ").forEach(out::println);
        Wrapped.lines("Blocks " + code.scope().words() + ". " + code.remedy().words(), "         ")
                .forEach(out::println);
    }
}
