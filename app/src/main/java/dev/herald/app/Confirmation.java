package dev.herald.app;

import dev.herald.application.campaign.CampaignAccount;
import dev.herald.application.campaign.Refusal;
import dev.herald.domain.account.AdAccount;
import dev.herald.domain.budget.Budget;
import dev.herald.domain.budget.Money;
import dev.herald.domain.campaign.Campaign;
import dev.herald.domain.region.Region;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.function.Supplier;

/** Whether somebody agreed to what a campaign costs; if not, what to tell them. */
record Confirmation(Campaign campaign, Consent consent) {

    /** Of a run, which is looked at only if that decides. */
    Option<RunRefused> ofRun(Supplier<Either<Refusal, CampaignAccount>> look) {
        if (consent instanceof Consent.Given) {
            return Option.none();
        }
        var looked = look.get();
        if (looked.isLeft()) {
            return Option.some(new RunRefused.AsWritten(looked.getLeft()));
        }
        var account = looked.get();
        var most = campaign.budget().room(account.spending());
        return Option.when(!covers(most), () -> new RunRefused.Unconfirmed(most, account));
    }

    /**
     * When it ends for a run that begins now: what is compared is what the budget allows today, so an amount is agreed to
     * for the ad account's budget day, if the budget is one a day. Whoever goes on asks anew with what is left.
     */
    Option<Instant> until(AdAccount account, Instant now) {
        return Option.when(
                consent instanceof Consent.UpTo && campaign.budget() instanceof Budget.Daily,
                () -> account.nextBudgetDay(now));
    }

    /** Of one message to somebody there. */
    Option<RunRefused> ofTest(Option<Region> region) {
        var price = campaign.prices().price(region);
        return Option.when(!covers(price), () -> new RunRefused.UnconfirmedTest(price));
    }

    private boolean covers(Money most) {
        return switch (consent) {
            case Consent.Missing missing -> false;
            case Consent.Given given -> true;
            case Consent.UpTo(var amount) -> new BigDecimal(most.toDecimal()).compareTo(amount) <= 0;
        };
    }
}
