package dev.herald.testkit.generator;

import dev.herald.domain.account.AdAccount;
import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.account.Billing;
import dev.herald.domain.account.Page;
import dev.herald.domain.account.Terms;
import dev.herald.domain.budget.Money;
import dev.herald.domain.region.Region;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;

/** Ad accounts and pages. */
public final class Accounts {

    private Accounts() {}

    /** Any ad account. */
    public static Generator<AdAccount> any() {
        return Amounts.currencies()
                .flatMap(currency -> accounts(
                        Ids.adAccounts(),
                        Regions.any().option(),
                        Zones.any(),
                        Generator.of(Terms.values()),
                        billing(currency),
                        Instants.any().option(),
                        currency));
    }

    /** Ad accounts that no rule has anything against at this instant: in order, or nothing told. */
    public static Generator<AdAccount> fineAt(Instant now) {
        return Amounts.currencies()
                .flatMap(currency -> accounts(
                        Ids.adAccounts(),
                        Regions.openToBusinesses().option(),
                        Zones.any(),
                        fineTerms(),
                        fineBilling(currency),
                        Instants.until(now).option(),
                        currency));
    }

    private static Generator<AdAccount> accounts(
            Generator<AdAccountId> ids,
            Generator<Option<Region>> countries,
            Generator<ZoneId> zones,
            Generator<Terms> terms,
            Generator<Billing> billing,
            Generator<Option<Instant>> throttled,
            Currency currency) {
        return Generator.combine(
                ids,
                countries,
                zones,
                terms,
                billing,
                throttled,
                (id, country, zone, signed, pays, until) ->
                        new AdAccount(id, country, currency, zone, signed, pays, until));
    }

    /** Any way of paying. */
    public static Generator<Billing> billing(Currency currency) {
        var amount = Amounts.in(currency).option();
        var balance = Generator.oneOf(Amounts.in(currency), Amounts.upTo(Money.zero(currency)))
                .option();
        return Generator.combine(Generator.of(true, false).option(), amount, amount, balance, amount, Billing::new);
    }

    /** Ways of paying that no rule has anything against. */
    public static Generator<Billing> fineBilling(Currency currency) {
        var micro = new Money(1, currency);
        var aboveZero = Amounts.in(currency).map(micro::plus).option();
        var spent = Amounts.in(currency).option();
        return Generator.combine(
                Generator.constant(true).option(),
                aboveZero,
                spent,
                aboveZero,
                aboveZero,
                (method, left, spentSoFar, balance, least) -> new Billing(
                        method,
                        left.map(more -> more.plus(spentSoFar.getOrElse(Money.zero(currency)))),
                        spentSoFar,
                        balance,
                        least));
    }

    /** Any page. */
    public static Generator<Page> pages() {
        return Generator.combine(
                Ids.pages(),
                Regions.any().option(),
                Generator.of(Terms.values()),
                Generator.of(true, false).option(),
                Page::new);
    }

    /** Pages that no rule has anything against. */
    public static Generator<Page> finePages() {
        return Generator.combine(
                Ids.pages(),
                Regions.openToBusinesses().option(),
                fineTerms(),
                Generator.constant(true).option(),
                Page::new);
    }

    /** Terms that do not stand in the way. */
    static Generator<Terms> fineTerms() {
        return Generator.of(Terms.SIGNED, Terms.UNKNOWN);
    }
}
