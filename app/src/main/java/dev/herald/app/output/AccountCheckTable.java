package dev.herald.app.output;

import dev.herald.application.account.AccountCheck;
import dev.herald.domain.account.AdAccount;
import dev.herald.domain.account.NeededEvents;
import dev.herald.domain.account.RequiredPermission;
import dev.herald.domain.budget.Money;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.time.Instant;

/** What people read who ask whether those who send are in order. */
public final class AccountCheckTable {
    private static final String INDENT = "           ";

    private AccountCheckTable() {}

    /** The check. */
    public static Seq<String> of(AccountCheck check) {
        return List.of(
                        List.of("", headline(check)),
                        account(check),
                        page(check),
                        ExplanationTable.rules("What the rules make of it", check.findings()),
                        tokens(check),
                        permissions(check),
                        events(check),
                        sentences("What differs", check.differences()),
                        sentences("What could not be asked", check.unanswered()))
                .flatMap(lines -> lines);
    }

    private static String headline(AccountCheck check) {
        return check.isInOrder()
                ? Colours.ofOut().good("Nothing is known that stands in the way of sending.")
                : Colours.ofOut().warning("Something stands in the way, or could not be asked: see below.");
    }

    private static Seq<String> account(AccountCheck check) {
        return check.adAccount()
                .map(report -> account(report.account())
                        .appendAll(report.status()
                                .filter(status -> !status.canSpend())
                                .map(status -> "  " + Colours.ofOut().bad("DENIED")
                                        + "   Meta does not let it spend: it is " + status.word()
                                        + report.disableReason()
                                                .map(code -> " (reason " + code + ")")
                                                .getOrElse("") + ".")))
                .getOrElse(List.empty());
    }

    private static Seq<String> account(AdAccount account) {
        var billing = account.billing();
        return List.of(
                "",
                "Ad account " + account.id() + ", as the API has it:",
                "  " + account.country().map(country -> "in " + country).getOrElse("country not told") + ", pays in "
                        + account.currency() + ", budget days begin in " + account.timeZone(),
                "  spent " + billing.amountSpent().map(Money::toString).getOrElse("is not told")
                        + billing.spendCap().map(cap -> " of a cap of " + cap).getOrElse(", no cap")
                        + billing.prepaidBalance()
                                .map(left -> ", prepaid balance " + left)
                                .getOrElse(""));
    }

    private static Seq<String> page(AccountCheck check) {
        return check.page()
                .map(page -> List.of(
                        "",
                        "Page " + page.id()
                                + page.name().map(name -> " (" + name + ")").getOrElse("") + ", as the API has it:",
                        "  " + page.country().map(country -> "in " + country).getOrElse("country not told")))
                .getOrElse(List.empty());
    }

    private static Seq<String> tokens(AccountCheck check) {
        var now = Instant.now();
        return sentences("Access tokens", check.tokens().toList().map(told -> TokenWords.words(told._1, told._2, now)));
    }

    private static Seq<String> permissions(AccountCheck check) {
        return check.missingPermissions()
                .filter(missing -> !missing.isEmpty())
                .map(missing -> titled(
                        "Permissions that are missing; ask for them in App Review",
                        missing.map(RequiredPermission::words)))
                .getOrElse(List.empty());
    }

    private static Seq<String> events(AccountCheck check) {
        return check.missingEvents()
                .filter(missing -> !missing.isEmpty())
                .map(missing -> titled(
                        "Events of the page that never reach the app; add --subscribe to have them told",
                        missing.map(field ->
                                field + ": " + NeededEvents.BY_FIELD.get(field).getOrElse(""))))
                .getOrElse(List.empty());
    }

    private static Seq<String> sentences(String title, Seq<String> sentences) {
        return sentences.isEmpty() ? List.empty() : titled(title, sentences);
    }

    private static Seq<String> titled(String title, Seq<String> lines) {
        return lines.flatMap(line -> Wrapped.lines(line, INDENT)
                        .zipWithIndex()
                        .map(part -> part._2 == 0 ? "  - " + part._1.strip() : part._1))
                .prepend(title + ":")
                .prepend("");
    }
}
