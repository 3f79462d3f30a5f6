package dev.herald.persistence.sql;

import dev.herald.application.port.SyncMark;
import dev.herald.domain.account.PageId;
import io.vavr.collection.List;
import io.vavr.control.Option;
import org.jdbi.v3.core.Handle;

/** How far pages' own lists were read, as rows. */
final class SyncMarks {
    private static final String FIND = "SELECT * FROM sync_mark WHERE page = :page";
    private static final Table<SyncMark> PUT = Table.<SyncMark>named("sync_mark")
            .key("page", mark -> mark.page().value())
            .value("begun_at", mark -> mark.begunAt().toEpochMilli())
            .maybe("next", SyncMark::next)
            .value("seen", SyncMark::seen)
            .value("unreadable", SyncMark::unreadable);

    private final Handle handle;

    SyncMarks(Handle handle) {
        this.handle = handle;
    }

    Option<SyncMark> find(PageId page) {
        return Option.ofOptional(handle.createQuery(FIND)
                .bind("page", page.value())
                .map((row, context) -> new SyncMark(
                        page,
                        Column.time(row, "begun_at"),
                        Column.text(row, "next"),
                        row.getLong("seen"),
                        row.getLong("unreadable")))
                .findOne());
    }

    void put(SyncMark mark) {
        PUT.put(handle, List.of(mark));
    }
}
