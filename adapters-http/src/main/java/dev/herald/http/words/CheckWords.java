package dev.herald.http.words;

import dev.herald.application.account.AccountCheck;
import dev.herald.application.port.AccountReport;
import dev.herald.domain.account.AdAccount;
import dev.herald.domain.account.NeededEvents;
import dev.herald.domain.account.RequiredPermission;
import dev.herald.domain.budget.Money;
import dev.herald.domain.region.Region;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;

/** What was found of those who send, but for what the rules make of it. */
public final class CheckWords {

    private CheckWords() {}

    /** Whether anything stands in the way. */
    public static String verdict(AccountCheck check) {
        return check.isInOrder()
                ? "Nothing is known that stands in the way of sending."
                : "Something stands in the way, or could not be asked: see below.";
    }

    /** That Meta does not let the ad account spend; none if it does, or did not say. */
    public static Option<String> mayNotSpend(AccountReport report) {
        return report.status()
                .filter(status -> !status.canSpend())
                .map(status -> "Meta does not let it spend: it is " + status.word()
                        + report.disableReason()
                                .map(code -> " (reason " + code + ")")
                                .getOrElse("") + ".");
    }

    /** Where an ad account is. */
    public static String place(AdAccount account) {
        return place(account.country()) + ", pays in " + account.currency() + ", budget days begin in "
                + account.timeZone();
    }

    /** Where somebody is. */
    public static String place(Option<Region> country) {
        return country.map(region -> "in " + region).getOrElse("country not told");
    }

    /** What it has spent, and what is left. */
    public static String money(AdAccount account) {
        var billing = account.billing();
        return "spent " + billing.amountSpent().map(Money::toString).getOrElse("is not told")
                + billing.spendCap().map(cap -> " of a cap of " + cap).getOrElse(", no cap")
                + billing.prepaidBalance()
                        .map(left -> ", prepaid balance " + left)
                        .getOrElse("");
    }

    /** All that there is something to say about. */
    public static Seq<Part> parts(AccountCheck check, Instant now) {
        return Part.of("Access tokens", check.tokens().toList().map(told -> TokenWords.words(told._1, told._2, now)))
                .appendAll(Part.of(
                        "Permissions that are missing; ask for them in App Review",
                        check.missingPermissions().getOrElse(List.empty()).map(RequiredPermission::words)))
                .appendAll(Part.of(
                        "Events of the page that never reach the app; herald accounts check --subscribe has them told",
                        check.missingEvents()
                                .getOrElse(List.empty())
                                .map(field -> field + ": "
                                        + NeededEvents.BY_FIELD.get(field).getOrElse(""))))
                .appendAll(Part.of("What differs", check.differences()))
                .appendAll(Part.of("What could not be asked", check.unanswered()));
    }
}
