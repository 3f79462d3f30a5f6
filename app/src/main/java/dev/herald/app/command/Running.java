package dev.herald.app.command;

import dev.herald.app.CannotStart;
import dev.herald.app.Consent;
import dev.herald.app.Herald;
import dev.herald.app.Pauses;
import dev.herald.app.RunRefused;
import dev.herald.app.Setup;
import dev.herald.app.output.AccountJson;
import dev.herald.app.output.AccountTable;
import dev.herald.app.output.Colours;
import dev.herald.app.output.PauseWords;
import dev.herald.app.output.ProgressBar;
import dev.herald.app.output.Sentences;
import dev.herald.application.campaign.CampaignAccount;
import dev.herald.application.dispatch.Progress;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntSupplier;
import java.util.function.ToIntBiFunction;

/** Runs a campaign from the command line and shows what came of it. */
final class Running {
    private final CampaignOptions options;
    private final PrintWriter out;
    private final PrintWriter err;
    private volatile Option<Herald> atWork = Option.none();

    Running(CampaignOptions options) {
        this.options = options;
        this.out = options.out();
        this.err = options.err();
    }

    /** {@code resume}: goes on with what was begun as resume does. */
    int run(boolean fresh, boolean resume, Consent consent) {
        return untilStopped(() -> options.with(
                Setup::open,
                herald -> resume && herald.hasBegun() ? goOn(herald, consent) : run(herald, fresh, consent)));
    }

    int resume(Consent consent) {
        return untilStopped(() -> goOn(consent));
    }

    /** Ctrl-C lets what is being sent end; whatever else a command does ends at once. */
    private int untilStopped(IntSupplier work) {
        var signal = StopSignal.passedOn(() -> atWork.exists(Herald::stop));
        var exit = ExitCode.INTERRUPTED;
        try {
            exit = work.getAsInt();
            return exit;
        } finally {
            signal.done(exit);
        }
    }

    private int goOn(Consent consent) {
        var opened = options.setup().open();
        if (opened.isLeft()) {
            return opened.getLeft() instanceof CannotStart.Unavailable(var why)
                    ? resumeBeside(why)
                    : options.cannotStart(opened.getLeft());
        }
        try (var herald = opened.get()) {
            return herald.hasBegun() ? goOn(herald, consent) : endPause(herald.pauses());
        }
    }

    private int goOn(Herald herald, Consent consent) {
        var pausedSince = herald.pauses().since();
        return watched(
                herald,
                progress -> herald.resume(consent, progress).peek(account -> {
                    err.println(words(herald.pauses()).resumed(pausedSince));
                    err.flush();
                }));
    }

    private int endPause(Pauses pauses) {
        var words = words(pauses);
        return pauses.end()
                .map(since -> options.say(words.json(false, since, true), List.of(words.toBegin(since))))
                .getOrElse(() -> options.refuse(
                        "REFUSED",
                        List.of(options.file + ": was never run here, so there is nothing to resume; use run"),
                        ExitCode.BAD_INPUT));
    }

    /** Somebody else has the store: the pause can end all the same, and that run goes on. */
    private int resumeBeside(String why) {
        return options.with(Setup::openBrake, brake -> {
            var words = words(brake.pauses());
            return options.refuse(
                    "INTERRUPTED",
                    List.of(brake.pauses().end().map(words::beside).getOrElse(why)),
                    ExitCode.INTERRUPTED);
        });
    }

    private PauseWords words(Pauses pauses) {
        return new PauseWords(pauses.campaign(), options.file);
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
        return watched(herald, progress -> herald.run(fresh, consent, progress));
    }

    /** Has the campaign go on by itself, until somebody asks for the end. */
    int keepGoing(Herald herald, Consent consent) {
        var bar = new ProgressBar(err);
        var diary = new Diary(
                err,
                (account, took) -> {
                    bar.clear();
                    shown(herald, account, took);
                },
                this::refused);
        return interruptibly(() -> herald.keepGoing(consent, watching(bar), diary)
                .map(this::refused)
                .getOrElse(ExitCode.DONE));
    }

    private Progress watching(ProgressBar bar) {
        return ProgressBar.isWanted() && !options.json ? bar : Progress.UNWATCHED;
    }

    /** Sends with a bar that shows how far it has come. */
    private interface Sending {
        Either<RunRefused, CampaignAccount> run(Progress progress) throws InterruptedException;
    }

    private int watched(Herald herald, Sending sending) {
        atWork = Option.some(herald);
        var bar = new ProgressBar(err);
        return timed(
                () -> {
                    var result = sending.run(watching(bar));
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
            out.println(options.node()
                    .map(node -> AccountJson.run(account, took, node, herald.sentHere()))
                    .getOrElse(() -> AccountJson.run(account, took)));
        } else {
            new AccountTable(herald.reasons()).run(account, took).forEach(out::println);
            options.node()
                    .map(node -> Sentences.ofNode(node, herald.sentHere()))
                    .forEach(out::println);
        }
        Sentences.brokenLines(account.audience()).forEach(err::println);
        if (account.isPaused()) {
            err.println(words(herald.pauses()).toGoOn());
        }
        account.interruption()
                .forEach(why ->
                        err.println(Colours.ofErr().bad("Interrupted: " + why + ".") + " Run it again to go on."));
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
                Sentences.failed(Sentences.unconfirmed(unconfirmed)).forEach(err::println);
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
