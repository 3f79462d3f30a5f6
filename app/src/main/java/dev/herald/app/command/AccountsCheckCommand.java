package dev.herald.app.command;

import dev.herald.app.Accounts;
import dev.herald.app.RunRefused;
import dev.herald.app.Setup;
import dev.herald.app.output.AccountCheckTable;
import dev.herald.app.output.AccountJson;
import dev.herald.app.output.SendersTable;
import dev.herald.application.account.AccountCheck;
import dev.herald.application.port.SenderName;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code herald accounts check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Asks the API about an ad account and a page, and says what is missing.",
            "Those of a campaign, or of a sender that accounts add was told of: NAME in place of CAMPAIGN.yaml. Says what the"
                    + " rules make of that, and which permissions and events are missing. Sends nothing."
        },
        footer = {
            "",
            "Examples:",
            "  herald accounts check examples/summer-sale/campaign.yaml",
            "  herald accounts check acme --graph https://graph.facebook.com",
            "",
            "Next: do what it says is missing; herald preflight looks at the campaign."
        })
final class AccountsCheckCommand implements Callable<Integer> {

    @Mixin
    private final CampaignOptions campaign = new CampaignOptions();

    @CommandLine.Option(
            names = "--subscribe",
            description = "Have the page's events told to the app before, besides those that are told already.")
    private boolean subscribe;

    @CommandLine.Option(names = FolderOptions.NAME, paramLabel = "DIR", description = FolderOptions.WHAT)
    private Path folder = Path.of("");

    @Override
    public Integer call() {
        return named().map(
                        name -> campaign.inFolder(folder).with(Setup::openAccounts, accounts -> check(accounts, name)))
                .getOrElse(() -> campaign.with(
                        Setup::openBesideARun, herald -> check(herald::subscribeToEvents, herald::checkAccounts)));
    }

    /** The sender, if it is a name that was typed and not a file. */
    private Option<SenderName> named() {
        return SenderName.of(campaign.file.toString()).toOption().filter(name -> !Files.exists(campaign.file));
    }

    private int check(Accounts accounts, SenderName name) {
        return accounts.find(name)
                .map(known -> check(() -> accounts.subscribeToEvents(known), () -> accounts.check(known)))
                .getOrElse(() -> campaign.refuse(
                        "REFUSED", List.of(SendersTable.unknown(name, accounts.all())), ExitCode.BAD_INPUT));
    }

    private int check(
            Running.Stoppable<Either<RunRefused, Option<String>>> subscribing,
            Running.Stoppable<Either<RunRefused, AccountCheck>> checking) {
        var running = new Running(campaign);
        return running.interruptibly(() -> {
            if (subscribe) {
                var subscribed = subscribing.run();
                if (subscribed.isLeft()) {
                    return running.refused(subscribed.getLeft());
                }
                if (subscribed.get().isDefined()) {
                    return campaign.refuse("REFUSED", List.of(subscribed.get().get()), ExitCode.SUSPENDED);
                }
            }
            return checking.run().fold(running::refused, this::shown);
        });
    }

    private int shown(AccountCheck check) {
        var sandbox = campaign.graph == null;
        if (campaign.json) {
            campaign.out().println(AccountJson.accounts(check, sandbox));
        } else {
            if (sandbox) {
                campaign.out()
                        .println(
                                "This asks the built-in sandbox, which believes the campaign file. Add --graph to ask Meta.");
            }
            AccountCheckTable.of(check, Instant.now()).forEach(campaign.out()::println);
        }
        campaign.out().flush();
        return check.isInOrder() ? ExitCode.DONE : ExitCode.SUSPENDED;
    }
}
