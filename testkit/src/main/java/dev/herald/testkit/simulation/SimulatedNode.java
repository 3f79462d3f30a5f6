package dev.herald.testkit.simulation;

import dev.herald.application.dispatch.Command;
import dev.herald.application.dispatch.Dispatcher;
import dev.herald.application.dispatch.Ending;
import dev.herald.application.dispatch.Event;
import dev.herald.application.dispatch.StoreCommands;
import dev.herald.application.port.Actor;
import dev.herald.application.port.Answer;
import dev.herald.application.port.Store;
import dev.herald.domain.delivery.Attempt.Attempting;
import dev.herald.domain.delivery.Attempt.InDoubt;
import dev.herald.domain.reason.Denial;
import dev.herald.domain.reason.ErrorCode;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * One node: a dispatcher whose commands are carried out late, badly, or not at all. It is started again after it died, gave
 * up, or came to an end that is not for good.
 */
final class SimulatedNode {
    private static final int HALF = 500;
    private static final Duration RESTART = Duration.ofMinutes(2);
    private static final Duration LATE_START = Duration.ofSeconds(2);
    private static final Duration CALM_LOOK = Duration.ofMinutes(10);
    private static final int MOST_STARTS = 100;

    private final String name;
    private final Scheduler scheduler;
    private final InstantSource clock;
    private final Duration skew;
    private final Supplier<Odds> odds;
    private final Scenario scenario;
    private final Standings standings;
    private final TrueApi api;
    private final Watch watch;
    private final Wiring wiring;
    private final Store store;
    private final boolean isAlone;

    private int life;
    private int starts;
    private Option<Life> living = Option.none();
    private Instant frozenUntil = Instant.MIN;
    private boolean heldBack;

    SimulatedNode(
            String name,
            Duration skew,
            boolean isAlone,
            Scheduler scheduler,
            Supplier<Odds> odds,
            Scenario scenario,
            TrueApi api,
            Watch watch,
            Wiring wiring,
            Store store) {
        this.name = name;
        this.skew = skew;
        this.isAlone = isAlone;
        this.scheduler = scheduler;
        this.clock = () -> scheduler.instant().plus(skew);
        this.odds = odds;
        this.scenario = scenario;
        this.api = api;
        this.watch = watch;
        this.wiring = wiring;
        this.store = new WatchedStore(store, wiring.ledger(watch));
        this.standings = new Standings(store.suspensions(), scenario);
    }

    int starts() {
        return starts;
    }

    /** Whether it runs. */
    boolean isRunning() {
        return living.isDefined();
    }

    /** Whether its last end was a denial, other than the budget's, that leaves people for later. */
    boolean isHeldBack() {
        return heldBack;
    }

    /** Starts it, if it is not running. */
    void start() {
        if (living.isEmpty() && starts < MOST_STARTS) {
            starts++;
            heldBack = false;
            if (isAlone) {
                store.ledger().reclaim(scenario.number(), clock.instant());
            } else {
                store.ledger().reclaim(scenario.number(), name, clock.instant());
            }
            living = Option.some(new Life());
            living.get().tell(new Event.Started());
        }
    }

    private void startIn(Duration delay) {
        scheduler.in(delay, this::start);
    }

    private void die() {
        living = Option.none();
        startIn(scheduler.upTo(RESTART));
    }

    /** When the node is awake. */
    private void awake(Runnable work) {
        if (scheduler.instant().isBefore(frozenUntil)) {
            scheduler.at(frozenUntil, () -> awake(work));
        } else {
            work.run();
        }
    }

    private void ended(Ending ending) {
        living = Option.none();
        switch (ending) {
            case Ending.GaveUp(var why) -> startIn(RESTART);
            case Ending.NothingToDo(var denials) -> {
                heldBack = denials.exists(denial -> denial.reason() != ErrorCode.LIFETIME_BUDGET_REACHED);
                again(denials).forEach(instant -> scheduler.at(instant, this::start));
            }
        }
    }

    /** When it is worth while to run again; a person sees to what only a person can, except the budget. */
    private Option<Instant> again(Seq<Denial> denials) {
        if (denials.exists(denial -> denial.reason() == ErrorCode.LIFETIME_BUDGET_REACHED)) {
            return Option.none();
        }
        if (denials.isEmpty()) {
            return store.ledger()
                    .tally(scenario.number(), Scenario.USD)
                    .nextDue()
                    .map(due -> due.plus(skew.abs()));
        }
        return denials.forAll(denial -> denial.passesFrom().isDefined())
                ? denials.flatMap(Denial::passesFrom).max()
                : Option.some(latest(api.inOrderFrom(), scheduler.instant()).plus(CALM_LOOK));
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** From a start to the end or to the death that comes before it. */
    private final class Life {
        private final int number = ++life;
        private final Dispatcher dispatcher;
        private final StoreCommands onStore;
        private final Obedience obedience = new Obedience();
        private Instant storeIsFree = scheduler.instant();
        private boolean storeHasFailed;

        Life() {
            var known = standings.known(clock.instant());
            var assignment = scenario.assignment(
                    known.filter(suspension -> suspension.lifts().isEmpty()),
                    known.filter(suspension -> suspension.lifts().isDefined()).map(standings::denial));
            dispatcher = new Dispatcher(assignment);
            onStore = new StoreCommands(
                    store, assignment, name, Actor.HERALD, clock, () -> standings.news(known, clock.instant()));
        }

        private boolean isOver() {
            return number != life || living.isEmpty();
        }

        void tell(Event event) {
            awake(() -> {
                if (!isOver()) {
                    var commands = dispatcher.on(event, clock.instant());
                    obedience.check(event, commands);
                    commands.forEach(this::carryOut);
                }
            });
        }

        private void carryOut(Command command) {
            if (isOver()) {
                return;
            }
            var now = odds.get();
            if (scheduler.happens(now.freezes())) {
                frozenUntil = scheduler.instant().plus(scheduler.upTo(now.longestFreeze()));
            }
            if (scheduler.happens(now.crashes())) {
                die();
            }
            wiring.before(command, attempt -> call(attempt, Instant.MAX));
            switch (command) {
                case Command.Send(var attempt, var notAfter) ->
                    scheduler.in(scheduler.upTo(LATE_START), () -> awake(() -> call(attempt, notAfter)));
                case Command.LookUp(var doubt) -> lookUp(doubt);
                case Command.WakeAt(var instant) -> scheduler.at(instant.minus(skew), () -> tell(new Event.Woke()));
                case Command.Finish(var ending) -> {
                    if (!isOver()) {
                        ended(ending);
                    }
                }
                case Command other -> write(other);
            }
        }

        /** The store does one thing after another. What a dead node had asked for may be done all the same. */
        private void write(Command command) {
            if (isOver() && scheduler.happens(HALF)) {
                return;
            }
            var begin = latest(storeIsFree, scheduler.instant())
                    .plus(scheduler.upTo(odds.get().longestWrite()));
            storeIsFree = begin;
            scheduler.at(begin, () -> {
                if (storeHasFailed) {
                    tell(new Event.StoreFailed("as before"));
                } else if (scheduler.happens(odds.get().storeFails())) {
                    if (scheduler.happens(HALF)) {
                        onStore.carryOut(command);
                    }
                    storeHasFailed = true;
                    tell(new Event.StoreFailed("the line was cut"));
                } else {
                    tell(onStore.carryOut(command));
                }
            });
        }

        private void call(Attempting attempt, Instant notAfter) {
            if (isOver()) {
                return;
            }
            if (wiring.mayCall(notAfter, clock.instant())) {
                make(attempt);
            } else {
                tell(new Event.Answered(attempt, new Answer.NotSent<>("too late")));
            }
        }

        private void make(Attempting attempt) {
            watch.called(attempt, scheduler.instant());
            var some = odds.get();
            var arrives = scheduler.upTo(some.longestCall().dividedBy(2));
            var back = scheduler.upTo(some.longestCall().dividedBy(2));
            scheduler.in(arrives, () -> {
                var isLost = scheduler.happens(some.lostBefore());
                var answer = isLost ? lost() : api.take(attempt, some);
                watch.isOver(attempt, scheduler.instant());
                var told = scheduler.happens(some.lostAfter()) ? lost() : answer;
                scheduler.in(back, () -> answered(attempt, told));
            });
        }

        private static Answer<Option<String>> lost() {
            return new Answer.Lost<>("the line was cut");
        }

        private void answered(Attempting attempt, Answer<Option<String>> answer) {
            if (answer instanceof Answer.Lost<Option<String>> && wiring.repeatsLost()) {
                awake(() -> call(attempt, Instant.MAX));
            } else {
                awake(() -> {
                    if (!isOver() && saysWhatBecameOfIt(answer)) {
                        watch.answered(attempt);
                    }
                    tell(new Event.Answered(attempt, answer));
                });
            }
        }

        private static boolean saysWhatBecameOfIt(Answer<Option<String>> answer) {
            return switch (answer) {
                case Answer.Success<Option<String>> success -> true;
                case Answer.Denied<Option<String>>(var denial, var usage) ->
                    !denial.reason().leavesDoubt();
                case Answer.NoAnswer<Option<String>> none -> !none.mayBeDone();
            };
        }

        private void lookUp(InDoubt doubt) {
            scheduler.in(scheduler.upTo(odds.get().longestCall()), () -> {
                var answer = api.lookUp(doubt.id().token());
                tell(new Event.LookedUp(
                        doubt, scheduler.happens(odds.get().lostAfter()) ? new Answer.Lost<>("cut") : answer));
            });
        }
    }
}
