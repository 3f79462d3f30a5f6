package dev.herald.app.command;

import picocli.CommandLine.Command;

/** {@code herald token}. */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "About access tokens that are kept in the store, sealed.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {TokenSetCommand.class, TokenListCommand.class, TokenRemoveCommand.class},
        footer = {
            "",
            "Example:",
            "  herald token list my/campaign.yaml",
            "",
            "Next: herald token COMMAND --help says more of each."
        })
final class TokenCommand extends CommandGroup {}
