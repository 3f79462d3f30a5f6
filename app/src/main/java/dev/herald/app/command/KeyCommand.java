package dev.herald.app.command;

import picocli.CommandLine.Command;

/** {@code herald key}. */
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        description = "About the key that access tokens are sealed with.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = KeyRotateCommand.class,
        footer = {
            "",
            "Example:",
            "  herald key rotate my/campaign.yaml",
            "",
            "Next: herald key rotate --help says more."
        })
final class KeyCommand extends CommandGroup {}
