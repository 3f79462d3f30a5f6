package dev.herald.domain.campaign;

import dev.herald.domain.budget.Money;
import dev.herald.domain.budget.PriceBook;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.Currency;

/**
 * How a campaign sends.
 *
 * @param prices what a delivered message is expected to cost
 * @param bid the most a delivered message may cost, above zero, in whole units as Meta counts the currency; none lets Meta choose
 * @param minConversationGap hold a message back while the person talked with the page more recently than this; whole
 *     seconds, above zero
 * @param quietHours when nobody is messaged
 * @param inDoubt what becomes of messages whose answer was lost
 */
public record SendingPolicy(
        PriceBook prices,
        Option<Money> bid,
        Option<Duration> minConversationGap,
        Option<QuietHours> quietHours,
        DoubtPolicy inDoubt) {

    /** At these prices, Meta choosing the bid, at all hours, and never twice. */
    public static SendingPolicy at(PriceBook prices) {
        return new SendingPolicy(prices, Option.none(), Option.none(), Option.none(), DoubtPolicy.ASSUME_SENT);
    }

    /** The same at other prices. */
    public SendingPolicy withPrices(PriceBook other) {
        return new SendingPolicy(other, bid, minConversationGap, quietHours, inDoubt);
    }

    /** The same with the most a delivered message may cost. */
    public SendingPolicy withBid(Money most) {
        return new SendingPolicy(prices, Option.some(most), minConversationGap, quietHours, inDoubt);
    }

    /** The same, leaving people alone who talked with the page more recently than this. */
    public SendingPolicy withMinConversationGap(Duration gap) {
        return new SendingPolicy(prices, bid, Option.some(gap), quietHours, inDoubt);
    }

    /** The same with hours in which nobody is messaged. */
    public SendingPolicy withQuietHours(QuietHours hours) {
        return new SendingPolicy(prices, bid, minConversationGap, Option.some(hours), inDoubt);
    }

    /** The same with another fate of messages whose answer was lost. */
    public SendingPolicy withInDoubt(DoubtPolicy policy) {
        return new SendingPolicy(prices, bid, minConversationGap, quietHours, policy);
    }

    /** What is wrong with it for an account that pays in this currency. */
    Seq<Violation> check(Currency currency) {
        return Violation.all(
                Campaign.inCurrency(
                        "prices", currency, prices.byRegion().values().append(prices.otherwise())),
                Campaign.inCurrency("bid_amount", currency, bid.toList()),
                Violation.unless(bid.forAll(most -> most.micros() > 0), "bid_amount", "must be more than zero"),
                Violation.unless(
                        bid.forAll(Money::isWholeMinor),
                        "bid_amount",
                        "must be a whole number of the units that Meta counts " + currency + " in, as hundredths"),
                Violation.unless(
                        minConversationGap.forAll(gap -> gap.toSeconds() > 0 && gap.toNanosPart() == 0),
                        "min_conversation_gap",
                        "must be whole seconds, at least one"));
    }
}
