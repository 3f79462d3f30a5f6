package dev.herald.app.command;

import dev.herald.app.Accounts;
import dev.herald.app.RunRefused;
import dev.herald.app.Setup;
import dev.herald.app.output.AccountCheckTable;
import dev.herald.app.output.AccountJson;
import dev.herald.application.account.AccountCheck;
import dev.herald.application.port.KnownSender;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
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

    @Mixin
    private final KeptSender sender = new KeptSender();

    @Override
    public Integer call() {
        return sender.name(campaign)
                .map(name -> sender.with(campaign, name, Setup::openAccounts, this::check))
                .getOrElse(() -> campaign.with(
                        Setup::openBesideARun, herald -> check(herald::subscribeToEvents, herald::checkAccounts)));
    }

    private int check(Accounts accounts, KnownSender known) {
        return check(() -> accounts.subscribeToEvents(known), () -> accounts.check(known));
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
