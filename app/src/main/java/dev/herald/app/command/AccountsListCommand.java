package dev.herald.app.command;

import dev.herald.app.Accounts;
import dev.herald.app.Setup;
import dev.herald.app.output.SendersJson;
import dev.herald.app.output.SendersTable;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code herald accounts list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the senders that are kept, with their tokens, permissions and expiry.",
            "That is what was found when the API was last asked, and when that was; never a token. Tokens that end within a"
                    + " week are pointed out."
        },
        footer = {
            "",
            "Example:",
            "  herald accounts list --graph https://graph.facebook.com",
            "",
            "Next: herald accounts check NAME asks the API anew."
        })
final class AccountsListCommand implements Callable<Integer> {

    @Mixin
    private final FolderOptions options = new FolderOptions();

    @Override
    public Integer call() {
        return options.with(Setup::openAccountsToLook, this::list);
    }

    private int list(Accounts accounts) {
        var rows = accounts.all().map(known -> new SendersTable.Row(known, accounts.tokens(known.sender())));
        var table = new SendersTable(rows, accounts.api(), accounts.now());
        return options.say(SendersJson.list(table), table.words());
    }
}
