package dev.herald.app.output;

import dev.herald.application.account.AccountCheck;
import dev.herald.http.words.CheckWords;
import dev.herald.http.words.LimitWords;
import dev.herald.http.words.Part;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.time.Instant;

/** What people read who ask whether those who send are in order. */
public final class AccountCheckTable {
    private static final String INDENT = "           ";

    private AccountCheckTable() {}

    /** The check. */
    public static Seq<String> of(AccountCheck check, Instant now) {
        return List.of(
                        List.of("", headline(check)),
                        account(check),
                        page(check),
                        ExplanationTable.rules("What the rules make of it", check.findings()),
                        CheckWords.parts(check, now).flatMap(AccountCheckTable::lines),
                        lines(LimitWords.of(check.limits(), check.sender(), now)))
                .flatMap(lines -> lines);
    }

    private static String headline(AccountCheck check) {
        var verdict = CheckWords.verdict(check);
        return check.isInOrder()
                ? Colours.ofOut().good(verdict)
                : Colours.ofOut().warning(verdict);
    }

    private static Seq<String> account(AccountCheck check) {
        return check.adAccount()
                .map(report -> List.of(
                                "",
                                "Ad account " + report.account().id() + ", as the API has it:",
                                "  " + CheckWords.place(report.account()),
                                "  " + CheckWords.money(report.account()))
                        .appendAll(CheckWords.mayNotSpend(report)
                                .map(why -> "  " + Colours.ofOut().bad("DENIED") + "   " + why)))
                .getOrElse(List.empty());
    }

    private static Seq<String> page(AccountCheck check) {
        return check.page()
                .map(page -> List.of(
                        "",
                        "Page " + page.id()
                                + page.name().map(name -> " (" + name + ")").getOrElse("") + ", as the API has it:",
                        "  " + CheckWords.place(page.country())))
                .getOrElse(List.empty());
    }

    private static Seq<String> lines(Part part) {
        return part.sentences()
                .flatMap(line -> Wrapped.lines(line, INDENT)
                        .zipWithIndex()
                        .map(numbered -> numbered._2 == 0 ? "  - " + numbered._1.strip() : numbered._1))
                .prepend(part.title() + ":")
                .prepend("");
    }
}
