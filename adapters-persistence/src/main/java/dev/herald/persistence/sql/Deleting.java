package dev.herald.persistence.sql;

import dev.herald.application.port.AudienceId;
import io.vavr.control.Option;
import org.jdbi.v3.core.Handle;

/**
 * Deletes all that belongs to an audience, some rows at a time, each time in a transaction of its own, so that nobody waits
 * for long. It goes on behind what it deleted: PostgreSQL would look at all of that again.
 */
final class Deleting {
    static final String LAST_MEMBER = """
            SELECT max(subscription) FROM (SELECT subscription FROM audience_member
                WHERE audience = :audience AND subscription > :after ORDER BY subscription LIMIT :limit) part
            """;
    static final String MEMBERS = """
            DELETE FROM audience_member
            WHERE audience = :audience AND subscription > :after AND subscription <= :last
            """;
    static final String LAST_EXCLUDED = """
            SELECT max(id) FROM (SELECT id FROM audience_excluded
                WHERE audience = :audience AND id > :after ORDER BY id LIMIT :limit) part
            """;
    static final String EXCLUDED =
            "DELETE FROM audience_excluded WHERE audience = :audience AND id > :after AND id <= :last";
    private static final int AT_ONCE = 10_000;

    private final Database database;
    private final AudienceId audience;

    Deleting(Database database, AudienceId audience) {
        this.database = database;
        this.audience = audience;
    }

    void members() {
        delete(LAST_MEMBER, MEMBERS, Long.MIN_VALUE);
    }

    void excluded() {
        delete(LAST_EXCLUDED, EXCLUDED, "");
    }

    private void delete(String lastOfPart, String part, Object beforeAll) {
        var after = Option.some(beforeAll);
        while (after.isDefined()) {
            var from = after.get();
            after = database.write(handle -> delete(handle, lastOfPart, part, from));
        }
    }

    /** Deletes a part; the last key in it, none if there was no more. */
    private Option<Object> delete(Handle handle, String lastOfPart, String part, Object after) {
        var last = handle.createQuery(lastOfPart)
                .bind("audience", audience.value())
                .bind("after", after)
                .bind("limit", AT_ONCE)
                .map((row, context) -> Option.of(row.getObject(1)))
                .one();
        last.forEach(key -> handle.createUpdate(part)
                .bind("audience", audience.value())
                .bind("after", after)
                .bind("last", key)
                .execute());
        return last;
    }
}
