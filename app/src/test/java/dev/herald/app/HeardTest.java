package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.MessageEvent;
import dev.herald.domain.delivery.DeliveryEvent;
import dev.herald.domain.subscription.SubscriptionToken;
import dev.herald.persistence.sqlite.SqliteStore;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report says what became of accepted messages, once anything was told of them. */
class HeardTest {
    private static final int LINES = 300;

    @TempDir
    private Path folder;

    private Example example = new Example(Path.of(""), "");

    @BeforeEach
    void runACampaign() throws Exception {
        example = Example.copied(folder, "summer-sale");
        example.keepLines(LINES);
        Cli.herald("run", example.file(), "--json");
    }

    private Path file() {
        return example.state().resolve("herald.db");
    }

    private List<MessageEvent> about(DeliveryEvent... events) throws SQLException {
        var sql = "SELECT remote_message_id, token FROM delivery JOIN campaign ON campaign = number"
                + " WHERE state = 'ACCEPTED' ORDER BY token";
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                var rows = connection.createStatement().executeQuery(sql)) {
            var heard = List.<MessageEvent>empty();
            for (var event : events) {
                rows.next();
                var token = new SubscriptionToken(rows.getString("token"));
                heard = heard.append(
                        new MessageEvent(rows.getString("remote_message_id"), token, Option.none(), event));
            }
            return heard;
        }
    }

    @Test
    void nothingIsSaidOfWhatWasNotTold() throws Exception {
        var json = Cli.herald("report", example.file(), "--json").json();

        assertThat(json.path("delivered").asInt(-1)).isZero();
        assertThat(json.path("failed").asInt(-1)).isZero();
        assertThat(json.path("assumed").asText()).isEqualTo("0.00");
        assertThat(Cli.herald("report", example.file()).out()).doesNotContain("delivered", "assumed");
    }

    @Test
    void whatWasToldIsCountedAndPaidFor() throws Exception {
        var before = Cli.herald("report", example.file(), "--json").json();
        var now = Instant.now();
        var events = about(
                new DeliveryEvent.Clicked(now),
                new DeliveryEvent.Read(now),
                new DeliveryEvent.Delivered(now),
                new DeliveryEvent.Failed(now, "dropped"),
                new DeliveryEvent.Sent(now));
        try (var store = SqliteStore.openBeside(file()).get()) {
            assertThat(store.ledger().hear(events)).isEmpty();
        }
        var json = Cli.herald("report", example.file(), "--json").json();

        assertThat(json.path("delivered").asInt()).isEqualTo(3);
        assertThat(json.path("read").asInt()).isEqualTo(2);
        assertThat(json.path("clicked").asInt()).isEqualTo(1);
        assertThat(json.path("failed").asInt()).isEqualTo(1);
        assertThat(json.path("accepted")).isEqualTo(before.path("accepted"));
        assertThat(json.path("spent").asText()).isNotEqualTo("0.00");
        assertThat(json.path("committed").asText())
                .isNotEqualTo(before.path("committed").asText());
        assertThat(Cli.herald("report", example.file()).out())
                .contains(
                        "           3  delivered",
                        "           2  read",
                        "           1  clicked",
                        "           1  failed");
    }
}
