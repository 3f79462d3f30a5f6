package dev.herald.persistence.sql;

import io.vavr.control.Option;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** From when on a campaign can go on by itself; nobody else writes it. */
final class Rest {
    private static final String READ = "SELECT goes_on_at FROM campaign WHERE number = :campaign";
    private static final String WRITE = "UPDATE campaign SET goes_on_at = :goes_on_at WHERE number = :campaign";

    private final Handle handle;
    private final long campaign;

    Rest(Handle handle, long campaign) {
        this.handle = handle;
        this.campaign = campaign;
    }

    Option<Instant> goesOnAt() {
        return Option.ofOptional(handle.createQuery(READ)
                        .bind("campaign", campaign)
                        .map((row, context) -> Column.instant(row, "goes_on_at"))
                        .findOne())
                .flatMap(instant -> instant);
    }

    void rests(Option<Instant> goesOnAt) {
        handle.createUpdate(WRITE)
                .bind("campaign", campaign)
                .bind("goes_on_at", goesOnAt.map(Instant::toEpochMilli).getOrNull())
                .execute();
    }
}
