package dev.herald.app.output;

import dev.herald.domain.eligibility.Explanation;
import dev.herald.domain.eligibility.Explanation.Explained;
import dev.herald.domain.eligibility.Finding;
import dev.herald.domain.reason.Denial;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Locale;

/** What people read who ask about one person: every rule, what it finds, and what that means. */
public final class ExplanationTable {
    private static final String DENIED = "DENIED";
    private static final String INDENT = "           ";

    private ExplanationTable() {}

    /** The explanation of one token. */
    public static Seq<String> of(SubscriptionToken token, Explanation explanation) {
        return List.of(
                        List.of("", headline(token, explanation)),
                        rules("Who sends", explanation.sender()),
                        rules("The campaign to be created", explanation.draft()),
                        rules("What is sent", explanation.campaign()),
                        rules("To whom", explanation.recipient()))
                .flatMap(lines -> lines);
    }

    private static String headline(SubscriptionToken token, Explanation explanation) {
        var unknown = explanation.all().count(explained -> explained.finding() instanceof Finding.Unknown);
        return (explanation.isRefused()
                        ? "The rules refuse the message to token "
                        : "No rule stands in the way of token ")
                + token + "."
                + (unknown == 0 ? "" : " What is not known, " + unknown + " times below, does not hold it back.");
    }

    /** What rules find, below a title; nothing without rules. */
    static Seq<String> rules(String title, Seq<Explained> rules) {
        return rules.isEmpty()
                ? List.empty()
                : rules.flatMap(ExplanationTable::lines).prepend(title + ":").prepend("");
    }

    private static Seq<String> lines(Explained explained) {
        return switch (explained.finding()) {
            case Finding.Passes passes -> List.of(line("passes", explained));
            case Finding.Unknown(String what) ->
                List.of(line("unknown", explained), INDENT + "Not known: " + what + ".");
            case Finding.Denies(Denial denial) ->
                Wrapped.lines(words(denial), INDENT).prepend(line(DENIED, explained));
        };
    }

    private static String words(Denial denial) {
        return denial.reason().explanation() + " " + denial.reason().remedy().words() + passesFrom(denial.passesFrom());
    }

    private static String passesFrom(Option<Instant> instant) {
        return instant.map(from -> " Passes from " + from + " on.").getOrElse("");
    }

    private static String line(String finding, Explained explained) {
        var reason = explained.rule().reason();
        var name = reason.name();
        var column = String.format(Locale.ROOT, "%-7s", finding);
        return String.format(
                Locale.ROOT,
                "  %s  %s%s",
                finding.equals(DENIED) ? Colours.ofOut().bad(column) : column,
                reason.key(),
                name.equals(reason.key()) ? "" : "  " + name);
    }
}
