package dev.herald.persistence.sql;

import dev.herald.application.port.Audience;
import dev.herald.application.port.Audience.Cut;
import dev.herald.application.port.AudienceId;
import dev.herald.application.port.AudienceSource.Line.Broken;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/** Audiences as rows, but for who is in them. */
final class AudienceRows {
    private static final String IS_COMPLETE = "SELECT complete FROM audience WHERE number = :audience";
    private static final String FIND = "SELECT * FROM audience WHERE number = :audience AND complete = 1";
    private static final String FIND_LATEST =
            "SELECT * FROM audience WHERE fingerprint = :fingerprint AND complete = 1 AND pruned = 0"
                    + " ORDER BY number DESC LIMIT 1";
    private static final String BROKEN_LINES =
            "SELECT number, why FROM audience_broken_line WHERE audience = :audience ORDER BY number";
    private static final String ADD_BROKEN_LINE =
            "INSERT INTO audience_broken_line (audience, number, why) VALUES (:audience, :number, :why)";
    private static final String COMPLETE = """
            UPDATE audience SET complete = 1, lines = :lines, malformed = :malformed,
                subscribers = subscribers + :subscribers
            WHERE number = :audience
            """;
    private static final String CHOSEN = """
            UPDATE audience SET chosen_at = :chosen_at, excluded = :excluded, country_unknown = :country_unknown
            WHERE number = :audience
            """;

    private final Handle handle;

    AudienceRows(Handle handle) {
        this.handle = handle;
    }

    /** A complete one. */
    Option<Audience> find(AudienceId audience) {
        return Option.ofOptional(handle.createQuery(FIND)
                .bind("audience", audience.value())
                .map((row, context) -> read(row))
                .findOne());
    }

    /** The latest complete one of a fingerprint. */
    Option<Audience> find(String fingerprint) {
        return Option.ofOptional(handle.createQuery(FIND_LATEST)
                .bind("fingerprint", fingerprint)
                .map((row, context) -> read(row))
                .findOne());
    }

    private Audience read(ResultSet row) throws SQLException {
        var number = row.getLong("number");
        return new Audience(
                new AudienceId(number),
                row.getString("fingerprint"),
                row.getLong("lines"),
                row.getLong("malformed"),
                brokenLines(number),
                row.getLong("subscribers"),
                row.getLong("forgotten"),
                cut(row));
    }

    private static Option<Cut> cut(ResultSet row) throws SQLException {
        var excluded = row.getLong("excluded");
        var countryUnknown = row.getLong("country_unknown");
        return Column.instant(row, "chosen_at").map(at -> new Cut(at, excluded, countryUnknown));
    }

    private Seq<Broken> brokenLines(long audience) {
        return List.ofAll(handle.createQuery(BROKEN_LINES)
                .bind("audience", audience)
                .map((row, context) -> new Broken(row.getLong("number"), FreeText.of(row.getString("why"))))
                .list());
    }

    void complete(Audience audience) {
        handle.createUpdate(COMPLETE)
                .bind("audience", audience.id().value())
                .bind("lines", audience.lines())
                .bind("malformed", audience.malformed())
                .bind("subscribers", audience.subscribers())
                .execute();
        audience.cut()
                .forEach(cut -> handle.createUpdate(CHOSEN)
                        .bind("audience", audience.id().value())
                        .bind("chosen_at", cut.asOf().toEpochMilli())
                        .bind("excluded", cut.excluded())
                        .bind("country_unknown", cut.countryUnknown())
                        .execute());
        var batch = handle.prepareBatch(ADD_BROKEN_LINE);
        audience.brokenLines()
                .forEach(line -> batch.bind("audience", audience.id().value())
                        .bind("number", line.number())
                        .bind("why", FreeText.stored(line.why()))
                        .add());
        batch.execute();
    }

    void refuseUnlessIncomplete(AudienceId audience) {
        var complete = handle.createQuery(IS_COMPLETE)
                .bind("audience", audience.value())
                .mapTo(Integer.class)
                .findOne()
                .orElseThrow(() -> new IllegalArgumentException("no such audience: " + audience.value()));
        if (complete != 0) {
            throw new IllegalStateException("the audience is complete: " + audience.value());
        }
    }
}
