package dev.herald.application.port;

import dev.herald.domain.budget.Budget;
import dev.herald.domain.budget.Spending;
import dev.herald.domain.campaign.LiveMessage;
import dev.herald.domain.delivery.Attempt.InDoubt;
import dev.herald.domain.delivery.Attempt.Withheld;
import dev.herald.domain.delivery.DeliveryId;
import dev.herald.domain.subscription.PersonKey;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.function.Consumer;

/**
 * Deliveries and money together: who got what of which campaign, and what it costs. A delivery is a row, found by
 * campaign and token. What must always hold:
 *
 * <ul>
 *   <li>at most one row of a campaign and person is attempting, in doubt, accepted or postponed;
 *   <li>a token is claimed by one delivery at a time, for the minimum delay from its intent or acceptance on; a delivery
 *       that is known not to have reached the person gives its claim back;
 *   <li>{@code reserved} is the sum of the prices of the rows that are attempting, in doubt, or accepted and neither
 *       delivered nor failed as far as is known, nor assumed to be delivered; it moves in the transaction that moves the
 *       rows, and {@code committed} never exceeds the budget, but for what the API took or delivered after all though it
 *       had been given back.
 * </ul>
 *
 * <p>What an outcome or an event makes of a row and its money is the domain's to say:
 * {@link dev.herald.domain.delivery.Delivery} and {@link dev.herald.domain.budget.Payment}. One thing is not repeated
 * because of an event: a message that failed after it was accepted keeps its token and its person.
 */
public interface Ledger {

    /** Cuts an audience into ranges of about so many tokens, never through a person. Done once; later calls do nothing. */
    void plan(long campaign, AudienceId audience, int tokensPerRange);

    /**
     * Voids all leases of a campaign and puts what its late holders were attempting in doubt as of now. Only for whoever
     * knows that nobody else works on the campaign.
     *
     * @return how many deliveries are newly in doubt
     */
    int reclaim(long campaign, Instant now);

    /**
     * The same for one node's leases, which a process of that name left that is known to be dead, and for whatever leases
     * have run out.
     *
     * @return how many deliveries are newly in doubt
     */
    int reclaim(long campaign, String node, Instant now);

    /**
     * Leases a range that holds people to be judged now: one not finished, or one in which somebody is due. A range whose
     * lease has run out is stolen, and what its late holder was attempting is put in doubt as of now.
     */
    Option<RangeLease> lease(long campaign, String node, Instant now, Duration length);

    /**
     * Prolongs leases of a campaign that are in force: they are held until so long from now on. Leases of others that have
     * run out are void from then on, and what their late holders were attempting is in doubt as of now.
     *
     * @return the leases that are; the others are lost
     */
    Seq<RangeLease> renew(long campaign, Seq<RangeLease> leases, Instant now, Duration length);

    /** Who else is at work on a campaign beside this node, and on others of its ad account. */
    Crew crew(long campaign, String node, Instant now);

    /** The people of a leased range who are to be judged now: never judged, planned again, or due. At most the range. */
    Seq<Recipient> recipients(RangeLease lease, Instant now);

    /** Takes down who is withheld. Rows that are attempting, in doubt, accepted or rejected are left alone. */
    Either<LeaseLost, Integer> withhold(RangeLease lease, Seq<Withheld> withheld);

    /**
     * Takes down intents, puts their money aside and claims their tokens, in one transaction. Whoever can't be taken down
     * is told why, and the others are not kept from it.
     *
     * @param today the ad account's budget day
     */
    Either<LeaseLost, Committed> commitIntents(
            RangeLease lease, LiveMessage message, Budget budget, Seq<Intent> window, LocalDate today, Instant now);

    /**
     * Takes down what became of attempts. Needs no lease: the truth is welcome from anybody. An attempt that is neither
     * attempting nor in doubt any more stays as it is, and so does one whose delivery was attempted once more since; except
     * that an acceptance that was told, not inferred, of whichever attempt, outranks everything but an acceptance.
     * A range in which somebody is planned again or postponed is leased again when that is due.
     */
    void record(long campaign, Seq<Outcome> outcomes);

    /**
     * Takes down what the API told of messages, in one transaction. An event is proof that the API took the message,
     * whatever was held of the attempt; a delivery is booked on its day in the ad account's calendar, a failure gives the
     * money back. An event is the newest delivery's whose campaign has its message id, that went to its token, and that
     * was ever attempted. The same events in any order, with any repeats, end in the same rows and the same money.
     *
     * @return the events that are no delivery's, in their order
     */
    Seq<MessageEvent> hear(Seq<MessageEvent> events);

    /** Gives a range back: finished if everybody in it has been judged and none is attempting, open otherwise. */
    void finish(RangeLease lease);

    /** Deliveries in doubt, oldest first. */
    default Seq<InDoubt> inDoubt(long campaign, int limit) {
        return inDoubt(campaign, Option.none(), limit);
    }

    /**
     * Deliveries in doubt, oldest first.
     *
     * @param after the one to go on after; none at the beginning
     * @param limit the most that are in it
     */
    Seq<InDoubt> inDoubt(long campaign, Option<InDoubt> after, int limit);

    /**
     * Assumes what was accepted before this instant, and neither arrived nor failed as far as is known, to be delivered.
     * It is booked on the given day, or on that of its reservation if that is later. Some 1000 at a time, each in a
     * transaction of its own, so that others get their turn: one that breaks down leaves the earlier ones assumed, and the
     * next call goes on.
     *
     * @return how many
     */
    int assumeDelivered(long campaign, Instant acceptedBefore, LocalDate bookedOn);

    /**
     * From when on a campaign can go on by itself, as far as is taken down: when a range of it was last leased or its leases
     * prolonged, or what it {@linkplain #rests rests} until. None if it never began, or nobody is left in it.
     */
    Option<Instant> goesOnAt(long campaign);

    /** Takes down that nobody is at work on a campaign any more, and from when on it can go on; none if nobody is left in it. */
    void rests(long campaign, Option<Instant> goesOnAt);

    /** What the campaign costs so far. */
    Spending spending(long campaign, Currency currency, LocalDate today);

    /** Where everybody stands who is not to be judged any more. */
    Tally tally(long campaign, Currency currency);

    /**
     * How a campaign went: what the API took in each step of time in which it took anything, in order.
     *
     * @param step how long a step is; each begins at a multiple of it since 1970 (UTC)
     */
    Seq<Course> course(long campaign, Currency currency, Duration step);

    /** When the next of the withheld and the postponed is due, as {@link #tally} tells, without counting anybody. */
    Option<Instant> nextDue(long campaign);

    /**
     * Tells the people in a part of an audience who were never judged for good in the campaign, or are planned again: those
     * still to do, in no order, as of one instant. With no campaign, everybody.
     *
     * @param limit about how many tokens are told at once; a person is never cut
     * @param some is told some people, by the thread that asks: all tokens of each in a row and in order. It must not use
     *     the store, which is in the middle of a transaction
     */
    void stillToDo(
            AudienceId audience, Option<Long> campaign, AudiencePart part, int limit, Consumer<Seq<Recipient>> some);

    /**
     * All tokens in an audience of the person that a token belongs to, whatever became of them in the campaign, in the
     * order in which they are judged. Nobody if the token is not in the audience. With no campaign, as if there was none.
     */
    Seq<Recipient> tokensOfPerson(AudienceId audience, Option<Long> campaign, SubscriptionToken token);

    /**
     * Deliveries of a campaign, people in order and the tokens of each in order.
     *
     * @param after the delivery to go on after; none at the beginning
     * @param limit the most that are in it
     */
    Seq<DeliveryEntry> deliveries(long campaign, Currency currency, Option<DeliveryId> after, int limit);

    /**
     * The deliveries of some campaigns to some people, in the order of the campaigns' numbers, the people and the tokens of
     * each.
     *
     * @param campaigns the number of each and the currency that it pays in
     */
    Seq<DeliveryEntry> deliveriesTo(Map<Long, Currency> campaigns, Set<PersonKey> people);
}
