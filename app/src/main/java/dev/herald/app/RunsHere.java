package dev.herald.app;

import dev.herald.application.account.AccountCheck;
import dev.herald.application.account.ToldLimits;
import dev.herald.application.campaign.CampaignAccount;
import dev.herald.application.dispatch.Progress;
import dev.herald.application.office.Declined;
import dev.herald.application.office.Errands;
import dev.herald.application.office.MetaFigures;
import dev.herald.application.office.RunOrder;
import dev.herald.application.office.RunState;
import dev.herald.testkit.sandbox.SandboxUnavailable;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a campaign in this process when somebody asks for it, one run at a time, each as {@code herald run} would: with the
 * store for itself until it ends. Whoever has the store already, such as {@code serve --send}, is not disturbed.
 */
final class RunsHere implements Errands, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunsHere.class);
    /** Within this it is mostly known whether sending begins. */
    private static final Duration FIRST_LOOK = Duration.ofSeconds(5);

    private static final Declined SANDBOX_BUSY = Declined.because(
            Declined.Kind.BUSY,
            "The built-in sandbox is in use, by a run or by what was asked of it; ask again when that has ended.");

    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(30);

    private final Setup setup;
    private final Herald beside;
    private final ToldLimits limits;
    private final InstantSource clock;
    private RunState state = new RunState.NeverRun();
    private Option<Thread> thread = Option.none();
    private boolean closing;
    private volatile Option<Herald> atWork = Option.none();

    /**
     * Runs of a campaign.
     *
     * @param setup how it is run
     * @param beside the same campaign, open beside its runs, which are watched as it is
     * @param limits what the API told of its limits in their calls
     */
    RunsHere(Setup setup, Herald beside, ToldLimits limits, InstantSource clock) {
        this.setup = setup;
        this.beside = beside;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public Either<Declined, RunState> run(RunOrder order) {
        var looked = new CountDownLatch(1);
        synchronized (this) {
            if (closing) {
                return Either.left(Declined.because(Declined.Kind.UNAVAILABLE, "Herald is ending."));
            }
            if (state instanceof RunState.Sending(var since)) {
                return Either.left(Declined.because(
                        Declined.Kind.BUSY, "This process sends the campaign already, since " + since + "."));
            }
            state = new RunState.Sending(clock.instant());
            thread = Option.some(Thread.ofVirtual().name("herald-run").start(() -> {
                try {
                    end(sent(order, looked));
                } finally {
                    looked.countDown();
                }
            }));
        }
        await(looked);
        synchronized (this) {
            return state instanceof RunState.Ended(var at, var declined, var brokeOff) && declined.isDefined()
                    ? Either.left(declined.get())
                    : Either.right(state);
        }
    }

    private static void await(CountDownLatch looked) {
        try {
            looked.await(FIRST_LOOK.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void end(Either<Declined, Option<CampaignAccount>> result) {
        state = new RunState.Ended(
                clock.instant(),
                result.swap().toOption(),
                result.toOption().flatMap(account -> account).flatMap(CampaignAccount::interruption));
        result.peekLeft(why -> LOG.warn("a run that was asked for sent nothing: {}", why.words()));
    }

    /** Sends until nothing more can be done; or why nothing was sent. Whatever breaks down, it comes to an end. */
    private Either<Declined, Option<CampaignAccount>> sent(RunOrder order, CountDownLatch begins) {
        try {
            return setup.database().contains(Stores.MEMORY)
                    ? Either.left(Declined.because(
                            Declined.Kind.BAD_INPUT,
                            "A store in memory can't be shared with a run; keep state in SQLite or PostgreSQL."))
                    : setup.open()
                            .mapLeft(why -> RunDeclined.of(setup.file(), why))
                            .flatMap(herald -> sentBy(herald, order, new Beginning(begins)));
        } catch (SandboxUnavailable busy) {
            return Either.left(SANDBOX_BUSY);
        } catch (RuntimeException | Error broken) {
            LOG.error("a run broke down; what was under way is in doubt until the next one", broken);
            return Either.left(
                    Declined.because(Declined.Kind.UNAVAILABLE, "The run broke down: " + broken.getMessage()));
        } finally {
            atWork = Option.none();
        }
    }

    private Either<Declined, Option<CampaignAccount>> sentBy(Herald opened, RunOrder order, Progress progress) {
        try (var herald = opened) {
            herald.listenAs(beside);
            atWork = Option.some(herald);
            if (isClosing()) {
                return Either.left(Declined.because(Declined.Kind.UNAVAILABLE, "Herald is ending."));
            }
            if (!herald.isAs(beside)) {
                return Either.left(Declined.because(
                        Declined.Kind.BAD_INPUT,
                        "The campaign's file was changed since herald serve was started: start it again, to see what it says"
                                + " now before it is run."));
            }
            return sent(herald, order, progress).mapLeft(refused -> RunDeclined.of(setup.file(), refused));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Either.right(Option.none());
        }
    }

    private synchronized boolean isClosing() {
        return closing;
    }

    /** Tells when sending begins. */
    private record Beginning(CountDownLatch latch) implements Progress {

        @Override
        public void begins(long people, long dealtWith) {
            latch.countDown();
        }

        @Override
        public void dealtWith(long people) {}
    }

    /** One that was never run is resumed by ending its pause; it begins when somebody says so. */
    private static Either<RunRefused, Option<CampaignAccount>> sent(Herald herald, RunOrder order, Progress progress)
            throws InterruptedException {
        var consent = order.mostToSpend().<Consent>map(Consent.UpTo::new).getOrElse(new Consent.Missing());
        if (!order.resume()) {
            return herald.run(false, consent, progress).map(Option::some);
        }
        if (herald.hasBegun()) {
            return herald.resume(consent, progress).map(Option::some);
        }
        herald.pauses().end();
        return Either.right(Option.none());
    }

    @Override
    public synchronized RunState state() {
        return state;
    }

    @Override
    public Either<Declined, AccountCheck> checkAccounts() {
        return asked(beside::checkAccounts);
    }

    @Override
    public Either<Declined, MetaFigures> metaFigures() {
        return asked(beside::metaFigures).flatMap(figures -> figures);
    }

    @Override
    public ToldLimits limits() {
        return limits;
    }

    private interface Question<T> {
        Either<RunRefused, T> ask() throws InterruptedException;
    }

    private <T> Either<Declined, T> asked(Question<T> question) {
        try {
            return question.ask().mapLeft(refused -> RunDeclined.of(setup.file(), refused));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Either.left(Declined.because(Declined.Kind.UNAVAILABLE, "Herald is ending."));
        } catch (SandboxUnavailable busy) {
            return Either.left(SANDBOX_BUSY);
        }
    }

    /** Begins no run any more, and has the one that is at work end. */
    void stop() {
        synchronized (this) {
            closing = true;
        }
        atWork.forEach(Herald::stop);
    }

    /** Lets what is being sent end, for 30 seconds at most. */
    @Override
    public void close() {
        stop();
        Option<Thread> last;
        synchronized (this) {
            last = thread;
        }
        try {
            for (var running : last) {
                if (!running.join(LONGEST_FAREWELL)) {
                    LOG.warn(
                            "a run did not end within {}; what was under way is in doubt until the next one",
                            LONGEST_FAREWELL);
                }
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
