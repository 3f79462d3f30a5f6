package dev.herald.application.dispatch;

import dev.herald.application.dispatch.Command.Beat;
import dev.herald.application.dispatch.Command.CommitIntents;
import dev.herald.application.dispatch.Command.Finish;
import dev.herald.application.dispatch.Command.FinishRange;
import dev.herald.application.dispatch.Command.LeaseRange;
import dev.herald.application.dispatch.Command.LookUp;
import dev.herald.application.dispatch.Command.Send;
import dev.herald.application.dispatch.Command.WakeAt;
import dev.herald.application.dispatch.Command.Withhold;
import dev.herald.application.dispatch.Event.Beaten;
import dev.herald.application.dispatch.Event.IntentsCommitted;
import dev.herald.application.dispatch.Event.RangeLeased;
import dev.herald.application.port.Committed.Loss;
import dev.herald.application.port.Crew;
import dev.herald.application.port.RangeLease;
import dev.herald.domain.delivery.Attempt.Withheld;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * The core that sends a campaign: events in, commands out. Deterministic: the same events at the same instants give the
 * same commands. It has neither clock nor I/O nor locks, and is called by one thread at a time.
 *
 * <p>It leases ranges, judges their people, has the intents of a window taken down, only then has the calls made, and has
 * the outcomes taken down in batches as they come. Deliveries in doubt are looked up on the side, whoever left them so. At
 * each heartbeat it prolongs its leases and learns what other nodes did; and once more before it finishes.
 */
public final class Dispatcher {
    /** How soon it is looked again whether others have left something to do. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private static final String STOPPED = "it was asked to stop";

    private final Assignment assignment;
    private final Limits limits;
    private final Agenda agenda = new Agenda();
    private final RangesUnderWay ranges = new RangesUnderWay();
    private final Purse purse = new Purse();
    private final Heart heart;
    private final Alarm alarm = new Alarm();
    private final Halt halt = new Halt();
    private final AnswerDesk answers;
    private final Map<AttemptKey, RangeWork> attempted = new HashMap<>();

    private boolean hasLookedAround;
    private boolean hasLookedSince;
    private boolean isNews;
    private boolean leasing;
    private boolean nothingToLease;
    private Crew crew = Crew.NOBODY_ELSE;
    private Option<Instant> nextDue = Option.none();
    private Option<Instant> restsUntil = Option.none();
    private boolean finished;

    /** A dispatcher that has done nothing yet; {@code Started} sets it going. */
    public Dispatcher(Assignment assignment) {
        this.assignment = assignment;
        this.limits = assignment.limits();
        this.heart = new Heart(limits.beat());
        this.answers = new AnswerDesk(assignment, halt);
        assignment.holds().forEach(halt::because);
    }

    /** Takes one event, which happened no later than now; what is to be done next. */
    public Seq<Command> on(Event event, Instant now) {
        assignment.over(now).forEach(halt::because);
        assignment.notAgreed(now).forEach(halt::giveUp);
        if (!finished) {
            take(event, now);
        }
        if (!finished) {
            restsUntil = Option.none();
            advance(now);
        }
        if (!finished) {
            wakeAtNext();
        }
        return agenda.handOver();
    }

    private void take(Event event, Instant now) {
        isNews = !(event instanceof Beaten);
        switch (event) {
            case Event.Started() -> beat();
            case RangeLeased leased -> leased(leased, now);
            case Event.NothingToLease nothing -> nothingToLease(nothing, now);
            case IntentsCommitted committed -> committed(committed);
            case Event.LeaseWasLost(var command, var lease) -> leaseLost(command, lease);
            case Event.Answered(var attempt, var answer) -> {
                agenda.callEnded();
                answers.answered(attempt, answer, now).forEach(agenda::add);
            }
            case Beaten beaten -> beaten(beaten, now);
            case Event.LookedUp(var doubt, var answer) -> {
                agenda.answered();
                answers.lookedUp(doubt, answer, now).forEach(agenda::add);
            }
            case Event.Done(var command) -> done(command);
            case Event.Woke() -> woke(now);
            case Event.StopAsked() -> halt.giveUp(STOPPED);
            case Event.StoreFailed(var why) -> finish(new Ending.GaveUp(why));
        }
    }

    private void woke(Instant now) {
        alarm.rings(now);
        if (restsUntil.exists(instant -> !now.isBefore(instant))) {
            nothingToLease = false;
            if (crew.isThere()) {
                beat();
            }
        }
    }

    private void wakeAtNext() {
        List.of(heart.next(), restsUntil)
                .flatMap(instant -> instant)
                .min()
                .filter(alarm::isNewsFor)
                .forEach(instant -> agenda.add(new WakeAt(instant)));
    }

    private void leased(RangeLeased leased, Instant now) {
        agenda.answered();
        leasing = false;
        nextDue = Option.none();
        var batch = assignment.judgeButForTheBudget(leased.spending(), now);
        batch.wideDenials().forEach(halt::because);
        if (halt.isOn()) {
            agenda.add(new FinishRange(leased.lease()));
            return;
        }
        var campaign = assignment.campaign();
        var parted =
                new Judge(batch, campaign, assignment.people(), assignment.number()).part(leased.recipients(), now);
        var range = new RangeWork(leased.lease(), parted.cleared());
        ranges.add(range);
        withhold(range, parted.withheld());
    }

    /** Whether something is under way whose end may give money back. */
    private boolean mayGiveMoneyBack() {
        return agenda.inFlight() > 0 || purse.intentsUnderWay() > 0 || !answers.isSettled() || crew.attempting();
    }

    private void withhold(RangeWork range, Seq<Withheld> withheld) {
        if (!withheld.isEmpty()) {
            range.writeBegins();
            agenda.add(new Withhold(range.lease(), withheld));
        }
    }

    private void nothingToLease(Event.NothingToLease nothing, Instant now) {
        agenda.answered();
        leasing = false;
        nothingToLease = true;
        // Who is due already is in a range that somebody else holds.
        nextDue = nothing.nextDue().filter(due -> !crew.isThere() || due.isAfter(now));
    }

    private void committed(IntentsCommitted event) {
        agenda.answered();
        var range = ranges.find(event.lease())
                .getOrElseThrow(() -> new IllegalStateException("not under way: " + event.lease()));
        range.writeEnds();
        var committed = event.committed();
        committed.attempts().forEach(attempt -> {
            range.attemptBegins();
            attempted.put(AttemptKey.of(attempt), range);
            if (halt.isOn()) {
                answers.notMade(attempt);
            } else {
                agenda.add(new Send(attempt, assignment.lastCall(range.lastCall(limits.lastCallBeforeLeaseEnds()))));
            }
        });
        event.crew().forEach(seen -> crew = seen);
        hasLookedSince = false;
        var unpaid = committed.losses().filter(Losses::isForWantOfMoney);
        range.putBack(unpaid.map(Loss::intent));
        purse.answered(
                committed.attempts().size() + committed.losses().size(),
                !committed.attempts().isEmpty() || crew.attempting(),
                !unpaid.isEmpty());
        withhold(range, committed.losses().flatMap(Losses::withheld));
    }

    private void leaseLost(Command command, RangeLease lease) {
        agenda.answered();
        if (command instanceof CommitIntents(var unused, var window)) {
            purse.answered(window.size(), true, false);
        }
        ranges.remove(lease);
        nothingToLease = false;
    }

    private void beat() {
        heart.begins();
        agenda.add(new Beat(ranges.all().map(RangeWork::lease), answers.doubts().readNext()));
    }

    private void beaten(Beaten beaten, Instant now) {
        agenda.answered();
        heart.ends(now);
        hasLookedAround = true;
        hasLookedSince = true;
        ranges.prolonged(beaten.asked(), beaten.prolonged());
        crew = beaten.crew();
        beaten.denials().forEach(halt::because);
        beaten.doubts().forEach(answers::inDoubt);
    }

    private void done(Command command) {
        agenda.answered();
        nothingToLease = false;
        switch (command) {
            case Command.RecordOutcomes(var outcomes) -> {
                answers.recorded();
                outcomes.forEach(outcome ->
                        Option.of(attempted.remove(AttemptKey.of(outcome))).forEach(RangeWork::attemptEnds));
            }
            case Withhold(var lease, var withheld) -> ranges.find(lease).forEach(RangeWork::writeEnds);
            case Command other -> {}
        }
    }

    private void advance(Instant now) {
        if (halt.endsIfDue(now)) {
            nothingToLease = false;
        }
        if (halt.isOn()) {
            ranges.dropQueues();
        }
        if (heart.isDue(now)) {
            beat();
        }
        lookUp(now);
        commit(now);
        giveBackRanges();
        lease();
        answers.record().forEach(agenda::add);
        if (agenda.isClear() && !finished) {
            rest(now);
        }
    }

    private void lookUp(Instant now) {
        if (halt.gaveUp().isDefined()) {
            answers.doubts().clear();
        }
        answers.doubts().begin(now).forEach(doubt -> agenda.add(new LookUp(doubt)));
    }

    private void commit(Instant now) {
        if (purse.isEmpty()) {
            foundEmpty(now);
        }
        var atOnce = answers.atOnce();
        var window = Math.min(limits.window(), atOnce);
        for (var range : ranges.all()) {
            if (!now.isBefore(range.lastCall(limits.lastCallBeforeLeaseEnds()))) {
                range.dropQueue();
            }
            while (range.queued() > 0
                    && agenda.inFlight() + purse.intentsUnderWay() + window <= atOnce
                    && purse.isOpen(!mayGiveMoneyBack())) {
                var intents = range.take(window);
                purse.asked(intents.size());
                range.writeBegins();
                agenda.add(new CommitIntents(range.lease(), intents));
            }
        }
    }

    /** Before the budget is called reached, it is looked whether others have left something whose end may give money back. */
    private void foundEmpty(Instant now) {
        if (mayGiveMoneyBack()) {
            purse.mayFill();
        } else if (hasLookedSince) {
            halt.because(assignment.budgetReached(now));
            ranges.dropQueues();
            purse.reset();
        } else if (heart.next().isDefined()) {
            beat();
        }
    }

    private void giveBackRanges() {
        ranges.takeDone().forEach(range -> agenda.add(new FinishRange(range.lease())));
    }

    private void lease() {
        if (hasLookedAround
                && !halt.isOn()
                && !leasing
                && !nothingToLease
                && ranges.size() < limits.ranges()
                && ranges.queued() < 2 * limits.inFlight()) {
            leasing = true;
            agenda.add(new LeaseRange());
        }
    }

    /**
     * Nothing is under way: waits for the next instant at which there is something to do, or finishes, after a last look at
     * what others did.
     */
    private void rest(Instant now) {
        var next = List.of(answers.doubts().next(), halt.isOn() ? halt.endsAt() : nextDue, othersMayLeave(now))
                .flatMap(instant -> instant)
                .min()
                .filter(instant -> halt.gaveUp().isEmpty());
        if (next.exists(instant -> !instant.isAfter(now.plus(limits.longestWait())))) {
            restsUntil = next;
        } else if (halt.gaveUp().isDefined()) {
            finish(new Ending.GaveUp(halt.gaveUp().get()));
        } else if (isNews) {
            beat();
        } else {
            finish(new Ending.NothingToDo(halt.denials()));
        }
    }

    private Option<Instant> othersMayLeave(Instant now) {
        return Option.when(crew.isThere() && !halt.isOn(), () -> now.plus(LOOK_AGAIN));
    }

    private void finish(Ending ending) {
        finished = true;
        agenda.add(new Finish(ending));
    }
}
