package dev.herald.application.dispatch;

import dev.herald.application.port.Actor;
import dev.herald.application.port.Answer;
import dev.herald.application.port.MarketingMessages;
import dev.herald.application.port.Node;
import dev.herald.application.port.SendPace;
import dev.herald.application.port.Store;
import dev.herald.application.port.SubscriptionTokens;
import dev.herald.domain.delivery.Attempt;
import dev.herald.domain.reason.Denial;
import io.vavr.collection.Seq;
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
    private final SendPace pace;
    private final Node node;
    private final Actor actor;
    private final StopSwitch stop;
    private final SendCount count;

    /**
     * A runtime on these parts.
     *
     * @param clock by which leases hold: it must never go back
     * @param pace is told how many share an ad account's rate
     * @param node who works
     * @param actor who has campaigns run, for the audit
     * @param stop by which a person can end it
     * @param count is told of each message that the API took
     */
    public DispatchRuntime(
            Store store,
            MarketingMessages messages,
            SubscriptionTokens tokens,
            InstantSource clock,
            SendPace pace,
            Node node,
            Actor actor,
            StopSwitch stop,
            SendCount count) {
        this.store = store;
        this.messages = messages;
        this.tokens = tokens;
        this.clock = clock;
        this.pace = pace;
        this.node = node;
        this.actor = actor;
        this.stop = stop;
        this.count = count;
    }

    /**
     * Works on an assignment until nothing more can be done; blocks until then.
     *
     * @param standing what stands in the way by now and did not when the work began; asked at each heartbeat
     * @param progress is told of what is durable, on the thread that called
     */
    public Ending run(Assignment assignment, Supplier<Seq<Denial>> standing, Progress progress)
            throws InterruptedException {
        var onStore = new StoreCommands(store, assignment, node.name(), actor, clock, standing);
        var events = new LinkedBlockingQueue<Event>();
        try (var calls = Executors.newVirtualThreadPerTaskExecutor();
                var storage = new StoreThread(onStore, events::add)) {
            return new Run(assignment, progress, calls, storage, events).loop();
        }
    }

    private final class Run {
        private final Assignment assignment;
        private final Progress progress;
        private final ExecutorService calls;
        private final StoreThread storage;
        private final BlockingQueue<Event> events;
        private Option<Ending> ending = Option.none();

        Run(
                Assignment assignment,
                Progress progress,
                ExecutorService calls,
                StoreThread storage,
                BlockingQueue<Event> events) {
            this.assignment = assignment;
            this.progress = progress;
            this.calls = calls;
            this.storage = storage;
            this.events = events;
        }

        Ending loop() throws InterruptedException {
            var dispatcher = new Dispatcher(assignment);
            events.add(new Event.Started());
            var listening = stop.whenPulled(() -> events.add(new Event.StopAsked()));
            try (listening) {
                return loop(dispatcher);
            }
        }

        private Ending loop(Dispatcher dispatcher) throws InterruptedException {
            while (ending.isEmpty()) {
                var event = events.take();
                if (event instanceof Event.Done(var command)) {
                    progress.accepted(accepted(command));
                    progress.dealtWith(dealtWith(command));
                }
                if (event instanceof Event.Answered(var attempt, Answer.Success<?> taken)) {
                    count.accepted();
                }
                if (event instanceof Event.Beaten beaten) {
                    pace.share(assignment.campaign().adAccount(), beaten.crew().shares());
                }
                dispatcher.on(event, clock.instant()).forEach(this::carryOut);
            }
            return ending.get();
        }

        private static long accepted(Command command) {
            return command instanceof Command.RecordOutcomes(var outcomes)
                    ? outcomes.count(outcome -> outcome.state() instanceof Attempt.Accepted)
                    : 0;
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
                case Command other -> storage.add(other);
            }
        }

        private Answer<Option<String>> send(Attempt.Attempting attempt, Instant notAfter) {
            return clock.instant().isAfter(notAfter)
                    ? new Answer.NotSent<>("its lease or the campaign had run out before the call")
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
    }
}
