package dev.herald.persistence.sql;

import dev.herald.application.port.PageList;
import dev.herald.application.port.RemoteId;
import dev.herald.application.port.SyncMark;
import io.vavr.collection.List;
import io.vavr.control.Option;
import org.jdbi.v3.core.Handle;

/** How far pages' lists were read, as rows. */
final class SyncMarks {
    private static final String FIND =
            "SELECT * FROM sync_mark WHERE page = :page AND custom_audience = :custom_audience";
    private static final String EVERYBODY = "";
    private static final Table<SyncMark> PUT = Table.<SyncMark>named("sync_mark")
            .key("page", mark -> mark.page().value())
            .key("custom_audience", mark -> customAudience(mark.list()))
            .number("begun_at", mark -> mark.begunAt().toEpochMilli())
            .maybe("next", mark -> mark.next().map(FreeText::stored))
            .number("seen", SyncMark::seen)
            .number("unreadable", SyncMark::unreadable);

    private final Handle handle;

    SyncMarks(Handle handle) {
        this.handle = handle;
    }

    Option<SyncMark> find(PageList list) {
        return Option.ofOptional(handle.createQuery(FIND)
                .bind("page", list.page().value())
                .bind("custom_audience", customAudience(list))
                .map((row, context) -> new SyncMark(
                        list,
                        Column.time(row, "begun_at"),
                        Column.text(row, "next").map(FreeText::of),
                        row.getLong("seen"),
                        row.getLong("unreadable")))
                .findOne());
    }

    private static String customAudience(PageList list) {
        return list.customAudience().map(RemoteId::value).getOrElse(EVERYBODY);
    }

    void put(SyncMark mark) {
        PUT.put(handle, List.of(mark));
    }
}
