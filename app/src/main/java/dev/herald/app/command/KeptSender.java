package dev.herald.app.command;

import dev.herald.app.Accounts;
import dev.herald.app.CannotStart;
import dev.herald.app.Privacy;
import dev.herald.app.Setup;
import dev.herald.app.output.SendersTable;
import dev.herald.application.port.KnownSender;
import dev.herald.application.port.SenderName;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import picocli.CommandLine;

/** That a command about a campaign's sender may be about one that is kept by name instead: NAME in place of CAMPAIGN.yaml. */
final class KeptSender {

    @CommandLine.Option(names = FolderOptions.NAME, paramLabel = "DIR", description = FolderOptions.WHAT)
    private Path folder = Path.of("");

    /** What is done about a sender. */
    interface Work {
        int about(Accounts accounts, KnownSender known);
    }

    /** The name that was typed; none if it is a file, or can only be one. */
    Option<SenderName> name(CampaignOptions campaign) {
        return SenderName.of(campaign.file.toString()).toOption().filter(name -> !Files.exists(campaign.file));
    }

    /** Does something about the sender; or says which there are. */
    int with(
            CampaignOptions campaign,
            SenderName name,
            Function<Setup, Either<CannotStart, Accounts>> opening,
            Work work) {
        return campaign.inFolder(folder)
                .with(
                        opening,
                        accounts -> accounts.find(name)
                                .map(known -> work.about(accounts, known))
                                .getOrElse(() -> campaign.refuse(
                                        "REFUSED",
                                        List.of(SendersTable.unknown(name, accounts.all())),
                                        ExitCode.BAD_INPUT)));
    }

    /** Does something about what is kept for the page of the sender, or of the campaign; a run may be at work. */
    int withPage(CampaignOptions campaign, ToIntFunction<Privacy> work) {
        return name(campaign)
                .map(name -> with(
                        campaign,
                        name,
                        Setup::openAccounts,
                        (accounts, known) -> work.applyAsInt(accounts.privacy(known))))
                .getOrElse(() -> campaign.with(Setup::openPrivacy, work));
    }
}
