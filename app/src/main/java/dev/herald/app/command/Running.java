package dev.herald.app.command;

import dev.herald.app.Consent;
import dev.herald.app.Herald;
import dev.herald.app.RunRefused;
import dev.herald.app.Setup;
import dev.herald.app.output.AccountJson;
import dev.herald.app.output.AccountTable;
import dev.herald.app.output.ProgressBar;
import dev.herald.app.output.Sentences;
import dev.herald.application.campaign.CampaignAccount;
import dev.herald.application.dispatch.Progress;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToIntBiFunction;

/** Runs a campaign from the command line and shows what came of it. */
final class Running {
    private final CampaignOptions options;
    private final PrintWriter out;
    private final PrintWriter err;

    Running(CampaignOptions options) {
        this.options = options;
        this.out = options.out();
        this.err = options.err();
    }

    int run(boolean fresh, Consent consent) {
        return options.with(Setup::open, herald -> run(herald, fresh, consent));
    }

    int resume(Consent consent) {
        return options.with(
                Setup::open,
                herald -> herald.hasBegun()
                        ? run(herald, false, consent)
                        : options.refuse(
                                "REFUSED",
                                List.of(options.file + ": was never run here, so there is nothing to resume; use run"),
                                ExitCode.BAD_INPUT));
    }

    int sendTest(SubscriptionToken token, Consent consent) {
        return options.with(
                Setup::open,
                herald -> timed(() -> herald.sendTest(token, consent), (account, took) -> {
                    var exit = shown(herald, account, took);
                    if (account.accepted() > 0) {
                        return exit;
                    }
                    err.println("The message was not sent; see above why.");
                    err.flush();
                    return exit == ExitCode.DONE ? ExitCode.SUSPENDED : exit;
                }));
    }

    private int run(Herald herald, boolean fresh, Consent consent) {
        var bar = new ProgressBar(err);
        var progress = ProgressBar.isWanted() && !options.json ? bar : Progress.UNWATCHED;
        return timed(
                () -> {
                    var result = herald.run(fresh, consent, progress);
                    bar.clear();
                    return result;
                },
                (account, took) -> shown(herald, account, took));
    }

    /** Something that can be stopped from outside. */
    interface Stoppable<T> {
        T run() throws InterruptedException;
    }

    private int timed(
            Stoppable<Either<RunRefused, CampaignAccount>> sending,
            ToIntBiFunction<CampaignAccount, Duration> showing) {
        var began = Instant.now();
        return interruptibly(() -> sending.run()
                .fold(this::refused, account -> showing.applyAsInt(account, Duration.between(began, Instant.now()))));
    }

    int interruptibly(Stoppable<Integer> work) {
        try {
            return work.run();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return ExitCode.INTERRUPTED;
        }
    }

    private int shown(Herald herald, CampaignAccount account, Duration took) {
        if (options.json) {
            out.println(AccountJson.run(account, took));
        } else {
            new AccountTable(herald.reasons()).run(account, took).forEach(out::println);
        }
        Sentences.brokenLines(account.audience()).forEach(err::println);
        account.interruption().forEach(why -> err.println("Interrupted: " + why + ". Run it again to go on."));
        out.flush();
        err.flush();
        return ExitCode.of(account.status());
    }

    int refused(RunRefused refused) {
        return switch (refused) {
            case RunRefused.AsWritten(var why) ->
                options.refuse("REFUSED", Sentences.refused(options.file, why), ExitCode.BAD_INPUT);
            case RunRefused.Unconfirmed unconfirmed -> {
                if (options.json) {
                    out.println(AccountJson.unconfirmed(unconfirmed));
                }
                Sentences.unconfirmed(unconfirmed).forEach(err::println);
                out.flush();
                err.flush();
                yield ExitCode.BAD_INPUT;
            }
            case RunRefused.UnconfirmedTest unconfirmed ->
                options.refuse("UNCONFIRMED", Sentences.unconfirmed(unconfirmed), ExitCode.BAD_INPUT);
            case RunRefused.Unreachable(var why) -> options.refuse("INTERRUPTED", List.of(why), ExitCode.INTERRUPTED);
            case RunRefused.NotConfigured(var mistakes) -> options.cannotStart(mistakes);
        };
    }
}
