package dev.herald.app.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What makes a run one of several that work on a campaign together. */
final class NodeOption {
    @Option(
            names = "--node",
            paramLabel = "NAME",
            description =
                    "Work beside other nodes on one PostgreSQL database, under this name. Give each process its own, and the"
                            + " same again when it is started again.")
    @Nullable
    String name;
}
