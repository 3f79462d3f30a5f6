package dev.herald.app.command;

import dev.herald.application.port.SenderName;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Parameters;

/** Which sender a command is about. */
final class SenderParameter {

    @Parameters(index = "0", paramLabel = "NAME", description = "What we call the sender.")
    private String name = "";

    /** Does something about it; or says that it is no name. */
    int with(StoreOptions options, ToIntFunction<SenderName> work) {
        return SenderName.of(name)
                .fold(
                        wrong -> options.refuse(
                                "REFUSED", wrong.map(what -> "NAME " + what.message() + "."), ExitCode.BAD_INPUT),
                        work::applyAsInt);
    }
}
