package dev.herald.app.command;

import picocli.CommandLine.Command;

/** {@code herald accounts}. */
@Command(
        name = "accounts",
        mixinStandardHelpOptions = true,
        description = "About those who send: kept by name, and checked at the API.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            AccountsAddCommand.class,
            AccountsListCommand.class,
            AccountsCheckCommand.class,
            AccountsRemoveCommand.class
        },
        footer = {
            "",
            "Example:",
            "  herald accounts check examples/summer-sale/campaign.yaml",
            "",
            "Next: herald accounts COMMAND --help says more of each."
        })
final class AccountsCommand extends CommandGroup {}
