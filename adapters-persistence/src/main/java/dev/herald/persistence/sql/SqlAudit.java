package dev.herald.persistence.sql;

import dev.herald.application.port.Act;
import dev.herald.application.port.Actor;
import dev.herald.application.port.Audit;
import dev.herald.application.port.AuditEntry;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

final class SqlAudit implements Audit {
    private static final String RECORD = """
            INSERT INTO audit (at, who, act, what, before, after)
            VALUES (:at, :who, :act, :what, :before, :after)
            """;
    static final String NEWEST = "SELECT * FROM audit WHERE number < :before ORDER BY number DESC LIMIT :limit";
    static final String LATEST = "SELECT * FROM audit WHERE act = :act AND what = :what ORDER BY number DESC LIMIT 1";

    private final Database database;

    SqlAudit(Database database) {
        this.database = database;
    }

    @Override
    public void record(AuditEntry entry) {
        database.writeOnly(handle -> record(handle, entry));
    }

    /** Takes an entry down in the transaction of what it tells. */
    static void record(Handle handle, AuditEntry entry) {
        handle.createUpdate(RECORD)
                .bind("at", entry.at().toEpochMilli())
                .bind("who", FreeText.stored(entry.who().name()))
                .bind("act", entry.act().name())
                .bind("what", FreeText.stored(entry.what()))
                .bind("before", entry.from().map(FreeText::stored).getOrNull())
                .bind("after", entry.to().map(FreeText::stored).getOrNull())
                .execute();
    }

    @Override
    public Seq<Numbered> newest(Option<Long> before, int limit) {
        return database.read(handle -> Vector.ofAll(handle.createQuery(NEWEST)
                .bind("before", before.getOrElse(Long.MAX_VALUE))
                .bind("limit", limit)
                .map((row, context) -> new Numbered(row.getLong("number"), read(row)))
                .list()));
    }

    @Override
    public Option<AuditEntry> latest(Act act, String what) {
        return database.read(handle -> Option.ofOptional(handle.createQuery(LATEST)
                .bind("act", act.name())
                .bind("what", FreeText.stored(what))
                .map((row, context) -> read(row))
                .findOne()));
    }

    private static AuditEntry read(ResultSet row) throws SQLException {
        return new AuditEntry(
                Column.time(row, "at"),
                new Actor(FreeText.of(row.getString("who"))),
                Act.valueOf(row.getString("act")),
                FreeText.of(row.getString("what")),
                Column.text(row, "before").map(FreeText::of),
                Column.text(row, "after").map(FreeText::of));
    }
}
