package dev.herald.app.output;

import dev.herald.application.port.AccessTokens.Kept;
import dev.herald.application.port.KnownSender;
import dev.herald.application.port.SenderCheck;
import dev.herald.application.port.SenderName;
import dev.herald.domain.account.Sender;
import dev.herald.http.words.TokenWords;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * What people read of the senders that are kept.
 *
 * @param api the API whose tokens it is about
 * @param now by which a token ends soon
 */
public record SendersTable(Seq<Row> rows, String api, Instant now) {
    private static final String INDENT = "    ";

    /** A sender, and which tokens are kept for its page at the API. */
    public record Row(KnownSender known, Seq<Kept> tokens) {
        private String line() {
            var sender = known.sender();
            return String.format(
                    Locale.ROOT,
                    "%-16s %-17s %-16s %-5s %s",
                    known.name(),
                    sender.page().id(),
                    sender.adAccount().id(),
                    sender.adAccount().currency(),
                    known.check()
                            .map(check -> (check.inOrder() ? "in order " : "NOT IN ORDER ") + readable(check.at()))
                            .getOrElse("never"));
        }
    }

    /** All of them, and what is to be done. */
    public Seq<String> words() {
        if (rows.isEmpty()) {
            return List.of("No senders are kept here. Add one: herald accounts add NAME --file SENDER.yaml");
        }
        var head = String.format(
                Locale.ROOT, "%-16s %-17s %-16s %-5s %s", "NAME", "PAGE", "AD ACCOUNT", "PAYS", "CHECKED");
        return rows.flatMap(this::words).prepend(head);
    }

    private Seq<String> words(Row row) {
        var known = row.known();
        var colours = Colours.ofOut();
        var line = known.check().exists(check -> !check.inOrder()) ? colours.warning(row.line()) : row.line();
        return List.of(line, INDENT + tokens(row.tokens()))
                .appendAll(known.check().toList().flatMap(this::words))
                .appendAll(ending(known).map(ends -> INDENT + colours.warning(ends)));
    }

    private String tokens(Seq<Kept> kept) {
        return kept.isEmpty()
                ? "no tokens are kept for " + api
                : "kept for " + api + ": "
                        + kept.map(one -> one.name().kind().word()).mkString(", ");
    }

    private Seq<String> words(SenderCheck check) {
        var where = check.apiBase().equals(api) ? "" : " (asked " + check.apiBase() + ")";
        var may = check.permissions()
                .map(names -> names.isEmpty() ? "is allowed nothing" : "may " + names.mkString(", "))
                .getOrElse("what it may is not told");
        return Wrapped.lines(may + where, INDENT);
    }

    /** Which tokens ended, or end soon, and what to do. */
    private Seq<String> ending(KnownSender known) {
        return known.check()
                .toList()
                .flatMap(check -> check.tokens().toList().flatMap(told -> TokenWords.ending(told._1, told._2, now)));
    }

    /** That a sender is kept. */
    public static Seq<String> added(SenderName name, Sender sender, Option<KnownSender> before) {
        var page = sender.page().id();
        return List.of(
                "Sender " + name + " is kept: page " + page + ", ad account "
                        + sender.adAccount().id()
                        + before.map(one -> ", in place of an earlier one.").getOrElse("."),
                "In a campaign file, say sender: " + name + " in place of app, business, ad_account and page.");
    }

    /** That nobody goes by a name. */
    public static String unknown(SenderName name, Seq<KnownSender> known) {
        return "No sender " + name + " is kept here"
                + (known.isEmpty()
                        ? "; none is."
                        : "; known are " + known.map(one -> one.name().value()).mkString(", ") + ".")
                + " Add it: herald accounts add " + name + " --file SENDER.yaml";
    }

    private static Instant readable(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }
}
