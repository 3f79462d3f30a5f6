package dev.herald.app.command;

import picocli.CommandLine.Command;

/** {@code herald accounts}. */
@Command(
        name = "accounts",
        mixinStandardHelpOptions = true,
        description = "About those who send.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = AccountsCheckCommand.class,
        footer = {
            "",
            "Example:",
            "  herald accounts check examples/summer-sale/campaign.yaml",
            "",
            "Next: herald accounts COMMAND --help says more of each."
        })
final class AccountsCommand extends CommandGroup {}
