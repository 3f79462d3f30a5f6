package dev.herald.persistence.sql;

import dev.herald.application.port.AccessTokenName;
import dev.herald.application.port.AccessTokens;
import dev.herald.application.port.AuditEntry;
import dev.herald.application.port.SealedSecret;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.jdbi.v3.core.statement.SqlStatement;

final class SqlAccessTokens implements AccessTokens {
    private static final String OF_NAME = " WHERE api_base = :api_base AND sender = :sender AND kind = :kind";
    private static final String PUT = """
            INSERT INTO access_token (api_base, sender, kind, sealed, since)
            VALUES (:api_base, :sender, :kind, :sealed, :since)
            ON CONFLICT (api_base, sender, kind) DO UPDATE SET sealed = excluded.sealed, since = excluded.since
            """;
    private static final String FIND = "SELECT sealed FROM access_token" + OF_NAME;
    private static final String REMOVE = "DELETE FROM access_token" + OF_NAME;
    private static final String KEPT =
            "SELECT api_base, sender, kind, since FROM access_token ORDER BY api_base, sender, kind";
    private static final String RESEAL = "UPDATE access_token SET sealed = :after" + OF_NAME + " AND sealed = :before";

    private final Database database;

    SqlAccessTokens(Database database) {
        this.database = database;
    }

    @Override
    public void put(AccessTokenName name, SealedSecret token, AuditEntry entry) {
        database.writeOnly(handle -> {
            bind(handle.createUpdate(PUT), name)
                    .bind("sealed", token.text())
                    .bind("since", entry.at().toEpochMilli())
                    .execute();
            SqlAudit.record(handle, entry);
        });
    }

    private static <S extends SqlStatement<S>> S bind(S statement, AccessTokenName name) {
        return statement
                .bind("api_base", name.apiBase())
                .bind("sender", name.sender())
                .bind("kind", name.kind().name());
    }

    @Override
    public Option<SealedSecret> find(AccessTokenName name) {
        return database.read(handle -> Option.ofOptional(bind(handle.createQuery(FIND), name)
                .map((row, context) -> new SealedSecret(row.getString("sealed")))
                .findOne()));
    }

    @Override
    public boolean remove(AccessTokenName name, AuditEntry entry) {
        return database.write(handle -> {
            var removed = bind(handle.createUpdate(REMOVE), name).execute() > 0;
            if (removed) {
                SqlAudit.record(handle, entry);
            }
            return removed;
        });
    }

    @Override
    public Seq<Kept> kept() {
        return database.read(handle -> Vector.ofAll(handle.createQuery(KEPT)
                .map((row, context) -> new Kept(
                        new AccessTokenName(
                                row.getString("api_base"),
                                row.getString("sender"),
                                AccessTokenName.Kind.valueOf(row.getString("kind"))),
                        Column.time(row, "since")))
                .list()));
    }

    @Override
    public boolean reseal(AccessTokenName name, SealedSecret before, SealedSecret after) {
        return database.write(handle -> bind(handle.createUpdate(RESEAL), name)
                        .bind("before", before.text())
                        .bind("after", after.text())
                        .execute()
                > 0);
    }
}
