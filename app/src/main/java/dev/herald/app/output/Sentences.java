package dev.herald.app.output;

import dev.herald.app.ImportedAudience;
import dev.herald.app.RunRefused;
import dev.herald.app.file.CampaignAudience;
import dev.herald.app.file.CampaignFile;
import dev.herald.application.audience.ChooseAudience;
import dev.herald.application.campaign.CampaignAccount;
import dev.herald.application.campaign.Changed;
import dev.herald.application.campaign.Refusal;
import dev.herald.application.port.ApiDenial;
import dev.herald.application.port.Audience;
import dev.herald.application.port.SyncMark;
import dev.herald.domain.reason.Denial;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What people read when something is to be said in a sentence. */
public final class Sentences {
    private static final int BROKEN_LINES_SHOWN = 20;

    private Sentences() {}

    /** Sentences that say why something failed, of which the first stands out on a terminal. */
    public static Seq<String> failed(Seq<String> sentences) {
        return sentences.isEmpty()
                ? sentences
                : sentences.tail().prepend(Colours.ofErr().bad(sentences.head()));
    }

    /** How much of a campaign one node did. */
    public static String ofNode(String name, long sent) {
        return "Node %s sent %,d of them.".formatted(name, sent);
    }

    /** Every mistake of a file, each with where it is. */
    public static Seq<String> mistakes(Path file, Seq<Violation> mistakes) {
        return mistakes.map(mistake -> "  " + mistake)
                .prepend(file + ": " + counted(mistakes) + ". Nothing was changed.")
                .toList();
    }

    /** Everything that is wrong with what the environment and a file of settings say. */
    public static Seq<String> settings(Seq<Violation> mistakes) {
        return mistakes.map(mistake -> "  " + mistake)
                .prepend("The settings hold " + counted(mistakes) + ". Nothing was changed.")
                .append("herald config --help lists what can be set, and where.")
                .toList();
    }

    private static String counted(Seq<Violation> mistakes) {
        return mistakes.size() == 1 ? "1 mistake" : mistakes.size() + " mistakes";
    }

    /** Why a campaign neither begins nor goes on as it is now. */
    public static Seq<String> refused(Path file, Refusal refusal) {
        return switch (refusal) {
            case Changed changed -> List.of(changed(file, changed));
            case Refusal.Pruned(var since) ->
                List.of(file + ": this campaign was pruned at " + since
                        + ". Only its counts are left, which report tells,"
                        + " so it can't be resumed. Use run --fresh to begin anew, which messages everybody again.");
            case Refusal.WasForgotten forgotten ->
                List.of(
                        "This person was forgotten here, so no message was sent. Only an opt-in of their own, told of to"
                                + " serve, brings them back.");
            case Refusal.NoAudience(ChooseAudience.Failure.Unlisted(var customAudiences)) ->
                customAudiences.map(id -> file + ": who is from the custom audience " + id
                        + " is not known here. Nothing was changed. Read its list to the end: herald sync " + file
                        + " --custom-audience " + id);
            case Refusal.NoAudience(ChooseAudience.Failure.Nobody nobody) -> List.of(nobody(file, nobody));
        };
    }

    private static String nobody(Path file, ChooseAudience.Failure.Nobody nobody) {
        var found = nobody.found();
        return file + ": the audience's conditions are not known to hold of anybody who is known here ("
                + found.excluded() + " excluded, of " + found.countryUnknown()
                + " the country is not known). Nothing was changed. Import a file with subscribers of page "
                + nobody.page() + ", use sync, or ask for less.";
    }

    private static String changed(Path file, Changed changed) {
        return file + ": the " + changed.what().mkString(" and the ")
                + " differ from what this campaign was begun with. Nothing was changed. Undo the change, give the campaign"
                + " another id, or use --fresh to begin anew, which messages everybody again.";
    }

    /** What a run would cost, and how to agree to that. */
    public static Seq<String> unconfirmed(RunRefused.Unconfirmed unconfirmed) {
        var account = unconfirmed.account();
        return List.of(
                "This is not a sandbox: messages cost money. This run can cost at most " + unconfirmed.most()
                        + " (what the budget allows now).",
                "By the price book it will cost about " + account.estimatedCost() + " for " + account.eligible()
                        + " people. Nothing was sent.",
                "To go on, add --yes, or --max-spend AMOUNT with at least "
                        + unconfirmed.most().toDecimal() + ".");
    }

    /** What a test would cost, and how to agree to that. */
    public static Seq<String> unconfirmed(RunRefused.UnconfirmedTest unconfirmed) {
        return List.of(
                "This is not a sandbox: a message costs money, about " + unconfirmed.price()
                        + " by the price book. Nothing was sent.",
                "To go on, add --yes, or --max-spend AMOUNT with at least "
                        + unconfirmed.price().toDecimal() + ".");
    }

    /** What the API refused, for people. */
    public static String denied(ApiDenial denial) {
        var reason = denial.reason();
        return "The API refused: " + reason.explanation() + " "
                + reason.remedy().words()
                + denial.userMessage().map(words -> " It says: " + words).getOrElse("")
                + denial.traceId().map(id -> " (Meta's trace id: " + id + ")").getOrElse("");
    }

    /** What a reading of the page's list found. */
    public static String sync(SyncMark mark) {
        var from = mark.list().customAudience();
        return mark.seen() + " subscriptions of page " + mark.page()
                + from.map(id -> " from the custom audience " + id).getOrElse("") + " were read and merged"
                + (mark.unreadable() == 0 ? "." : "; " + mark.unreadable() + " entries could not be understood.")
                + (from.isDefined() && mark.seen() == 0
                        ? " The API lists nobody for an audience with fewer than 100 matches."
                        : "");
    }

    /** Where the console is, and what opens it if nobody chose that. */
    public static Seq<String> console(URI url, Option<String> password, String store) {
        return List.of("Open " + url + " in a browser. What is shown lies in " + store + ". Ctrl-C ends it.")
                .appendAll(password.map(text -> "Password: " + text
                        + " (made up for this time; HERALD_CONSOLE_PASSWORD in the environment chooses one)"));
    }

    /** Where webhooks are received, and what to enter at Meta. */
    public static Seq<String> receiving(URI url, String path) {
        return List.of(
                "Webhooks are received at " + url + ".",
                "Meta calls public https addresses only: let a reverse proxy of yours pass https://YOUR-HOST" + path
                        + " on to it, body and headers unchanged.",
                "In Meta's dashboard, under Webhooks, object Page: callback URL https://YOUR-HOST" + path
                        + ", and as verify token what HERALD_VERIFY_TOKEN holds.");
    }

    /** When a campaign that goes on by itself does, or what becomes of it. */
    public static String goesOn(CampaignAccount account, Option<Instant> next) {
        return switch (account.status()) {
            case COMPLETED -> "Everybody is dealt with. Webhooks are received on.";
            case SUSPENDED -> account.heldBackForGood().isEmpty() ? looked(next) : startAnew(account.heldBackForGood());
            case READY, WAITING, INTERRUPTED -> goesOn(next);
        };
    }

    private static String looked(Option<Instant> next) {
        return "It is looked every minute whether that has ended."
                + next.map(instant -> " One call tells at " + readable(instant) + ".")
                        .getOrElse("");
    }

    private static String startAnew(Seq<Denial> heldBackForGood) {
        return heldBackForGood
                .map(denial -> denial.reason().remedy().words())
                .map(words -> words.endsWith(".") ? words : words + ".")
                .distinct()
                .mkString("", " ", " Then start this anew: until then nothing is sent. Webhooks are received on.");
    }

    /** The same for one that was not run. */
    public static String goesOn(Option<Instant> next) {
        return next.map(instant -> "It goes on by itself at " + readable(instant) + ".")
                .getOrElse("Nothing is sent until this is started anew. Webhooks are received on.");
    }

    private static Instant readable(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }

    /** What an import found, and whether it changed anything. */
    public static Seq<String> imported(ImportedAudience imported) {
        var found = List.of(audience(imported.audience()));
        return imported.before() ? found.append("It was imported before; nothing was changed.") : found;
    }

    /** What is left of a campaign that was pruned. */
    public static String pruned(Instant since) {
        return "This campaign was pruned at " + since + ": only these counts are left of it, and it can't be resumed.";
    }

    /** Where the broken lines are. */
    public static String rejects(Path file) {
        return "All of them, each with its reason and its text, are in " + file + ".";
    }

    /** That a sandbox got to know nobody from a campaign file; none if it did. */
    public static Option<String> nobodySeeded(CampaignFile file) {
        return Option.when(
                file.audience() instanceof CampaignAudience.Chosen,
                () ->
                        "The campaign's audience is chosen by conditions, which name nobody: the sandbox knows who sends, and no"
                                + " subscribers. Tell it of some by POST /sandbox/seed, or seed it with a campaign whose audience"
                                + " is a file.");
    }

    private static String audience(Audience audience) {
        return audience.lines() + " lines: " + audience.subscribers() + " subscribers, " + audience.duplicates()
                + " seen before, " + audience.malformed() + " broken"
                + (audience.forgotten() == 0 ? "." : ", " + audience.forgotten() + " of people who were forgotten.");
    }

    /** The first broken lines of an audience, each with its number and what is wrong. */
    public static Seq<String> brokenLines(Audience audience) {
        if (audience.malformed() == 0) {
            return List.empty();
        }
        var shown = audience.brokenLines()
                .take(BROKEN_LINES_SHOWN)
                .map(line -> "  line " + line.number() + ": " + line.why())
                .prepend(audience.malformed() + " broken lines in the audience were skipped:");
        var hidden = audience.malformed()
                - audience.brokenLines().take(BROKEN_LINES_SHOWN).size();
        return hidden > 0 ? shown.append("  and " + hidden + " more") : shown;
    }
}
