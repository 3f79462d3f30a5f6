package dev.herald.persistence.sql;

import dev.herald.application.port.AudienceId;
import dev.herald.domain.account.PageId;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import org.jdbi.v3.core.Handle;

/** Who is left out of an audience that is being chosen, as rows. */
final class ExcludedRows {
    static final String THERE = "SELECT id FROM audience_excluded WHERE audience = :audience AND id ONE OF :ids";
    // The page is looked at afterwards: SQLite would go through all of its subscribers instead of through the tokens.
    static final String PERSONS =
            "SELECT s.person, s.page FROM subscription s WHERE s.token ONE OF :ids AND s.person IS NOT NULL";
    static final String IS_ANYBODY = "SELECT id FROM audience_excluded WHERE audience = :audience ORDER BY id LIMIT 1";

    /** An id of one of them, a token or a person's on the page. */
    private record Excluded(long audience, String id) {}

    private static final Table<Excluded> TABLE = Table.<Excluded>named("audience_excluded")
            .keyNumber("audience", Excluded::audience)
            .key("id", Excluded::id);

    private final Handle handle;
    private final long audience;

    ExcludedRows(Handle handle, AudienceId audience) {
        this.handle = handle;
        this.audience = audience.value();
    }

    /** Leaves out all these, and the people behind those of them that are tokens of the page. */
    void add(PageId page, Seq<String> ids) {
        var all = HashSet.ofAll(ids).addAll(persons(page, ids));
        var there = handle.createQuery(THERE)
                .bind("audience", audience)
                .bind("ids", Texts.of(all))
                .mapTo(String.class)
                .list();
        TABLE.insert(handle, all.removeAll(there).toList().sorted().map(id -> new Excluded(audience, id)));
    }

    private Seq<String> persons(PageId page, Seq<String> tokens) {
        return List.ofAll(handle.createQuery(PERSONS)
                        .bind("ids", Texts.of(tokens))
                        .map((row, context) -> Tuple.of(row.getString(1), row.getString(2)))
                        .list())
                .filter(person -> person._2.equals(page.value()))
                .map(Tuple2::_1);
    }

    boolean isAnybody() {
        return handle.createQuery(IS_ANYBODY)
                .bind("audience", audience)
                .mapTo(String.class)
                .findOne()
                .isPresent();
    }
}
