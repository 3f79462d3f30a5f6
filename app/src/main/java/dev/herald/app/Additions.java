package dev.herald.app;

import com.google.inject.Module;
import dev.herald.application.port.Store;
import dev.herald.domain.budget.PriceBook;
import dev.herald.domain.eligibility.RuleBook;
import dev.herald.domain.reason.Reason;
import dev.herald.domain.reason.ReasonCatalogue;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.util.function.UnaryOperator;

/**
 * What a team adds to Herald, for whichever campaign. Immutable; each method gives other additions. With them, {@link Main#run}
 * is the whole command line of a product of the team's own, and {@link Setup#withAdditions} works on one campaign:
 *
 * <pre>{@code
 * public static void main(String[] arguments) {
 *     var additions = Additions.NONE.withRules(book -> book.withRecipientRule(notABuyer));
 *     System.exit(Main.run(arguments, additions));
 * }
 * }</pre>
 *
 * @param rules judges senders, campaigns and recipients; their reasons are known everywhere
 * @param prices makes the price book of a campaign from that in its file
 * @param store puts adapters in front of the store that a campaign is worked on with
 * @param modules what they bind replaces what Herald binds, the last one's before the others'
 */
public record Additions(
        RuleBook rules, UnaryOperator<PriceBook> prices, UnaryOperator<Store> store, Seq<Module> modules) {

    /** Herald as it is. */
    public static final Additions NONE =
            new Additions(RuleBook.STANDARD, UnaryOperator.identity(), UnaryOperator.identity(), List.empty());

    /** The same with other rules: {@code withRules(book -> book.withRecipientRule(rule))}. */
    public Additions withRules(UnaryOperator<RuleBook> change) {
        return new Additions(change.apply(rules), prices, store, modules);
    }

    /**
     * The same with another price book, made from that in the campaign's file. It is checked as if it stood there: one with a
     * price below zero, or in another currency than the ad account's, is told as a mistake, and nothing is done.
     */
    public Additions withPrices(UnaryOperator<PriceBook> change) {
        return new Additions(rules, book -> change.apply(prices.apply(book)), store, modules);
    }

    /**
     * The same with something in front of the store, best a {@link dev.herald.application.port.ForwardingStore} with other
     * adapters of some ports. Closing it must close what it was put in front of.
     */
    public Additions withStore(UnaryOperator<Store> inFront) {
        return new Additions(rules, prices, opened -> inFront.apply(store.apply(opened)), modules);
    }

    /** The same with a team's module; what it binds replaces what Herald binds. */
    public Additions withModule(Module module) {
        return new Additions(rules, prices, store, modules.append(module));
    }

    /** The reasons of a team's own rules. */
    public Seq<Reason> ownReasons() {
        var standard = RuleBook.STANDARD.reasons();
        return rules.reasons().distinct().removeAll(standard);
    }

    /** All reasons that are known with them, a team's own among them. */
    public ReasonCatalogue reasons() {
        return ReasonCatalogue.with(rules.reasons());
    }
}
