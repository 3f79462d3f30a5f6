package dev.herald.domain.budget;

import dev.herald.domain.budget.Headcount.Paid;

/**
 * How many people a campaign can be expected to reach and what that costs, reckoned offline from a price book. The bounds
 * hold for a campaign that goes on as long as anybody left can be paid, in whatever order it takes people, and whatever
 * turns out about those of whom something is not known.
 *
 * <p>It is not Meta's delivery estimate (endpoints page, {@code message_delivery_estimate}, mid-2026): it knows nothing of
 * the auction that makes the prices, of pacing, nor of messages that are taken and never delivered. It is exact as far as
 * prices are, if nothing is unknown and the room suffices.
 *
 * @param reachLower as many people at least
 * @param reachUpper as many people at most
 * @param costLower costs so much at least; never above {@code costUpper}
 * @param costUpper costs so much at most; never above the room
 */
public record Estimate(long reachLower, long reachUpper, Money costLower, Money costUpper) {

    /**
     * The estimate for an audience. More room never lowers a bound, and more people never lower an upper one. They can
     * lower the lower ones, where money is short: whoever is dear may come first.
     *
     * @param certain those whom every rule passes
     * @param unsure those whom no rule denies, but something is not known; nobody in both
     * @param room of the budget; less than nothing is nothing
     * @throws IllegalArgumentException if currencies differ
     */
    public static Estimate of(Headcount certain, Headcount unsure, Money room) {
        var purse = room.isNegative() ? Money.zero(room.currency()) : room;
        var all = certain.plus(unsure);
        var cheapest = all.cheapestFirst(purse);
        return new Estimate(
                reachLower(certain, all, purse),
                cheapest.people(),
                costLower(certain, all, purse),
                spent(cheapest, purse));
    }

    /** Nobody can be kept out by fewer than the dearest of all; and if all who turn up are paid, the certain ones are. */
    private static long reachLower(Headcount certain, Headcount all, Money purse) {
        return Math.min(
                certain.dearestFirst(purse).people(), all.dearestFirst(purse).people());
    }

    /** Whoever is left unpaid cost more than what was left, and no more than the dearest; otherwise all were paid. */
    private static Money costLower(Headcount certain, Headcount all, Money purse) {
        var ofTheCertain = spent(certain.cheapestFirst(purse), purse);
        if (all.cheapestFirst(purse).everybody()) {
            return ofTheCertain;
        }
        return purse.minus(all.dearest().min(purse)).min(ofTheCertain);
    }

    /** What everybody costs, or all there is if that is more. */
    private static Money spent(Paid paid, Money purse) {
        return paid.everybody() ? purse.minus(paid.left()) : purse;
    }
}
