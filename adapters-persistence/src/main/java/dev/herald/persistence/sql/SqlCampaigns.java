package dev.herald.persistence.sql;

import dev.herald.application.port.AudienceId;
import dev.herald.application.port.CampaignKey;
import dev.herald.application.port.CampaignRecord;
import dev.herald.application.port.Campaigns;
import dev.herald.application.port.RemoteCampaign;
import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.account.PageId;
import dev.herald.domain.campaign.CampaignId;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

final class SqlCampaigns implements Campaigns {
    private static final String FIND = """
            SELECT * FROM campaign WHERE api_base = :api_base AND page = :page AND id = :id
            ORDER BY generation DESC LIMIT 1
            """;
    private static final String OPEN = """
            INSERT INTO campaign (api_base, page, id, generation, message_digest, audience, time_zone)
            VALUES (:api_base, :page, :id, :generation, :message_digest, :audience, :time_zone)
            RETURNING number
            """;
    private static final String INTEND = "UPDATE campaign SET creation_intended = 1 WHERE number = :campaign";
    private static final String REMEMBER = """
            UPDATE campaign SET remote_message_id = :message_id, remote_budget_minor = :budget_minor
            WHERE number = :campaign
            """;

    private static final String REMEMBER_TIME_ZONE =
            "UPDATE campaign SET time_zone = :time_zone WHERE number = :campaign";
    private static final String REMEMBER_AD_ACCOUNT =
            "UPDATE campaign SET ad_account = :ad_account WHERE number = :campaign";
    private static final String OF_NUMBER = "SELECT * FROM campaign WHERE number = :campaign";
    private static final String NEWEST =
            "SELECT * FROM campaign WHERE number < :before ORDER BY number DESC LIMIT :limit";
    private static final String ALL = "SELECT * FROM campaign ORDER BY number";
    static final String OF_MESSAGES = """
            SELECT * FROM campaign WHERE remote_message_id ONE OF :message_ids
            ORDER BY number DESC
            """;

    private final Database database;

    SqlCampaigns(Database database) {
        this.database = database;
    }

    @Override
    public Option<CampaignRecord> find(CampaignKey key) {
        return database.read(handle -> latest(handle, key));
    }

    @Override
    public Seq<CampaignRecord> newest(Option<Long> before, int limit) {
        return database.read(handle -> List.ofAll(handle.createQuery(NEWEST)
                .bind("before", before.getOrElse(Long.MAX_VALUE))
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list()));
    }

    private static Option<CampaignRecord> latest(Handle handle, CampaignKey key) {
        return Option.ofOptional(bind(handle.createQuery(FIND), key)
                .map((row, context) -> read(row))
                .findOne());
    }

    @Override
    public CampaignRecord open(CampaignKey key, String messageDigest, AudienceId audience, ZoneId timeZone) {
        return database.write(handle -> {
            var generation = latest(handle, key).map(CampaignRecord::generation).getOrElse(0) + 1;
            var number = bind(handle.createQuery(OPEN), key)
                    .bind("generation", generation)
                    .bind("message_digest", messageDigest)
                    .bind("audience", audience.value())
                    .bind("time_zone", timeZone.getId())
                    .mapTo(Long.class)
                    .one();
            return new CampaignRecord(
                    number,
                    key,
                    generation,
                    messageDigest,
                    audience,
                    false,
                    Option.none(),
                    Option.some(timeZone),
                    Option.none());
        });
    }

    private static <S extends SqlStatement<S>> S bind(S statement, CampaignKey key) {
        return statement
                .bind("api_base", key.apiBase())
                .bind("page", key.page().value())
                .bind("id", key.id().value());
    }

    @Override
    public void intendCreation(long campaign) {
        database.writeOnly(
                handle -> handle.createUpdate(INTEND).bind("campaign", campaign).execute());
    }

    @Override
    public void remember(long campaign, RemoteCampaign remote) {
        database.writeOnly(handle -> handle.createUpdate(REMEMBER)
                .bind("campaign", campaign)
                .bind("message_id", remote.messageId())
                .bind("budget_minor", remote.budgetMinor())
                .execute());
    }

    @Override
    public void remember(long campaign, ZoneId timeZone) {
        database.writeOnly(handle -> handle.createUpdate(REMEMBER_TIME_ZONE)
                .bind("campaign", campaign)
                .bind("time_zone", timeZone.getId())
                .execute());
    }

    @Override
    public void remember(long campaign, AdAccountId adAccount) {
        database.writeOnly(handle -> handle.createUpdate(REMEMBER_AD_ACCOUNT)
                .bind("campaign", campaign)
                .bind("ad_account", adAccount.value())
                .execute());
    }

    static Option<CampaignRecord> find(Handle handle, long campaign) {
        return Option.ofOptional(handle.createQuery(OF_NUMBER)
                .bind("campaign", campaign)
                .map((row, context) -> read(row))
                .findOne());
    }

    /** Those that the API knows by one of these message ids, newest first. */
    static Seq<CampaignRecord> ofMessages(Handle handle, Seq<String> messageIds) {
        return List.ofAll(handle.createQuery(OF_MESSAGES)
                .bind("message_ids", Texts.of(messageIds))
                .map((row, context) -> read(row))
                .list());
    }

    /** All of them, the oldest first. */
    static Seq<CampaignRecord> all(Handle handle) {
        return List.ofAll(
                handle.createQuery(ALL).map((row, context) -> read(row)).list());
    }

    private static CampaignRecord read(ResultSet row) throws SQLException {
        var budgetMinor = row.getLong("remote_budget_minor");
        return new CampaignRecord(
                row.getLong("number"),
                new CampaignKey(
                        row.getString("api_base"),
                        new PageId(row.getString("page")),
                        new CampaignId(row.getString("id"))),
                row.getInt("generation"),
                row.getString("message_digest"),
                new AudienceId(row.getLong("audience")),
                Column.flag(row, "creation_intended"),
                Column.text(row, "remote_message_id").map(messageId -> new RemoteCampaign(messageId, budgetMinor)),
                Column.text(row, "time_zone").flatMap(Column::zone),
                Column.instant(row, "pruned_at"));
    }
}
