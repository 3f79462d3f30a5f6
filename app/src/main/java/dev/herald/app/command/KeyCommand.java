package dev.herald.app.command;

import picocli.CommandLine.Command;

/** {@code herald key}. */
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        description = "About the key that access tokens are sealed with.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = KeyRotateCommand.class)
final class KeyCommand extends CommandGroup {}
