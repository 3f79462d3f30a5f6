package dev.herald.persistence.memory;

import dev.herald.application.dispatch.Command;
import dev.herald.application.port.Committed;
import dev.herald.application.port.Intent;
import dev.herald.application.port.LeaseLost;
import dev.herald.application.port.Ledger;
import dev.herald.application.port.RangeLease;
import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.budget.Budget;
import dev.herald.domain.budget.Money;
import dev.herald.domain.campaign.LiveMessage;
import dev.herald.domain.content.MessageContent;
import dev.herald.domain.content.TextTemplate;
import dev.herald.domain.delivery.Attempt.Attempting;
import dev.herald.domain.delivery.Reservation;
import dev.herald.testkit.simulation.ForwardingLedger;
import dev.herald.testkit.simulation.Wiring;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Mistakes that a dispatcher must not make, each made on purpose. */
final class Mistakes {
    private Mistakes() {}

    /** Calls are made whether the lease still holds or not. */
    static Wiring noLeaseCheck() {
        return new Wiring() {
            @Override
            public boolean mayCall(Instant notAfter, Instant now) {
                return true;
            }
        };
    }

    /** The calls of a window are made while its intents are still being taken down. */
    static Wiring outcomeBeforeIntent() {
        return new Wiring() {
            @Override
            public void before(Command command, Consumer<Attempting> call) {
                if (command instanceof Command.CommitIntents(var lease, var window)) {
                    window.map(intent -> attempt(intent, lease)).forEach(call);
                }
            }
        };
    }

    private static Attempting attempt(Intent intent, RangeLease lease) {
        var planned = intent.planned();
        var clearance = intent.clearance();
        var message = new LiveMessage(
                clearance.campaign(),
                new AdAccountId("2002"),
                "simulated-message",
                MessageContent.of(new TextTemplate("Hats")),
                Option.none());
        return planned.attempt(
                message,
                clearance,
                new Reservation(planned.id(), intent.price(), lease.until(), intent.nextEligibleAt()));
    }

    /** The client itself repeats a call whose answer was lost. */
    static Wiring retryOfInDoubt() {
        return new Wiring() {
            @Override
            public boolean repeatsLost() {
                return true;
            }
        };
    }

    /** There is money if there was some when the range was leased. */
    static Wiring moneyOutsideTheTransaction() {
        return new Wiring() {
            @Override
            public Ledger ledger(Ledger right) {
                return new MoneyOutside(right);
            }
        };
    }

    private static final class MoneyOutside extends ForwardingLedger {
        private static final int PLENTY = 1_000_000;

        private final Ledger right;
        private Option<Money> committedBefore = Option.none();

        MoneyOutside(Ledger right) {
            super(right);
            this.right = right;
        }

        @Override
        public Either<LeaseLost, Committed> commitIntents(
                RangeLease lease,
                LiveMessage message,
                Budget budget,
                Seq<Intent> window,
                LocalDate today,
                Instant now) {
            var known = committedBefore;
            var spending = right.spending(lease.campaign(), budget.amount().currency(), today);
            committedBefore = Option.some(spending.reserved().plus(spending.spent()));
            var seemsToFit = known.forAll(committed -> committed.compareTo(budget.amount()) < 0);
            return right.commitIntents(
                    lease,
                    message,
                    seemsToFit ? new Budget.Lifetime(budget.amount().times(PLENTY)) : budget,
                    window,
                    today,
                    now);
        }
    }

    /** Whoever was passed once is not looked at again. */
    static Wiring resumeByCursor() {
        return new Wiring() {
            @Override
            public Ledger ledger(Ledger right) {
                return new ByCursor(right);
            }
        };
    }

    private static final class ByCursor extends ForwardingLedger {
        private int cursor = -1;

        ByCursor(Ledger right) {
            super(right);
        }

        @Override
        public Option<RangeLease> lease(long campaign, String node, Instant now, Duration length) {
            var leased = super.lease(campaign, node, now, length);
            var isNew = leased.forAll(lease -> lease.range() > cursor);
            for (var lease : leased) {
                if (isNew) {
                    cursor = lease.range();
                } else {
                    finish(lease);
                }
            }
            return isNew ? leased : Option.none();
        }
    }
}
