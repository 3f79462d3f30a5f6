package dev.herald.application.port;

import dev.herald.domain.budget.Money;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * Where everybody stands who has been judged for good or attempted, counted from the rows. People still to do are in
 * none of the counts.
 *
 * @param withheld refused by a rule; {@code waiting} of them until an instant only
 * @param withheldReasons how many of the withheld each reason, by its key, applies to
 * @param attempting on the wire at this moment
 * @param rejected by the key of the reason
 * @param unforeseen how often the API refused what the rules had cleared, by the key of the reason
 * @param attemptedPrice the booked price of everybody who was ever attempted, whatever came of it
 * @param nextDue the earliest instant at which one of the waiting and postponed is to be judged again
 * @param heard how far the accepted came, as the API told
 * @param assumed the part of what is spent that rests on no word of the API
 * @param forgotten how many of those counted were {@linkplain Forgetting forgotten}, and are in the audience no more
 */
public record Tally(
        long withheld,
        long waiting,
        Map<String, Long> withheldReasons,
        long attempting,
        long inDoubt,
        long accepted,
        Map<String, Long> rejected,
        long postponed,
        Map<String, Long> unforeseen,
        Money attemptedPrice,
        Option<Instant> nextDue,
        Heard heard,
        Money assumed,
        long forgotten) {}
