package dev.herald.persistence.delivery;

import dev.herald.application.port.Committed;
import dev.herald.application.port.Committed.Loss;
import dev.herald.application.port.Committed.Why;
import dev.herald.application.port.Intent;
import dev.herald.domain.budget.Budget;
import dev.herald.domain.budget.Spending;
import dev.herald.domain.campaign.LiveMessage;
import dev.herald.domain.delivery.Attempt.Attempting;
import dev.herald.domain.delivery.Reservation;
import dev.herald.domain.subscription.PersonKey;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Lets a window of intents in, one after the other, as if each were alone: the person first, then the token, then the
 * money. A store hands in what it knows, in one transaction with writing down the result.
 */
public final class Admission {
    private final LiveMessage message;
    private final Budget budget;
    private final Rows rows;
    private final Map<SubscriptionToken, Instant> claims;
    private final Instant now;
    private final Set<PersonKey> persons = new HashSet<>();

    private Spending spending;
    private Vector<DeliveryRow> admitted = Vector.empty();
    private Vector<Attempting> attempts = Vector.empty();
    private Vector<Loss> losses = Vector.empty();

    /**
     * Prepares for a window.
     *
     * @param rows all rows of the campaign that belong to a person of the window
     * @param claims until when tokens of the window are claimed, whichever campaign did it; past claims are ignored
     * @param spending what the campaign costs before the window
     */
    public Admission(
            LiveMessage message,
            Budget budget,
            Rows rows,
            Map<SubscriptionToken, Instant> claims,
            Spending spending,
            Instant now) {
        this.message = message;
        this.budget = budget;
        this.rows = rows;
        this.claims = claims;
        this.spending = spending;
        this.now = now;
    }

    /** Lets in whoever can be. */
    public Admission admit(Iterable<Intent> window) {
        for (var intent : window) {
            var refusal = refusal(intent);
            if (refusal.isDefined()) {
                losses = losses.append(new Loss(intent, refusal.get()));
            } else {
                take(intent);
            }
        }
        return this;
    }

    private Option<Why> refusal(Intent intent) {
        var id = intent.planned().id();
        if (persons.contains(id.person()) || rows.wasAttempted(id)) {
            return Option.some(new Why.PersonHasMessage());
        }
        var claimedUntil = claims.get(id.token());
        if (claimedUntil != null && now.isBefore(claimedUntil)) {
            return Option.some(new Why.TokenClaimed(claimedUntil));
        }
        return budget.room(spending).isLessThan(intent.price()) ? Option.some(new Why.NoMoney()) : Option.none();
    }

    private void take(Intent intent) {
        var planned = intent.planned();
        var reservation = new Reservation(planned.id(), intent.price(), now, intent.nextEligibleAt());
        attempts = attempts.append(planned.attempt(message, intent.clearance(), reservation));
        admitted = admitted.append(DeliveryRow.of(intent, now));
        persons.add(planned.id().person());
        spending = spending.reserving(intent.price());
    }

    /** The rows of those who were let in, to be written down. */
    public Vector<DeliveryRow> admitted() {
        return admitted;
    }

    /** By how much those who were let in move the campaign's money: nothing was put aside for them before. */
    public RowMoney money() {
        var money = new RowMoney();
        admitted.forEach(row -> money.move(Option.none(), row));
        return money;
    }

    /** What to tell the caller. */
    public Committed committed() {
        return new Committed(attempts, losses, spending);
    }
}
