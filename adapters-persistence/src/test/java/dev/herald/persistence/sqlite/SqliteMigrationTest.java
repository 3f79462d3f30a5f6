package dev.herald.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.CampaignKey;
import dev.herald.application.port.Heard;
import dev.herald.application.port.MessageEvent;
import dev.herald.application.port.PageList;
import dev.herald.application.port.SyncMark;
import dev.herald.domain.account.PageId;
import dev.herald.domain.budget.Money;
import dev.herald.domain.budget.Spending;
import dev.herald.domain.campaign.CampaignId;
import dev.herald.domain.delivery.DeliveryEvent;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an older version wrote still means the same. */
class SqliteMigrationTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final LocalDate FIRST_RUN = LocalDate.parse("2026-06-10");
    private static final LocalDate SECOND_RUN = LocalDate.parse("2026-06-12");
    private static final long CAMPAIGN = 1;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void writeAsVersionTwoDid() throws SQLException {
        file = folder.resolve("herald.db");
        migrateTo("2");
        execute("INSERT INTO audience (number, fingerprint, complete) VALUES (1, 'a', 1)");
        execute("INSERT INTO campaign (number, api_base, page, id, generation, message_digest, audience,"
                + " remote_message_id, remote_budget_minor, reserved_micros)"
                + " VALUES (1, 'sandbox', '1001', 'sale', 1, 'digest', 1, '120211', 100, 30000)");
        delivery("settled-first", "ACCEPTED", "2026-06-03T12:00:00Z", 1);
        delivery("settled-second", "ACCEPTED", "2026-06-05T12:00:00Z", 1);
        delivery("open", "ACCEPTED", "2026-06-09T12:00:00Z", 0);
        delivery("rejected", "REJECTED", "2026-06-09T12:00:00Z", 0);
        execute("INSERT INTO campaign_day VALUES (1, '2026-06-10', 30000), (1, '2026-06-12', 30000)");
    }

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(SqliteDatabase.writable(file))
                .locations("classpath:db/migration/sqlite")
                .target(version)
                .load()
                .migrate();
    }

    private void delivery(String token, String state, String decidedAt, int settled) throws SQLException {
        var at = Instant.parse(decidedAt).toEpochMilli();
        execute("INSERT INTO subscription (token, page, page_source, page_as_of) VALUES ('%s', '1001', 'TOLD', 0)"
                .formatted(token));
        execute("INSERT INTO audience_member VALUES (1, '%s', '%s')".formatted(token, token));
        execute(("INSERT INTO delivery (campaign, person, token, state, reasons, repeated, attempted_at, price_micros,"
                        + " decided_at, settled, beside_another) VALUES (1, '%s', '%s', '%s', '', 0, %d, 30000, %d, %d, 0)")
                .formatted(token, token, state, at - 1000, at, settled));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static Money usd(String decimal) {
        return Money.of(decimal, USD).get();
    }

    private static MessageEvent event(String token, DeliveryEvent event) {
        return new MessageEvent("120211", new SubscriptionToken(token), Option.none(), event);
    }

    @Test
    void aListThatWasBegunIsGoneOnWithWhereItBrokeOff() throws SQLException {
        migrateTo("6");
        execute("INSERT INTO sync_mark (page, begun_at, next, seen, unreadable) VALUES ('1001', 7, 'next', 3, 1)");
        var list = PageList.ofEverybody(new PageId("1001"));
        try (var store = SqliteStore.open(file).get()) {
            assertThat(store.subscriptions().syncMark(list))
                    .contains(new SyncMark(list, Instant.ofEpochMilli(7), Option.some("next"), 3, 1));
        }
    }

    @Test
    void moneyAndPeopleStandWhereTheyStood() {
        try (var store = SqliteStore.open(file).get()) {
            assertThat(store.ledger().spending(CAMPAIGN, USD, FIRST_RUN))
                    .isEqualTo(new Spending(usd("0.03"), usd("0.06"), usd("0.03"), usd("0.06")));

            var tally = store.ledger().tally(CAMPAIGN, USD);

            assertThat(tally.accepted()).isEqualTo(3);
            assertThat(tally.heard()).isEqualTo(Heard.NOTHING);
            assertThat(tally.assumed()).isEqualTo(usd("0.06"));
        }
    }

    @Test
    void whatWasAssumedThenIsTakenFromTheDayItWasBookedOn() {
        try (var store = SqliteStore.open(file).get()) {
            var failed = new DeliveryEvent.Failed(Instant.parse("2026-06-13T00:00:00Z"), "dropped");
            store.ledger().hear(List.of(event("settled-second", failed)));

            assertThat(store.ledger().spending(CAMPAIGN, USD, SECOND_RUN))
                    .isEqualTo(new Spending(usd("0.03"), usd("0.03"), usd("0"), usd("0.03")));

            var arrived = new DeliveryEvent.Delivered(Instant.parse("2026-06-04T00:00:00Z"));
            store.ledger().hear(List.of(event("settled-first", arrived)));

            assertThat(store.ledger()
                            .spending(CAMPAIGN, USD, LocalDate.parse("2026-06-04"))
                            .spentToday())
                    .isEqualTo(usd("0.03"));
            assertThat(store.ledger().spending(CAMPAIGN, USD, FIRST_RUN).spentToday())
                    .isEqualTo(usd("0"));
        }
    }

    @Test
    void aCampaignThatBeganEarlierCouldHaveGoneOnSinceItWasLastActive() throws SQLException {
        migrateTo("11");
        execute("UPDATE campaign SET active_at = 7000");
        try (var store = SqliteStore.open(file).get()) {
            assertThat(store.ledger().goesOnAt(CAMPAIGN)).contains(Instant.ofEpochMilli(7000));
        }
    }

    @Test
    void whenACampaignWasLastActiveIsNotKnownAndSoItIsTakenForNow() {
        var before = Instant.now().minusSeconds(1);
        try (var store = SqliteStore.open(file).get()) {
            assertThat(store.pruning().remains().head().latest())
                    .singleElement()
                    .satisfies(latest -> assertThat(latest).isAfter(before));
        }
    }

    @Test
    void theTimeZoneOfTheAdAccountIsNotKnownUntilTheNextRun() {
        var key = new CampaignKey("sandbox", new PageId("1001"), new CampaignId("sale"));
        try (var store = SqliteStore.open(file).get()) {
            assertThat(store.campaigns().find(key).get().timeZone()).isEmpty();
            assertThat(store.ledger().hear(List.of(event("rejected", new DeliveryEvent.Read(Instant.EPOCH)))))
                    .isEmpty();
            assertThat(store.ledger().tally(CAMPAIGN, USD).heard().read()).isEqualTo(1);
        }
    }
}
