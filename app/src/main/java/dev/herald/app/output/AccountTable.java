package dev.herald.app.output;

import dev.herald.application.campaign.CampaignAccount;
import dev.herald.application.port.Audience;
import dev.herald.application.port.Heard;
import dev.herald.domain.budget.Money;
import dev.herald.domain.reason.Reason;
import dev.herald.domain.reason.ReasonCatalogue;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** What people read when a command has ended: who got the message, who did not and why, what it cost, what to do next. */
public final class AccountTable {
    private static final String INDENT = "    ";
    private static final String DEEP = "                  ";

    private final ReasonCatalogue catalogue;

    /** A table that knows these reasons. */
    public AccountTable(ReasonCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What a run or a report says. */
    public Seq<String> run(CampaignAccount account, Duration took) {
        return List.of(
                        List.of("", headline(account), ""),
                        people(account),
                        sent(account),
                        heard(account.heard()),
                        reasons("Withheld or held back, by reason", account.reasons()),
                        reasons("Rejected by the API, by reason", account.rejected()),
                        reasons("Not foreseen: cleared by us, refused by the API", account.unforeseen()),
                        money(account),
                        next(account),
                        took.isZero() ? List.<String>empty() : List.of("", "Took " + took.toMillis() / 1000.0 + " s."))
                .flatMap(lines -> lines);
    }

    /** What a preflight says. */
    public Seq<String> preflight(CampaignAccount account) {
        return List.of(
                        List.of("", headline(account), ""),
                        people(account),
                        reasons("Withheld or held back, by reason", account.reasons()),
                        reach(account),
                        List.of("", "Nothing was sent."),
                        next(account))
                .flatMap(lines -> lines);
    }

    private static String headline(CampaignAccount account) {
        var says = switch (account.status()) {
            case READY -> "is ready to run";
            case COMPLETED -> "is completed: everybody is dealt with";
            case WAITING -> "waits: only people with a known later time remain";
            case SUSPENDED -> account.isPaused() ? "is paused: it sends nothing" : "is suspended: a person must act";
            case INTERRUPTED -> "was interrupted";
        };
        var line = "Campaign " + account.campaign() + " " + says + ".";
        var colours = Colours.ofOut();
        return switch (account.status()) {
            case READY, COMPLETED -> colours.good(line);
            case WAITING -> line;
            case SUSPENDED -> colours.warning(line);
            case INTERRUPTED -> colours.bad(line);
        };
    }

    private static Seq<String> people(CampaignAccount account) {
        var audience = account.audience();
        return audience.cut()
                .map(AccountTable::chosen)
                .getOrElse(() -> imported(audience))
                .append(count(account.subscribers(), "subscribers"))
                .append(count(account.withheld(), "withheld, " + account.waiting() + " of them only until an instant"))
                .append(count(account.eligible(), "eligible"));
    }

    private static List<String> imported(Audience audience) {
        return List.of(count(audience.lines(), "lines in the audience")
                + (audience.malformed() + audience.duplicates() == 0
                        ? ""
                        : " (" + audience.malformed() + " broken, " + audience.duplicates() + " seen before)")
                + (audience.forgotten() == 0 ? "" : " (" + audience.forgotten() + " of people who were forgotten)"));
    }

    /** Who is not among the subscribers, and since when that stands. */
    private static List<String> chosen(Audience.Cut cut) {
        return List.of("The audience was chosen by its conditions as of " + readable(cut.asOf()) + ".")
                .appendAll(Option.when(cut.excluded() > 0, () -> count(cut.excluded(), "left out: excluded")))
                .appendAll(Option.when(
                        cut.countryUnknown() > 0,
                        () -> count(cut.countryUnknown(), "left out: it is not known in which country they are")));
    }

    /** How far the money goes, and what would have to be known to say it exactly. */
    private static Seq<String> reach(CampaignAccount account) {
        var estimate = account.estimate();
        var room = List.of(
                "",
                "Estimated cost of everybody eligible: " + account.estimatedCost() + ".",
                (account.heldBackBy().isEmpty() ? "Within" : "Once what holds everybody back is settled, within")
                        + " what the budget has left now: " + between(estimate.reachLower(), estimate.reachUpper())
                        + " people, for " + between(estimate.costLower().toDecimal(), estimate.costUpper()) + ".");
        var unknown = account.notKnown()
                .toList()
                .sortBy(entry -> -entry._2)
                .map(entry -> String.format(Locale.ROOT, "%,12d  %s", entry._2, entry._1));
        return unknown.isEmpty()
                ? room
                : room.append("")
                        .append("Not known, and holding nobody back (the lower figures leave these people out):")
                        .appendAll(unknown);
    }

    private static String between(long lower, long upper) {
        return lower == upper
                ? String.format(Locale.ROOT, "%,d", upper)
                : String.format(Locale.ROOT, "%,d to %,d", lower, upper);
    }

    private static String between(String lower, Money upper) {
        return lower.equals(upper.toDecimal()) ? upper.toString() : lower + " to " + upper;
    }

    private static Seq<String> sent(CampaignAccount account) {
        return List.of(
                        count(account.accepted(), "accepted by the API"),
                        count(account.rejected().values().sum().longValue(), "rejected by the API"),
                        count(account.postponed(), "postponed by the API"),
                        count(account.inDoubt(), "in doubt: the answer was lost"),
                        count(account.stillToDo(), "still to do"))
                .map(line -> "  " + line);
    }

    /** What the API told of those it accepted; nothing if it told nothing. */
    private static Seq<String> heard(Heard heard) {
        if (heard.equals(Heard.NOTHING)) {
            return List.empty();
        }
        return List.of(
                "",
                "What became of those accepted, as far as the API told:",
                count(heard.delivered(), "delivered"),
                count(heard.read(), "read"),
                count(heard.clicked(), "clicked"),
                count(heard.failed(), "failed: accepted, and dropped before they reached the person"));
    }

    private static String count(long people, String what) {
        return String.format(Locale.ROOT, "%,12d  %s", people, what);
    }

    private Seq<String> reasons(String title, Map<String, Long> counts) {
        if (counts.isEmpty()) {
            return List.empty();
        }
        return counts.toList()
                .sortBy(entry -> -entry._2)
                .flatMap(entry -> reason(entry._1, entry._2))
                .prepend(title + ":")
                .prepend("");
    }

    private Seq<String> reason(String key, long people) {
        var words =
                catalogue.find(key).map(AccountTable::inWords).getOrElse("A reason that this program does not know.");
        var lines = Wrapped.lines(words, DEEP + "  ");
        return lines.tail()
                .prepend(String.format(
                        Locale.ROOT, "%,12d  %s  %s", people, key, lines.head().strip()));
    }

    private static String inWords(Reason reason) {
        return reason.explanation() + " " + reason.remedy().words();
    }

    private static Seq<String> money(CampaignAccount account) {
        var spending = account.spending();
        return List.of(
                "",
                "Committed " + spending.committed() + ": " + spending.spent().toDecimal() + " spent"
                        + (account.assumed().micros() == 0
                                ? ""
                                : " (" + account.assumed().toDecimal() + " of it assumed, without word of delivery)")
                        + " and " + spending.reserved().toDecimal() + " reserved until delivery is known.");
    }

    private static Seq<String> next(CampaignAccount account) {
        var orders = account.heldBackBy().flatMap(denial -> Wrapped.lines(capitalized(denial.words()), INDENT));
        var resume = account.resumeAt()
                .map(instant -> INDENT + "The next people are due " + readable(instant) + "; run it again then.")
                .toList();
        var steps = switch (account.status()) {
            case READY -> List.of(INDENT + "Run it.");
            case COMPLETED -> List.<String>empty();
            case WAITING -> resume;
            case SUSPENDED ->
                List.of(INDENT
                        + (account.isPaused()
                                ? "herald resume CAMPAIGN.yaml ends the pause; it goes on where it stopped."
                                : account.isLeftOff()
                                        ? "herald resume CAMPAIGN.yaml goes on where it stopped."
                                        : "Then run it again; it goes on where it stopped."));
            case INTERRUPTED -> List.of(INDENT + "Run it again; it goes on where it stopped.");
        };
        var all = orders.appendAll(steps);
        return all.isEmpty() ? List.empty() : all.prepend("What to do next:").prepend("");
    }

    private static String readable(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String capitalized(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
