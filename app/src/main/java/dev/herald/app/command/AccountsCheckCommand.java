package dev.herald.app.command;

import dev.herald.app.Herald;
import dev.herald.app.Setup;
import dev.herald.app.output.AccountCheckTable;
import dev.herald.app.output.AccountJson;
import dev.herald.application.account.AccountCheck;
import io.vavr.collection.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code herald accounts check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Asks the API about a campaign's ad account and page, says what the rules make of that, and which"
                + " permissions and events are missing. Sends nothing.",
        footer = {
            "",
            "Example:",
            "  herald accounts check examples/summer-sale/campaign.yaml",
            "",
            "Next: do what it says is missing; herald preflight looks at the campaign."
        })
final class AccountsCheckCommand implements Callable<Integer> {

    @Mixin
    private final CampaignOptions campaign = new CampaignOptions();

    @Option(
            names = "--subscribe",
            description = "Have the page's events told to the app before, besides those that are told already.")
    private boolean subscribe;

    @Override
    public Integer call() {
        return campaign.with(Setup::openBesideARun, this::check);
    }

    private int check(Herald herald) {
        var running = new Running(campaign);
        return running.interruptibly(() -> {
            if (subscribe) {
                var subscribed = herald.subscribeToEvents();
                if (subscribed.isLeft()) {
                    return running.refused(subscribed.getLeft());
                }
                if (subscribed.get().isDefined()) {
                    return campaign.refuse("REFUSED", List.of(subscribed.get().get()), ExitCode.SUSPENDED);
                }
            }
            return herald.checkAccounts().fold(running::refused, this::shown);
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
            AccountCheckTable.of(check).forEach(campaign.out()::println);
        }
        campaign.out().flush();
        return check.isInOrder() ? ExitCode.DONE : ExitCode.SUSPENDED;
    }
}
