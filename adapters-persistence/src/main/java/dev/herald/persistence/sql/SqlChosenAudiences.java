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
        new Deleting(database, audience).excluded();
        return chosen;
    }

    @Override
    public void forget(AudienceId audience) {
        database.writeOnly(handle -> {
            refuseIfACampaigns(handle, audience);
            handle.createUpdate(HIDE).bind("audience", audience.value()).execute();
        });
        var deleting = new Deleting(database, audience);
        deleting.excluded();
        deleting.members();
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
}
