package dev.herald.app;

import dev.herald.application.account.AccountCheck;
import dev.herald.application.campaign.CampaignAccount;
import dev.herald.application.dispatch.Progress;
import dev.herald.application.office.Declined;
import dev.herald.application.office.Errands;
import dev.herald.application.office.MetaFigures;
import dev.herald.application.office.RunOrder;
import dev.herald.application.office.RunState;
import dev.herald.http.graph.CallWatch;
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

    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(40);

    private final Setup setup;
    private final Herald beside;
    private final CallWatch watch;
    private final InstantSource clock;
    private RunState state = new RunState.NeverRun();
    private Option<Thread> thread = Option.none();
    private volatile Option<Herald> atWork = Option.none();

    /**
     * Runs of a campaign.
     *
     * @param setup how it is run
     * @param beside the same campaign, open beside its runs
     * @param watch watches their calls
     */
    RunsHere(Setup setup, Herald beside, CallWatch watch, InstantSource clock) {
        this.setup = setup;
        this.beside = beside;
        this.watch = watch;
        this.clock = clock;
    }

    @Override
    public Either<Declined, RunState> run(RunOrder order) {
        var looked = new CountDownLatch(1);
        synchronized (this) {
            if (state instanceof RunState.Sending(var since)) {
                return Either.left(Declined.because(
                        Declined.Kind.BUSY, "This process sends the campaign already, since " + since + "."));
            }
            state = new RunState.Sending(clock.instant());
            thread = Option.some(Thread.ofVirtual().name("herald-run").start(() -> {
                end(sent(order, looked));
                looked.countDown();
            }));
        }
        await(looked);
        synchronized (this) {
            return state instanceof RunState.Ended(var at, var declined) && declined.isDefined()
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

    private synchronized void end(Option<Declined> declined) {
        state = new RunState.Ended(clock.instant(), declined);
        declined.forEach(why -> LOG.warn("a run that was asked for sent nothing: {}", why.words()));
    }

    /** Sends until nothing more can be done; why nothing was sent, if so. */
    private Option<Declined> sent(RunOrder order, CountDownLatch begins) {
        if (setup.database().contains(Stores.MEMORY)) {
            return Option.some(Declined.because(
                    Declined.Kind.BAD_INPUT,
                    "A store in memory can't be shared with a run; keep state in SQLite or PostgreSQL."));
        }
        var opened = setup.open();
        if (opened.isLeft()) {
            return Option.some(RunDeclined.of(setup.file(), opened.getLeft()));
        }
        try (var herald = opened.get()) {
            herald.watchedBy(watch);
            atWork = Option.some(herald);
            return sent(herald, order, new Beginning(begins))
                    .swap()
                    .toOption()
                    .map(refused -> RunDeclined.of(setup.file(), refused));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Option.none();
        } catch (RuntimeException broken) {
            LOG.error("a run broke down; what was under way is in doubt until the next one", broken);
            return Option.some(
                    Declined.because(Declined.Kind.UNAVAILABLE, "The run broke down: " + broken.getMessage()));
        } finally {
            atWork = Option.none();
        }
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

    private static Either<RunRefused, CampaignAccount> sent(Herald herald, RunOrder order, Progress progress)
            throws InterruptedException {
        var consent = order.mostToSpend().<Consent>map(Consent.UpTo::new).getOrElse(new Consent.Missing());
        if (order.resume() && herald.hasBegun()) {
            return herald.resume(consent, progress);
        }
        if (order.resume()) {
            herald.pauses().end();
        }
        return herald.run(false, consent, progress);
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

    private interface Question<T> {
        Either<RunRefused, T> ask() throws InterruptedException;
    }

    private <T> Either<Declined, T> asked(Question<T> question) {
        try {
            return question.ask().mapLeft(refused -> RunDeclined.of(setup.file(), refused));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Either.left(Declined.because(Declined.Kind.UNAVAILABLE, "Herald is ending."));
        }
    }

    /** Lets what is being sent end, for 40 seconds at most. */
    @Override
    public void close() {
        atWork.forEach(Herald::stop);
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
