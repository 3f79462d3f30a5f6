package dev.herald.persistence.sql;

import dev.herald.application.port.AccessTokenName.Kind;
import dev.herald.application.port.AuditEntry;
import dev.herald.application.port.KnownSender;
import dev.herald.application.port.SenderCheck;
import dev.herald.application.port.SenderName;
import dev.herald.application.port.Senders;
import dev.herald.application.port.TokenFacts;
import dev.herald.domain.account.Sender;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

final class SqlSenders implements Senders {
    private static final String OF_NAME = " WHERE name = :name";
    private static final String FIND = "SELECT * FROM sender" + OF_NAME;
    private static final String ALL = "SELECT * FROM sender ORDER BY name";
    private static final String TOKENS =
            "SELECT kind, valid, expires_at FROM sender_token WHERE sender = :name ORDER BY kind";
    private static final String REMOVE = "DELETE FROM sender" + OF_NAME;
    private static final String REMOVE_TOKENS = "DELETE FROM sender_token WHERE sender = :name";
    private static final String CHECKED = """
            UPDATE sender SET checked_at = :at, checked_api = :api, in_order = :in_order, permissions = :permissions
            WHERE name = :name
            """;
    private static final String TOKEN = """
            INSERT INTO sender_token (sender, kind, valid, expires_at) VALUES (:name, :kind, :valid, :expires_at)
            """;

    private final Database database;

    SqlSenders(Database database) {
        this.database = database;
    }

    @Override
    public void put(SenderName name, Sender sender, AuditEntry entry) {
        database.writeOnly(handle -> {
            delete(handle, name);
            SenderRow.TABLE.insert(handle, List.of(new SenderRow(name, sender, entry.at())));
            SqlAudit.record(handle, entry);
        });
    }

    @Override
    public Option<KnownSender> find(SenderName name) {
        return database.read(handle -> Option.ofOptional(handle.createQuery(FIND)
                .bind("name", name.value())
                .map((row, context) -> read(handle, row))
                .findOne()));
    }

    @Override
    public Seq<KnownSender> all() {
        return database.read(handle -> Vector.ofAll(
                handle.createQuery(ALL).map((row, context) -> read(handle, row)).list()));
    }

    private static KnownSender read(Handle handle, ResultSet row) throws SQLException {
        var told = SenderRow.read(row);
        return new KnownSender(told.name(), told.sender(), told.since(), check(handle, told.name(), row));
    }

    private static Option<SenderCheck> check(Handle handle, SenderName name, ResultSet row) throws SQLException {
        var at = Column.instant(row, "checked_at");
        return at.isEmpty()
                ? Option.none()
                : Option.some(new SenderCheck(
                        at.get(),
                        row.getString("checked_api"),
                        Column.flag(row, "in_order"),
                        Column.text(row, "permissions").map(FreeText::severalOf),
                        tokens(handle, name)));
    }

    private static Map<Kind, TokenFacts> tokens(Handle handle, SenderName name) {
        return LinkedHashMap.ofEntries(handle.createQuery(TOKENS)
                .bind("name", name.value())
                .map((row, context) -> Tuple.of(
                        Kind.valueOf(row.getString("kind")),
                        new TokenFacts(Column.flag(row, "valid"), Column.instant(row, "expires_at"))))
                .list());
    }

    @Override
    public boolean remove(SenderName name, AuditEntry entry) {
        return database.write(handle -> {
            var removed = delete(handle, name);
            if (removed) {
                SqlAudit.record(handle, entry);
            }
            return removed;
        });
    }

    private static boolean delete(Handle handle, SenderName name) {
        handle.createUpdate(REMOVE_TOKENS).bind("name", name.value()).execute();
        return handle.createUpdate(REMOVE).bind("name", name.value()).execute() > 0;
    }

    @Override
    public boolean checked(SenderName name, SenderCheck check) {
        return database.write(handle -> {
            handle.createUpdate(REMOVE_TOKENS).bind("name", name.value()).execute();
            var known = handle.createUpdate(CHECKED)
                            .bind("name", name.value())
                            .bind("at", check.at().toEpochMilli())
                            .bind("api", check.apiBase())
                            .bind("in_order", check.inOrder() ? 1 : 0)
                            .bind(
                                    "permissions",
                                    check.permissions().map(FreeText::stored).getOrNull())
                            .execute()
                    > 0;
            if (known) {
                check.tokens().forEach((kind, facts) -> note(handle, name, kind, facts));
            }
            return known;
        });
    }

    private static void note(Handle handle, SenderName name, Kind kind, TokenFacts facts) {
        handle.createUpdate(TOKEN)
                .bind("name", name.value())
                .bind("kind", kind.name())
                .bind("valid", facts.valid() ? 1 : 0)
                .bind(
                        "expires_at",
                        facts.expiresAt().map(java.time.Instant::toEpochMilli).getOrNull())
                .execute();
    }
}
