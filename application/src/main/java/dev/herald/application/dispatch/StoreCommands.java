package dev.herald.application.dispatch;

import dev.herald.application.port.Act;
import dev.herald.application.port.Actor;
import dev.herald.application.port.AuditEntry;
import dev.herald.application.port.Crew;
import dev.herald.application.port.Ledger;
import dev.herald.application.port.RangeLease;
import dev.herald.application.port.Store;
import dev.herald.domain.reason.Denial;
import dev.herald.domain.reason.Subject;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.InstantSource;
import java.util.function.Supplier;

/** Carries out those of a dispatcher's commands that are the store's, for one node's work on one assignment. */
public final class StoreCommands {
    private final Store store;
    private final Assignment assignment;
    private final String node;
    private final Actor actor;
    private final InstantSource clock;
    private final Supplier<Seq<Denial>> standing;

    /**
     * On these parts.
     *
     * @param node the name under which ranges are leased; unique among those that share the store
     * @param actor who has the campaign run, for the audit
     * @param clock the node's; it must never go back
     * @param standing what stands in the way by now and did not when the work began
     */
    public StoreCommands(
            Store store,
            Assignment assignment,
            String node,
            Actor actor,
            InstantSource clock,
            Supplier<Seq<Denial>> standing) {
        this.store = store;
        this.assignment = assignment;
        this.node = node;
        this.actor = actor;
        this.clock = clock;
        this.standing = standing;
    }

    /** What came of several, which are carried out in one transaction. What the store throws is thrown on. */
    Seq<Event> carryOut(Seq<Command> commands) {
        return commands.size() == 1
                ? commands.map(this::carryOut)
                : store.together(() -> commands.map(this::carryOut).toList());
    }

    /**
     * What came of a command. What the store throws is thrown on: then nobody knows whether it was carried out.
     *
     * @throws IllegalStateException if the command is not the store's
     */
    public Event carryOut(Command command) {
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
            case Command.CommitIntents commit -> store.together(() -> commit(ledger, commit));
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
            case Command.Beat(var leases, var doubts) -> beat(ledger, leases, doubts);
            case Command.Send send -> throw new IllegalStateException("not the store's: " + send);
            case Command.LookUp lookUp -> throw new IllegalStateException("not the store's: " + lookUp);
            case Command.WakeAt wake -> throw new IllegalStateException("not the store's: " + wake);
            case Command.Finish finish -> throw new IllegalStateException("not the store's: " + finish);
        };
    }

    private Event commit(Ledger ledger, Command.CommitIntents command) {
        var now = clock.instant();
        return ledger.commitIntents(
                        command.lease(),
                        assignment.message(),
                        assignment.campaign().budget(),
                        command.window(),
                        assignment.sender().adAccount().budgetDay(now),
                        now)
                .<Event>fold(
                        lost -> new Event.LeaseWasLost(command, command.lease()),
                        committed -> new Event.IntentsCommitted(
                                command.lease(),
                                committed,
                                Option.when(committed.losses().exists(Losses::isForWantOfMoney), () -> crew(ledger))));
    }

    private Crew crew(Ledger ledger) {
        return ledger.crew(assignment.number(), node, clock.instant());
    }

    private Event beat(Ledger ledger, Seq<RangeLease> leases, int doubts) {
        var campaign = assignment.number();
        var prolonged = ledger.renew(
                campaign, leases, clock.instant(), assignment.limits().lease());
        return new Event.Beaten(leases, prolonged, ledger.inDoubt(campaign, doubts), standing.get(), crew(ledger));
    }

    private AuditEntry lifted(Subject subject, String key) {
        return AuditEntry.of(clock.instant(), actor, Act.LIFTED, subject + ": " + key)
                .changing(Option.some("suspended"), Option.some("lifted"));
    }

    private Event lease(Ledger ledger) {
        var now = clock.instant();
        var adAccount = assignment.sender().adAccount();
        return ledger.lease(assignment.number(), node, now, assignment.limits().lease())
                .<Event>map(lease -> new Event.RangeLeased(
                        lease,
                        ledger.recipients(lease, now),
                        ledger.spending(assignment.number(), adAccount.currency(), adAccount.budgetDay(now))))
                .getOrElse(() -> new Event.NothingToLease(ledger.nextDue(assignment.number())));
    }
}
