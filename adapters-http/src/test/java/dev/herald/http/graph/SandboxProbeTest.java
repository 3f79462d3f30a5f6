package dev.herald.http.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.http.graph.SandboxProbe.Finding;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A sandbox, the real API, and nobody at all are told apart. */
class SandboxProbeTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "/"})
    void whoeverAnswersWithCountersIsASandbox(String slash) {
        try (var server = new LocalServer().says(200, "{\"accepted\": 0, \"rejected\": {}}")) {
            assertThat(new SandboxProbe().look(server.base() + slash)).isEqualTo(new Finding.Sandbox());
            assertThat(server.asked().getFirst().address()).hasToString("/sandbox/stats");
            assertThat(server.asked().getFirst().header("Authorization")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400|{\"error\": {\"code\": 2500, \"message\": \"Unknown path\"}}",
                "200|{}",
                "200|<html>",
                "200|[]",
                "404|{\"accepted\": 0}",
                "302|{\"accepted\": 0}",
            })
    void whoeverAnswersOtherwiseIsNot(int status, String body) {
        try (var server = new LocalServer().says(status, body)) {
            assertThat(new SandboxProbe().look(server.base())).isEqualTo(new Finding.Other());
        }
    }

    @Test
    void whereNobodyListensNothingIsKnown() throws IOException {
        assertThat(new SandboxProbe().look(RawServer.nobody())).isInstanceOf(Finding.Unreachable.class);
    }

    @Test
    void whoeverHangsUpIsUnreachable() throws IOException {
        try (var server = new RawServer((number, socket) -> socket.close())) {
            assertThat(new SandboxProbe().look("http://" + server.address())).isInstanceOf(Finding.Unreachable.class);
        }
    }
}
