package dev.herald.app.output;

import dev.herald.application.port.AccessTokens.Kept;
import dev.herald.application.port.AuditEntry;
import dev.herald.application.port.Forgotten;
import dev.herald.application.port.NotYet;
import dev.herald.application.secret.RotateKey.Rotated;
import io.vavr.collection.List;
import io.vavr.collection.Seq;

/** What people read of what is kept of people and secrets. */
public final class PrivacySentences {
    /** What forgetting does not reach. */
    static final Seq<String> NOT_OURS = List.of(
            "the files that audiences are imported from or that exclude people, lines rejected of them, and exports",
            "backups and copies of the store, and what the file system keeps of deleted files",
            "on PostgreSQL, unused parts of its files, and its log",
            "logs, terminals and other systems",
            "the built-in sandbox's own state, .herald/sandbox",
            "what Meta knows; ask Meta");

    private PrivacySentences() {}

    /** Which tokens are kept. */
    public static Seq<String> tokens(Seq<Kept> kept) {
        return kept.isEmpty()
                ? List.of("No access tokens are kept here.")
                : kept.map(one -> one.since() + "  " + one.name());
    }

    /** What came of a rotation. */
    public static Seq<String> rotated(Rotated rotated) {
        return rotated.unreadable()
                .map(name ->
                        "The " + name + " was sealed with a key that is not in the key file, and was left as it is;"
                                + " set it again.")
                .prepend("From now on key " + rotated.rotation().to() + " seals, in place of "
                        + rotated.rotation().from() + ". Sealed with it now: "
                        + rotated.resealed().size() + ".");
    }

    /** What was erased, and what is not ours to erase. */
    public static Seq<String> forgotten(Forgotten forgotten) {
        var nobody =
                forgotten.subscriptions() + forgotten.memberships() + forgotten.deliveries() + forgotten.texts() == 0;
        return NOT_OURS.map(what -> "  - " + what)
                .prepend("Not erased, because it is not Herald's:")
                .prepend("Tombstone " + forgotten.tombstone() + "… keeps files and lists from bringing the person back;"
                        + " only an opt-in of their own does.")
                .prepend(
                        nobody
                                ? "Nothing was known of this person."
                                : "Erased: %d subscriptions, %d memberships of audiences, the person in %d deliveries, %d texts of events."
                                        .formatted(
                                                forgotten.subscriptions(),
                                                forgotten.memberships(),
                                                forgotten.deliveries(),
                                                forgotten.texts()));
    }

    /** What may be left of somebody who was erased, why, and what to do. */
    public static String leftInFiles(String why) {
        return "The person is erased, but copies may be left in unused parts of the store's files, because " + why
                + ". Type the same command again later, to clear those away.";
    }

    /** Why somebody can't be forgotten now. */
    public static String notYet(NotYet notYet) {
        var campaign = "campaign " + notYet.campaign().id() + " at "
                + notYet.campaign().apiBase();
        return switch (notYet.why()) {
            case WORKED_ON ->
                "A run works on the person's part of " + campaign + ". Nothing was erased; try again when it has ended,"
                        + " or after " + notYet.until() + ".";
            case IN_DOUBT ->
                "It is not known yet whether a message of " + campaign + " reached the person. Nothing was erased; run"
                        + " the campaign to settle that, after " + notYet.until() + " at the latest, and try again.";
        };
    }

    /** Who did what, newest first. */
    public static Seq<String> audit(Seq<AuditEntry> entries) {
        return entries.isEmpty()
                ? List.of("Nothing was taken down yet.")
                : entries.map(entry -> "%s  %s  %s  %s%s"
                        .formatted(entry.at(), entry.who().name(), entry.act(), entry.what(), change(entry)));
    }

    private static String change(AuditEntry entry) {
        var after = entry.to().map(to -> " → " + to).getOrElse("");
        return entry.from().isEmpty() && entry.to().isEmpty()
                ? ""
                : ": " + entry.from().getOrElse("nothing") + after;
    }
}
