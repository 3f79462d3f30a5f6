package dev.herald.app.command;

import picocli.CommandLine.Command;

/** {@code herald accounts}. */
@Command(
        name = "accounts",
        mixinStandardHelpOptions = true,
        description = "About those who send.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = AccountsCheckCommand.class)
final class AccountsCommand extends CommandGroup {}
