package dev.herald.persistence.sql;

import dev.herald.application.port.Origin;
import dev.herald.application.port.RemoteId;
import dev.herald.application.port.SyncMark;
import dev.herald.domain.account.PageId;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Custom audiences, and which subscriptions are from them, as rows. */
final class CustomAudienceRows {
    private static final String ADD =
            "INSERT INTO custom_audience (page, id) VALUES (:page, :id) ON CONFLICT (page, id) DO NOTHING";
    private static final String NUMBER = "SELECT number FROM custom_audience WHERE page = :page AND id = :id";
    private static final String READ_TO_THE_END =
            "UPDATE custom_audience SET read_from = :begun_at WHERE number = :custom_audience";
    static final String ENLIST = """
            INSERT INTO custom_audience_member (custom_audience, subscription, as_of)
            SELECT CAST(:custom_audience AS bigint), s.number, CAST(:as_of AS bigint) FROM subscription s WHERE s.token ONE OF :tokens
            ON CONFLICT (custom_audience, subscription) DO UPDATE SET as_of = excluded.as_of
                WHERE excluded.as_of > custom_audience_member.as_of
            """;
    static final String LISTED = """
            SELECT c.id FROM custom_audience c WHERE c.page = :page AND c.id ONE OF :ids AND (c.read_from IS NOT NULL
                OR (NOT EXISTS (SELECT 1 FROM sync_mark k WHERE k.page = c.page AND k.custom_audience = c.id)
                    AND (SELECT min(m.subscription) FROM custom_audience_member m WHERE m.custom_audience = c.number)
                        IS NOT NULL))
            """;

    private final Handle handle;

    CustomAudienceRows(Handle handle) {
        this.handle = handle;
    }

    /** What tokens have in common that are enlisted with each other. */
    private record Telling(PageId page, RemoteId customAudience, Instant asOf) {}

    void enlist(Seq<Origin> origins) {
        origins.groupBy(origin -> new Telling(origin.page(), origin.customAudience(), origin.asOf()))
                .forEach((telling, told) -> enlist(
                        number(telling.page(), telling.customAudience()), told.map(Origin::token), telling.asOf()));
    }

    /** Takes down what a part of a list says, if the list is a custom audience's. */
    void read(Seq<Subscription> part, SyncMark mark) {
        mark.list().customAudience().forEach(from -> {
            var number = number(mark.page(), from);
            enlist(number, part.map(Subscription::token), mark.begunAt());
            if (mark.isDone()) {
                handle.createUpdate(READ_TO_THE_END)
                        .bind("custom_audience", number)
                        .bind("begun_at", mark.begunAt().toEpochMilli())
                        .execute();
            }
        });
    }

    private void enlist(long customAudience, Seq<SubscriptionToken> tokens, Instant asOf) {
        handle.createUpdate(ENLIST)
                .bind("custom_audience", customAudience)
                .bind("as_of", asOf.toEpochMilli())
                .bind("tokens", Texts.of(tokens))
                .execute();
    }

    private long number(PageId page, RemoteId customAudience) {
        handle.createUpdate(ADD)
                .bind("page", page.value())
                .bind("id", customAudience.value())
                .execute();
        return handle.createQuery(NUMBER)
                .bind("page", page.value())
                .bind("id", customAudience.value())
                .mapTo(Long.class)
                .one();
    }

    /** Those of these of which it is known who is from them. */
    Seq<RemoteId> listed(PageId page, Seq<RemoteId> customAudiences) {
        return List.ofAll(handle.createQuery(LISTED)
                .bind("page", page.value())
                .bind("ids", Texts.of(customAudiences))
                .map((row, context) -> new RemoteId(row.getString(1)))
                .list());
    }
}
