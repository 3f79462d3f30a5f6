package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code herald forget} while another program reads the store's file as it was before. */
class ForgetBesideAReaderTest extends BesideASandbox {
    private static final List<String> FORGET = List.of("forget");
    private static final String TOKEN = "11224322820840800";
    private static final String PSID = "2072904948572860";

    @BeforeEach
    void peopleWhoAreKnown() {
        assertThat(herald(List.of("import")).exit()).isZero();
    }

    /** A connection that sees the store as it is now, until it is closed. */
    private Connection reader() throws Exception {
        var connection = DriverManager.getConnection("jdbc:sqlite:" + database());
        connection.setAutoCommit(false);
        assertThat(subscriptions(connection)).isPositive();
        return connection;
    }

    private static int subscriptions(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM subscription")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void oneSentenceSaysWhatMayBeLeftAndTheSameCommandLaterClearsItAway() throws Exception {
        try (var reader = reader()) {
            var before = subscriptions(reader);
            var forgotten = herald(FORGET, "--psid", PSID);

            assertThat(forgotten.exit()).isEqualTo(4);
            assertThat(forgotten.out()).contains("Erased: 1 subscriptions");
            assertThat(forgotten.err().lines())
                    .containsExactly(
                            "The person is erased, but copies may be left in unused parts of the store's files,"
                                    + " because another program still reads an earlier state of " + database()
                                    + ". Type the same command again later, to clear those away.");
            assertThat(bytesOfTheStore()).contains(TOKEN, PSID);
            assertThat(subscriptions(reader)).as("the reader's state").isEqualTo(before);
            assertThat(herald(List.of("preflight"), "--explain", TOKEN).exit()).isEqualTo(2);
        }
        var again = herald(FORGET, "--psid", PSID);

        assertThat(again.exit()).isZero();
        assertThat(again.err()).isEmpty();
        assertThat(bytesOfTheStore()).doesNotContain(TOKEN, PSID);
    }

    @Test
    void programsAreToldToo() throws Exception {
        try (var reader = reader()) {
            var forgotten = herald(FORGET, "--token", TOKEN, "--json");

            assertThat(subscriptions(reader)).isPositive();
            assertThat(forgotten.exit()).isEqualTo(4);
            assertThat(forgotten.json().path("left_in_files").asText()).contains("still reads an earlier state");
            assertThat(forgotten.json().path("subscriptions").asInt()).isEqualTo(1);
        }
        var again = herald(FORGET, "--token", TOKEN, "--json").json();

        assertThat(again.path("left_in_files").isNull()).isTrue();
    }

    @Test
    void whoOnlyHasTheFileOpenIsInNobodysWay() throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database())) {
            assertThat(subscriptions(connection)).isPositive();
            assertThat(herald(FORGET, "--token", TOKEN).exit()).isZero();
            assertThat(bytesOfTheStore()).doesNotContain(TOKEN, PSID);
        }
    }
}
