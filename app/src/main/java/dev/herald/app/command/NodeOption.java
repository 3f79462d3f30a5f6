package dev.herald.app.command;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What makes a run one of several that work on a campaign together. */
final class NodeOption {
    private static final String NAME = "--node";

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = NAME,
            paramLabel = "NAME",
            description =
                    "Work beside other nodes on one PostgreSQL database, under this name. Give each process its own, and the"
                            + " same again when it is started again.")
    @Nullable
    String name;

    /** Whether it was typed with this command; settings say it to those commands only that it is for. */
    boolean isTyped() {
        return Objects.requireNonNull(command).commandLine().getParseResult().hasMatchedOption(NAME);
    }
}
