package dev.herald.testkit.oracle;

import dev.herald.domain.account.AdAccount;
import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.account.App;
import dev.herald.domain.account.Billing;
import dev.herald.domain.account.Business;
import dev.herald.domain.account.Page;
import dev.herald.domain.account.PageId;
import dev.herald.domain.account.Sender;
import dev.herald.domain.account.Terms;
import dev.herald.domain.budget.Money;
import dev.herald.domain.eligibility.SenderFacts;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;

final class RandomSenders {
    private static final long A_CAP = 500_000_000;

    private RandomSenders() {}

    static SenderFacts facts(Dice dice) {
        var zone = dice.zone();
        var now = dice.now(zone);
        var page = new Page(
                new PageId("page-1"),
                dice.maybe(dice::region),
                dice.pick(Terms.values()),
                dice.maybe(() -> dice.oneIn(2)));
        var sender = new Sender(
                new App("app-1", dice.pick(Terms.values())),
                new Business("business-1", dice.pick(Terms.values())),
                account(dice, dice.currency(), zone, now),
                page);
        return new SenderFacts(sender, now);
    }

    static AdAccount account(Dice dice, Currency currency, ZoneId zone, Instant now) {
        return new AdAccount(
                new AdAccountId(dice.pick("1", "1", "2")),
                dice.maybe(dice::region),
                currency,
                zone,
                dice.pick(Terms.values()),
                billing(dice, currency),
                dice.maybe(() -> dice.around(now)));
    }

    private static Billing billing(Dice dice, Currency currency) {
        return new Billing(
                dice.maybe(() -> dice.oneIn(2)),
                dice.maybe(() -> dice.micros(dice.near(A_CAP), currency)),
                dice.maybe(() -> dice.micros(dice.oneIn(4) ? 0 : dice.near(A_CAP), currency)),
                dice.maybe(() -> dice.micros(dice.near(0), currency)),
                least(dice, currency));
    }

    private static Option<Money> least(Dice dice, Currency currency) {
        return dice.maybe(() -> Money.ofMinor(dice.pick(1L, 100L, 499L), currency));
    }
}
