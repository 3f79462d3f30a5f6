package dev.herald.persistence.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** A server of this process's own ends when it is closed. */
class EmbeddedServerTest {

    @Test
    void aClosedServerIsGone() throws Exception {
        var server = EmbeddedServer.start();
        var process = process(server.address());

        assertThat(process.isAlive()).isTrue();

        server.close();

        assertThat(process.isAlive()).isFalse();
    }

    /** Each connection has a process of its own, whose parent the server is. */
    private static ProcessHandle process(Address address) throws SQLException {
        try (var connection = PostgresDatabase.source(address).getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            return ProcessHandle.of(row.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .orElseThrow();
        }
    }
}
