package dev.herald.persistence.sql;

import dev.herald.application.port.AudienceId;
import dev.herald.application.port.ChosenAudiences;
import dev.herald.application.port.Conditions;
import dev.herald.application.port.RemoteId;
import dev.herald.domain.account.PageId;
import io.vavr.collection.Seq;
import org.jdbi.v3.core.Handle;

final class SqlChosenAudiences implements ChosenAudiences {
    private static final int AT_ONCE = 10_000;
    private static final long BEFORE_ALL = Long.MIN_VALUE;
    private static final String IS_A_CAMPAIGNS = "SELECT EXISTS (SELECT 1 FROM campaign WHERE audience = :audience)";
    private static final String HIDE = "UPDATE audience SET complete = 0 WHERE number = :audience";
    private static final String FORGET = "DELETE FROM audience WHERE number = :audience";
    static final String FORGET_MEMBERS = """
            DELETE FROM audience_member WHERE audience = :audience AND subscription IN (SELECT subscription
                FROM audience_member WHERE audience = :audience ORDER BY subscription LIMIT :limit)
            """;
    static final String FORGET_EXCLUDED = """
            DELETE FROM audience_excluded WHERE audience = :audience AND id IN (SELECT id
                FROM audience_excluded WHERE audience = :audience ORDER BY id LIMIT :limit)
            """;

    private final Database database;

    SqlChosenAudiences(Database database) {
        this.database = database;
    }

    @Override
    public Seq<RemoteId> unlisted(PageId page, Seq<RemoteId> customAudiences) {
        return database.read(
                handle -> customAudiences.removeAll(new CustomAudienceRows(handle).listed(page, customAudiences)));
    }

    @Override
    public void exclude(AudienceId audience, PageId page, Seq<String> ids) {
        database.writeOnly(handle -> {
            new AudienceRows(handle).refuseUnlessIncomplete(audience);
            new ExcludedRows(handle, audience).add(page, ids);
        });
    }

    @Override
    public Chosen choose(AudienceId audience, Conditions conditions) {
        var excludesAnybody = database.read(handle -> new ExcludedRows(handle, audience).isAnybody());
        var choosing = new Choosing(conditions, audience, excludesAnybody);
        var chosen = new Chosen(0, 0, 0);
        var part = database.read(handle -> choosing.part(handle, BEFORE_ALL, AT_ONCE));
        while (part.isDefined()) {
            var some = part.get();
            chosen = chosen.plus(database.write(handle -> {
                new AudienceRows(handle).refuseUnlessIncomplete(audience);
                return choosing.choose(handle, some);
            }));
            part = database.read(handle -> choosing.part(handle, some.last(), AT_ONCE));
        }
        deleteAll(FORGET_EXCLUDED, audience);
        return chosen;
    }

    @Override
    public void forget(AudienceId audience) {
        database.writeOnly(handle -> {
            refuseIfACampaigns(handle, audience);
            handle.createUpdate(HIDE).bind("audience", audience.value()).execute();
        });
        deleteAll(FORGET_EXCLUDED, audience);
        deleteAll(FORGET_MEMBERS, audience);
        database.writeOnly(handle ->
                handle.createUpdate(FORGET).bind("audience", audience.value()).execute());
    }

    private static void refuseIfACampaigns(Handle handle, AudienceId audience) {
        var isACampaigns = handle.createQuery(IS_A_CAMPAIGNS)
                .bind("audience", audience.value())
                .map((row, context) -> row.getBoolean(1))
                .one();
        if (isACampaigns) {
            throw new IllegalStateException("a campaign goes to the audience: " + audience.value());
        }
    }

    /** Deletes an audience's rows, some at a time, so that nobody waits for long. */
    private void deleteAll(String some, AudienceId audience) {
        int deleted;
        do {
            deleted = database.write(handle -> handle.createUpdate(some)
                    .bind("audience", audience.value())
                    .bind("limit", AT_ONCE)
                    .execute());
        } while (deleted == AT_ONCE);
    }
}
