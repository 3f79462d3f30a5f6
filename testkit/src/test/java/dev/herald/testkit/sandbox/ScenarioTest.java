package dev.herald.testkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScenarioTest {
    @TempDir(factory = InTarget.class)
    Path folder;

    @Test
    void aSandboxStartsWithWhatItsScenarioSays() {
        var scenario = scenario("{'clock':[{'now':'2026-03-01T00:00:00Z'},{'advance':'PT1H'}],"
                + "'faults':[{'fault':'error','code':2300063,'on':'messages'},{'fault':'html','token':'p9'}],"
                + "'limits':{'calls_per_hour':9},'errors':{'codes_in':'subcode'}}");
        try (var stage = new Stage(folder, settings -> settings.playing(scenario))) {
            assertThat(stage.sandbox.clock().instant()).hasToString("2026-03-01T01:00:00Z");
            assertThat(stage.send("1", "p1").body().at("/error/error_subcode").asInt())
                    .isEqualTo(2300063);
            assertThat(stage.caller.get("/sandbox/faults").body().path("data")).hasSize(2);
            assertThat(stage.caller
                            .get("/sandbox/limits")
                            .body()
                            .path("calls_per_hour")
                            .asInt())
                    .isEqualTo(9);
        }
    }

    @Test
    void aScenarioThatTellsOfASenderIsPlayedOnceThereIsOne() {
        var scenario = scenario("{'state':{'page':{'terms_signed':false}}}");
        try (var stage = new Stage(folder)) {
            stage.sandbox.play(scenario);

            assertThat(stage.send("1", "p1").code()).isEqualTo(2300066);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'weather':{}}                                         | weather: is not known here; there are state, clock",
                "{'messages':{}}                                       | messages: is not known here",
                "{'faults':[{'fault':'html'},{'fault':'latency'}]}     | faults[1]: ms: is required",
                "{'clock':{'now':'noon'}}                              | clock: can't read now",
                "{'state':{}}                                          | state: no sender is seeded yet",
                "[]                                                    | must hold one JSON object",
                "{'clock'                                              | must hold one JSON object",
            })
    void aSandboxWithAMistakeInItsScenarioDoesNotStartAndTellsFileAndPath(String json, String complaint) {
        var settings = SandboxSettings.standard().playing(scenario(json)).keepingStateIn(folder.resolve("state"));

        for (var attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> Sandbox.start(settings))
                    .isInstanceOf(ScenarioRefused.class)
                    .hasMessageContaining("scenario.json")
                    .hasMessageContaining(complaint);
        }
    }

    @Test
    void allMistakesAreToldAtOnce() {
        var settings = SandboxSettings.standard()
                .playing(scenario("{'faults':{'fault':'flood'},'limits':{'calls_per_hour':0}}"));

        assertThatThrownBy(() -> Sandbox.start(settings)).hasMessageContainingAll("faults: fault", "calls_per_hour");
    }

    @Test
    void aScenarioThatIsNotThereIsTold() {
        var settings = SandboxSettings.standard().playing(folder.resolve("nothing.json"));

        assertThatThrownBy(() -> Sandbox.start(settings))
                .isInstanceOf(ScenarioRefused.class)
                .hasMessageContaining("nothing.json");
    }

    private Path scenario(String json) {
        return Seeds.file(folder, "scenario.json", json.replace('\'', '"'));
    }
}
