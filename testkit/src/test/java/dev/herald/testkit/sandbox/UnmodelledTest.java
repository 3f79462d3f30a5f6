package dev.herald.testkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UnmodelledTest extends OnStage {

    @ParameterizedTest
    @CsvSource({
        "/v24.0/act_1234567890/dances, 2500, /act_1234567890/dances",
        "/a/b/c, 2500, /a/b/c",
        "/act_1234567890/insights?level=ad, 100, /act_1234567890/insights"
    })
    void aCallThatIsNotModelledIsToldSoAndTakenDown(String address, int code, String path) {
        var reply = stage.caller.get(address);

        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.body().at("/error/message").asText()).contains("model");
        assertThat(unmodelled().at("/data/0/path").asText()).isEqualTo(path);
        assertThat(unmodelled().at("/data/0/method").asText()).isEqualTo("GET");
    }

    @Test
    void howOftenAndWhenItCameIsTold() {
        stage.caller.get("/me/dances");
        stage.clock.goOn(Duration.ofHours(1));
        stage.caller.postJson("/", "{'batch':[{'method':'GET','relative_url':'me/dances'}]}");

        var seen = unmodelled().path("data");

        assertThat(seen).hasSize(1);
        assertThat(seen.at("/0/times").asInt()).isEqualTo(2);
        assertThat(seen.at("/0/first").asText()).isEqualTo("2026-07-01T12:00:00Z");
        assertThat(seen.at("/0/last").asText()).isEqualTo("2026-07-01T13:00:00Z");
    }

    @Test
    void whatIsRefusedAsMetaWouldIsNotTakenDown() {
        stage.caller.get("/12345");
        stage.create("'name':'Sale'");
        stage.send("1", "p1");

        assertThat(unmodelled().path("data")).isEmpty();
    }

    @Test
    void whatFindsNoRoomIsCountedTogether() {
        for (var i = 0; i < Unmodelled.MOST + 3; i++) {
            stage.caller.get("/me/dance" + i);
        }

        assertThat(unmodelled().path("data")).hasSize(Unmodelled.MOST);
        assertThat(unmodelled().path("others").asInt()).isEqualTo(3);
    }

    private JsonNode unmodelled() {
        return stage.caller.get("/sandbox/unmodelled").body();
    }
}
