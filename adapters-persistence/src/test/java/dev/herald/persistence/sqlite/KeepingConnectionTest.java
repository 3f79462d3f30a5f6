package dev.herald.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepingConnectionTest {
    private static final String ECHO = "SELECT ?";
    private static final String ALL = "SELECT number FROM thing";

    @TempDir
    private Path folder;

    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = SqliteDatabase.writable(folder.resolve("kept.db")).getConnection();
        execute("CREATE TABLE thing (number INTEGER)");
        execute("INSERT INTO thing VALUES (1), (2)");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void aClosedStatementIsTheNextOneOfItsText() throws SQLException {
        PreparedStatement first;
        try (var statement = connection.prepareStatement(ECHO)) {
            first = statement;
        }
        assertThat(first.isClosed()).isTrue();
        try (var statement = connection.prepareStatement(ECHO)) {
            assertThat(statement).isSameAs(first);
            assertThat(statement.isClosed()).isFalse();
        }
    }

    @Test
    void aStatementThatIsKeptForgetsItsValues() throws SQLException {
        try (var statement = connection.prepareStatement(ECHO)) {
            assertThat(echo(statement, "secret")).isEqualTo("secret");
        }
        try (var statement = connection.prepareStatement(ECHO)) {
            assertThat(echo(statement, null)).isNull();
        }
    }

    @Test
    void aBatchThatWasNotCarriedOutIsForgotten() throws SQLException {
        var insert = "INSERT INTO thing VALUES (?)";
        try (var statement = connection.prepareStatement(insert)) {
            statement.setInt(1, 3);
            statement.addBatch();
        }
        try (var statement = connection.prepareStatement(insert)) {
            statement.setInt(1, 4);
            statement.addBatch();
            assertThat(statement.executeBatch()).containsExactly(1);
        }
    }

    @Test
    void twoStatementsOfOneTextAtOnceAreTwo() throws SQLException {
        try (var one = connection.prepareStatement(ALL);
                var other = connection.prepareStatement(ALL);
                var ofOne = one.executeQuery();
                var ofOther = other.executeQuery()) {
            assertThat(ofOne.next() && ofOther.next()).isTrue();
            assertThat(one).isNotSameAs(other);
            assertThat(ofOne.next()).isTrue();
        }
    }

    @Test
    void aQueryThatWasLeftHalfwayHoldsNothingUp() throws SQLException {
        try (var statement = connection.prepareStatement(ALL)) {
            assertThat(statement.executeQuery().next()).isTrue();
        }
        execute("VACUUM");
    }

    @Test
    void aConnectionThatIsClosedClosesWhatItKeeps() throws SQLException {
        PreparedStatement kept;
        try (var statement = connection.prepareStatement(ALL)) {
            kept = statement;
        }
        connection.close();
        assertThat(kept.isClosed()).isTrue();
        assertThatThrownBy(() -> connection.prepareStatement(ALL)).isInstanceOf(SQLException.class);
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private static @Nullable String echo(PreparedStatement statement, @Nullable String value) throws SQLException {
        if (value != null) {
            statement.setString(1, value);
        }
        try (var result = statement.executeQuery()) {
            return result.getString(1);
        }
    }
}
