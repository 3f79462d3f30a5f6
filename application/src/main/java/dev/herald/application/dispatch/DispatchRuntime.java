package dev.herald.application.dispatch;

import dev.herald.application.port.Act;
import dev.herald.application.port.Actor;
import dev.herald.application.port.Answer;
import dev.herald.application.port.AuditEntry;
import dev.herald.application.port.Ledger;
import dev.herald.application.port.MarketingMessages;
import dev.herald.application.port.Store;
import dev.herald.application.port.StoreBroken;
import dev.herald.application.port.SubscriptionTokens;
import dev.herald.domain.delivery.Attempt;
import dev.herald.domain.reason.Subject;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries a dispatcher's commands out: calls on virtual threads, the store on one thread of its own, everything else
 * nowhere. As many events wait as commands are under way, which the dispatcher limits.
 */
public final class DispatchRuntime {
    private static final Logger LOG = LoggerFactory.getLogger(DispatchRuntime.class);

    private final Store store;
    private final MarketingMessages messages;
    private final SubscriptionTokens tokens;
    private final InstantSource clock;
    private final String node;
    private final Actor actor;

    /**
     * A runtime on these parts.
     *
     * @param node the name under which ranges are leased; unique among those that share the store
     * @param actor who has campaigns run, for the audit
     */
    public DispatchRuntime(
            Store store,
            MarketingMessages messages,
            SubscriptionTokens tokens,
            InstantSource clock,
            String node,
            Actor actor) {
        this.store = store;
        this.messages = messages;
        this.tokens = tokens;
        this.clock = clock;
        this.node = node;
        this.actor = actor;
    }

    /**
     * Works on an assignment until nothing more can be done; blocks until then.
     *
     * @param progress is told of what is durable, on the thread that called
     */
    public Ending run(Assignment assignment, Progress progress) throws InterruptedException {
        try (var calls = Executors.newVirtualThreadPerTaskExecutor();
                var storage = Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().name("herald-store").factory())) {
            return new Run(assignment, progress, calls, storage).loop();
        }
    }

    private final class Run {
        private final Assignment assignment;
        private final Progress progress;
        private final ExecutorService calls;
        private final ExecutorService storage;
        private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
        private Option<Ending> ending = Option.none();
        private Option<Event.StoreFailed> storeFailed = Option.none();

        Run(Assignment assignment, Progress progress, ExecutorService calls, ExecutorService storage) {
            this.assignment = assignment;
            this.progress = progress;
            this.calls = calls;
            this.storage = storage;
        }

        Ending loop() throws InterruptedException {
            var dispatcher = new Dispatcher(assignment);
            events.add(new Event.Started());
            while (ending.isEmpty()) {
                var event = events.take();
                if (event instanceof Event.Done(var command)) {
                    progress.dealtWith(dealtWith(command));
                }
                dispatcher.on(event, clock.instant()).forEach(this::carryOut);
            }
            return ending.get();
        }

        private long dealtWith(Command command) {
            return switch (command) {
                case Command.RecordOutcomes(var outcomes) ->
                    outcomes.count(outcome -> !(outcome.state() instanceof Attempt.Planned)
                            && !(outcome.state() instanceof Attempt.InDoubt));
                case Command.Withhold(var lease, var withheld) -> withheld.size();
                case Command other -> 0;
            };
        }

        private void carryOut(Command command) {
            switch (command) {
                case Command.Send(var attempt, var notAfter) ->
                    calls.execute(() -> events.add(new Event.Answered(attempt, send(attempt, notAfter))));
                case Command.LookUp(var doubt) ->
                    calls.execute(() -> events.add(new Event.LookedUp(
                            doubt,
                            answer(() -> tokens.nextEligibleTime(doubt.id().token())))));
                case Command.WakeAt(var instant) ->
                    CompletableFuture.delayedExecutor(millisUntil(instant), TimeUnit.MILLISECONDS, calls)
                            .execute(() -> events.add(new Event.Woke()));
                case Command.Finish(var end) -> ending = Option.some(end);
                case Command other -> storage.execute(() -> events.add(stored(other)));
            }
        }

        private Answer<Option<String>> send(Attempt.Attempting attempt, Instant notAfter) {
            return clock.instant().isAfter(notAfter)
                    ? new Answer.NotSent<>("the range's lease had run out before the call")
                    : answer(() -> messages.send(attempt));
        }

        /** A call's answer. An adapter that throws has a bug; what became of its call nobody knows. */
        private static <T> Answer<T> answer(Supplier<Answer<T>> call) {
            try {
                return call.get();
            } catch (RuntimeException | Error bug) {
                LOG.error("a call to the API broke down", bug);
                return new Answer.Lost<>("the call broke down: " + bug);
            }
        }

        private long millisUntil(Instant instant) {
            return Math.max(0, Duration.between(clock.instant(), instant).toMillis() + 1);
        }

        /** What came of a command, on the store's thread. A store that has failed once is left alone. */
        private Event stored(Command command) {
            return storeFailed.<Event>map(failed -> failed).getOrElse(() -> tried(command));
        }

        private Event tried(Command command) {
            try {
                return store(command);
            } catch (StoreBroken broken) {
                LOG.debug("the store failed at {}", command.getClass().getSimpleName(), broken);
                return failed(broken.what());
            } catch (RuntimeException | Error bug) {
                LOG.error("the store failed at {}", command.getClass().getSimpleName(), bug);
                return failed("the store failed: " + bug.getMessage());
            }
        }

        private Event failed(String why) {
            var failed = new Event.StoreFailed(why);
            storeFailed = Option.some(failed);
            return failed;
        }

        private Event store(Command command) {
            var campaign = assignment.number();
            Ledger ledger = store.ledger();
            return switch (command) {
                case Command.LeaseRange() -> lease(ledger);
                case Command.FinishRange(var lease) -> {
                    ledger.finish(lease);
                    yield new Event.Done(command);
                }
                case Command.Withhold(var lease, var withheld) ->
                    ledger.withhold(lease, withheld)
                            .<Event>fold(lost -> new Event.LeaseWasLost(command, lease), n -> new Event.Done(command));
                case Command.CommitIntents(var lease, var window) ->
                    ledger.commitIntents(
                                    lease,
                                    assignment.message(),
                                    assignment.campaign().budget(),
                                    window,
                                    assignment.sender().adAccount().budgetDay(clock.instant()),
                                    clock.instant())
                            .<Event>fold(
                                    lost -> new Event.LeaseWasLost(command, lease),
                                    committed -> new Event.IntentsCommitted(lease, committed));
                case Command.RecordOutcomes(var outcomes) -> {
                    ledger.record(campaign, outcomes);
                    yield new Event.Done(command);
                }
                case Command.DropToken(var token, var reason) -> {
                    store.subscriptions().drop(token, reason, clock.instant());
                    yield new Event.Done(command);
                }
                case Command.Suspend(var suspension) -> {
                    store.suspensions().suspend(suspension);
                    yield new Event.Done(command);
                }
                case Command.Lift(var subject, var key) -> {
                    store.suspensions().lift(subject, key, lifted(subject, key));
                    yield new Event.Done(command);
                }
                case Command.ReadDoubts(var limit) -> new Event.DoubtsRead(ledger.inDoubt(campaign, limit));
                case Command.Send send -> throw new IllegalStateException("not the store's: " + send);
                case Command.LookUp lookUp -> throw new IllegalStateException("not the store's: " + lookUp);
                case Command.WakeAt wake -> throw new IllegalStateException("not the store's: " + wake);
                case Command.Finish finish -> throw new IllegalStateException("not the store's: " + finish);
            };
        }

        private AuditEntry lifted(Subject subject, String key) {
            return AuditEntry.of(clock.instant(), actor, Act.LIFTED, subject + ": " + key)
                    .changing(Option.some("suspended"), Option.some("lifted"));
        }

        private Event lease(Ledger ledger) {
            var now = clock.instant();
            var adAccount = assignment.sender().adAccount();
            return ledger.lease(
                            assignment.number(), node, now, assignment.limits().lease())
                    .<Event>map(lease -> new Event.RangeLeased(
                            lease,
                            ledger.recipients(lease, now),
                            ledger.spending(assignment.number(), adAccount.currency(), adAccount.budgetDay(now))))
                    .getOrElse(() -> new Event.NothingToLease(ledger.tally(assignment.number(), adAccount.currency())
                            .nextDue()));
        }
    }
}
