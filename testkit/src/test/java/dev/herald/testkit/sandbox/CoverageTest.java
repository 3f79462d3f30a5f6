package dev.herald.testkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.herald.domain.reason.ErrorCode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CoverageTest {
    @TempDir(factory = InTarget.class)
    Path folder;

    @Test
    void aFreshSandboxHasAnsweredNoCode() {
        try (var stage = new Stage(folder)) {
            var coverage = coverage(stage);

            assertThat(coverage.path("reached").asInt()).isZero();
            assertThat(coverage.path("of").asInt()).isEqualTo(76);
            assertThat(coverage.path("codes")).isEmpty();
            assertThat(coverage.path("missing")).hasSize(76);
        }
    }

    @Test
    void codesCountAtWhicheverCallTheyComeUpAndOverRestarts() {
        try (var stage = keeping()) {
            var messageId = stage.campaign();
            stage.send(messageId, "nobody");
            stage.caller.get("/notification_messages_nobody");
            stage.caller.postJson("/", "{'batch':[{'method':'GET','relative_url':'notification_messages_nobody'}]}");
            stage.create("'name':'Sale','page_id':'140984918491243'");
            stage.caller.postJson("/sandbox/faults", "{'fault':'error','code':2300080,'calls':1}");
            stage.caller.get("/140984918491243/notification_message_tokens");
            stage.caller.postJson("/sandbox/faults", "{'fault':'error','code':190,'calls':1}");
            stage.send(messageId, "p1");
        }
        try (var restarted = keeping()) {
            assertThat(coverage(restarted).path("codes")).hasToString("{\"2300004\":3,\"2300007\":1,\"2300080\":1}");
            assertThat(coverage(restarted).path("reached").asInt()).isEqualTo(3);
            assertThat(coverage(restarted).path("missing").toString())
                    .contains("2300000")
                    .doesNotContain("2300004", "2300007", "2300080");
        }
    }

    @Test
    void everyCodeCanBeReached() {
        try (var stage = new Stage(folder)) {
            var all = Arrays.stream(ErrorCode.values())
                    .map(code -> "{'fault':'error','calls':1,'code':" + code.code() + "}")
                    .collect(Collectors.joining(","));
            stage.caller.postJson("/sandbox/faults", "[" + all + "]");
            for (var code : ErrorCode.values()) {
                assertThat(stage.send("1", "p1").code()).isEqualTo(code.code());
            }

            assertThat(coverage(stage).path("reached").asInt()).isEqualTo(76);
            assertThat(coverage(stage).path("missing")).isEmpty();
        }
    }

    private Stage keeping() {
        return new Stage(folder, settings -> settings.keepingStateIn(folder.resolve("state")));
    }

    private static JsonNode coverage(Stage stage) {
        return stage.caller.get("/sandbox/coverage").body();
    }
}
