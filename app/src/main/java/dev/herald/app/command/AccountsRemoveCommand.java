package dev.herald.app.command;

import dev.herald.app.Accounts;
import dev.herald.app.Setup;
import dev.herald.app.output.SendersJson;
import dev.herald.app.output.SendersTable;
import dev.herald.application.port.SenderName;
import io.vavr.collection.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code herald accounts remove}. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description = {
            "Forgets a sender's name. Its campaigns and its tokens stay.",
            "A campaign file that says the name is refused from then on, until it is added again or spelled out."
        },
        footer = {
            "",
            "Example:",
            "  herald accounts remove acme",
            "",
            "Next: herald token remove, if its tokens are to go as well."
        })
final class AccountsRemoveCommand implements Callable<Integer> {

    @Mixin
    private final SenderParameter named = new SenderParameter();

    @Mixin
    private final FolderOptions options = new FolderOptions();

    @Override
    public Integer call() {
        return named.with(options, name -> options.with(Setup::openAccounts, accounts -> remove(accounts, name)));
    }

    private int remove(Accounts accounts, SenderName name) {
        return accounts.remove(name)
                ? options.say(SendersJson.removed(name), List.of("Sender " + name + " is removed."))
                : options.refuse("REFUSED", List.of(SendersTable.unknown(name, accounts.all())), ExitCode.BAD_INPUT);
    }
}
