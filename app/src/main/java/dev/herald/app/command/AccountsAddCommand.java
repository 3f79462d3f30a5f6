package dev.herald.app.command;

import dev.herald.app.Accounts;
import dev.herald.app.Setup;
import dev.herald.app.file.SenderFile;
import dev.herald.app.output.SendersJson;
import dev.herald.app.output.SendersTable;
import dev.herald.app.output.Sentences;
import dev.herald.application.port.SenderName;
import dev.herald.domain.account.Sender;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code herald accounts add}. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = {
            "Keeps a sender under a name, which campaign files can then say.",
            "The file has the keys app, business, ad_account and page, as in a campaign file. A sender of the same name is"
                    + " replaced. In a campaign file, write sender: NAME in place of these keys."
        },
        footer = {
            "",
            "Example:",
            "  herald accounts add acme --file acme.yaml --graph https://graph.facebook.com",
            "",
            "Next: herald token set HERALD_PAGE_TOKEN acme, then herald accounts check acme."
        })
final class AccountsAddCommand implements Callable<Integer> {

    @Mixin
    private final SenderParameter named = new SenderParameter();

    @Mixin
    private final FolderOptions options = new FolderOptions();

    @Option(
            names = "--file",
            required = true,
            paramLabel = "SENDER.yaml",
            description = "The file that says who sends.")
    private Path file = Path.of("sender.yaml");

    @Override
    public Integer call() {
        return named.with(
                options,
                name -> SenderFile.read(file)
                        .fold(
                                mistakes -> options.refuse(
                                        "REFUSED", Sentences.mistakes(file, mistakes), ExitCode.BAD_INPUT),
                                sender -> options.with(Setup::openAccounts, accounts -> add(accounts, name, sender))));
    }

    private int add(Accounts accounts, SenderName name, Sender sender) {
        var before = accounts.add(name, sender);
        return options.say(
                SendersJson.added(name, sender, before.isDefined()), SendersTable.added(name, sender, before));
    }
}
