package dev.herald.domain.campaign;

import dev.herald.domain.account.AdAccount;
import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.account.Page;
import dev.herald.domain.account.PageId;
import dev.herald.domain.budget.Budget;
import dev.herald.domain.budget.Money;
import dev.herald.domain.budget.PriceBook;
import dev.herald.domain.reason.Denial;
import dev.herald.domain.reason.Subject;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.time.Instant;
import java.util.Currency;

/**
 * One message to many people, for money: the campaign with its message set and message. The simple form of the API makes
 * all three in one call and the full form in three; the aggregate is the same.
 *
 * @param name 1 to 400 characters, for people
 * @param adAccount who pays
 * @param currency the ad account's; every amount of the campaign is in it
 * @param page whose subscribers are messaged
 * @param state the campaign's own; set and message have theirs
 * @param directSend whether it was created for direct sends, without which its messages can't be sent to tokens
 * @param sharedBudget the campaign's own budget; either it or the set's exists
 */
public record Campaign(
        CampaignId id,
        String name,
        AdAccountId adAccount,
        Currency currency,
        PageId page,
        Lifecycle state,
        boolean directSend,
        Option<Budget> sharedBudget,
        MessageSet set,
        Message message,
        SendingPolicy policy) {
    private static final int MAX_NAME_LENGTH = 400;

    /**
     * Guards the whole.
     *
     * @throws IllegalArgumentException if the parts do not fit; {@link #of} tells instead
     */
    public Campaign {
        Violation.refuse(check(name, currency, sharedBudget, set, policy));
    }

    /** An active campaign for direct sends, its budget on the set, or everything that is wrong with it. */
    public static Validation<Seq<Violation>, Campaign> of(
            CampaignId id,
            String name,
            AdAccount adAccount,
            Page page,
            MessageSet set,
            Message message,
            SendingPolicy policy) {
        var currency = adAccount.currency();
        return Violation.valid(
                check(name, currency, Option.none(), set, policy),
                () -> new Campaign(
                        id,
                        name,
                        adAccount.id(),
                        currency,
                        page.id(),
                        Lifecycle.ACTIVE,
                        true,
                        Option.none(),
                        set,
                        message,
                        policy));
    }

    /** The campaign as someone who creates it now has to say it: a start that has passed is no start. */
    public Campaign beginningAt(Instant now) {
        return with(state, sharedBudget, set.at(set.schedule().beginningAt(now)), message);
    }

    /** The same message as a campaign of its own, for people to look at before the campaign itself is sent. */
    public Campaign forTest() {
        return new Campaign(
                id.forTest(), name, adAccount, currency, page, state, directSend, sharedBudget, set, message, policy);
    }

    /** The budget, wherever it lies. */
    public Budget budget() {
        return sharedBudget.orElse(set.budget()).get();
    }

    /** The same campaign with its one budget for all sets, and none on the set. */
    public Campaign sharing(Budget budget) {
        return with(state, Option.some(budget), new MessageSet(set.state(), Option.none(), set.schedule()), message);
    }

    /** What a delivered message is expected to cost. */
    public PriceBook prices() {
        return policy.prices();
    }

    /** The same at other prices, or what is wrong with them for this campaign. */
    public Validation<Seq<Violation>, Campaign> withPrices(PriceBook other) {
        var priced = policy.withPrices(other);
        return Violation.valid(
                check(name, currency, sharedBudget, set, priced),
                () -> new Campaign(
                        id, name, adAccount, currency, page, state, directSend, sharedBudget, set, message, priced));
    }

    /** The campaign after a step of one of its parts, or why the part can't take it. Only the campaign itself warms up. */
    public Either<Denial, Campaign> after(Part part, Step step) {
        var taken = part == Part.CAMPAIGN ? step : step.atOnce();
        return taken.from(state(part))
                .map(next -> inState(part, next))
                .toEither(() -> new Denial(
                        part.inactive(), new Subject(part.inactive().scope(), page + "/" + id), Option.none()));
    }

    /** The state of one of its parts. */
    public Lifecycle state(Part part) {
        return switch (part) {
            case CAMPAIGN -> state;
            case SET -> set.state();
            case MESSAGE -> message.state();
        };
    }

    /** The same with one of its parts in another state, as the API tells it. */
    public Campaign inState(Part part, Lifecycle other) {
        return switch (part) {
            case CAMPAIGN -> with(other, sharedBudget, set, message);
            case SET -> with(state, sharedBudget, set.inState(other), message);
            case MESSAGE -> with(state, sharedBudget, set, message.inState(other));
        };
    }

    private Campaign with(Lifecycle stateNow, Option<Budget> shared, MessageSet setNow, Message messageNow) {
        return new Campaign(
                id, name, adAccount, currency, page, stateNow, directSend, shared, setNow, messageNow, policy);
    }

    private static Seq<Violation> check(
            String name, Currency currency, Option<Budget> shared, MessageSet set, SendingPolicy policy) {
        return Violation.all(
                Violation.unless(
                        !name.isBlank() && name.length() <= MAX_NAME_LENGTH,
                        "name",
                        "must have 1 to " + MAX_NAME_LENGTH + " characters"),
                Violation.unless(
                        shared.isDefined() || set.budget().isDefined(),
                        "budget",
                        "is missing, on the campaign or on its set"),
                Violation.unless(
                        shared.isEmpty() || set.budget().isEmpty(),
                        "budget",
                        "must be given once, on the campaign or on its set"),
                inCurrency(
                        "budget",
                        currency,
                        shared.toList().appendAll(set.budget()).map(Budget::amount)),
                policy.check(currency));
    }

    static Seq<Violation> inCurrency(String path, Currency currency, Seq<Money> amounts) {
        return Violation.unless(
                amounts.forAll(amount -> amount.currency().equals(currency)),
                path,
                "must be in the ad account's currency " + currency);
    }
}
