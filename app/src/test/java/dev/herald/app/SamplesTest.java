package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.persistence.postgres.ScratchDatabases;
import io.vavr.collection.List;
import io.vavr.collection.Stream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample campaigns, over real HTTP and on real databases, give their numbers to the unit, whatever the store. */
class SamplesTest {
    /** How keys of expected.json are called in the output, where they differ. */
    private static final Map<String, String> NAMES = Map.of("duplicate_rows", "duplicates");

    private static final String BY_THE_CLOCK = "resume_at";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"summer-sale, 0", "tight-budget, 3", "surprises, 0"})
    void aSampleGivesItsNumbersOnEveryStoreAndTheSameOnesAgain(String name, int exit) throws Exception {
        var onFile = numbersOnce(name, exit, "jdbc:sqlite:" + folder.resolve("herald.db"));
        var onServer = numbersOnce(name, exit, ScratchDatabases.make().url());
        var inMemory = numbers(Example.copied(folder.resolve("memory"), name), exit, "memory:");

        assertThat(without(onServer, BY_THE_CLOCK)).isEqualTo(without(onFile, BY_THE_CLOCK));
        assertThat(without(inMemory, BY_THE_CLOCK)).isEqualTo(without(onFile, BY_THE_CLOCK));
    }

    /** The numbers of a run that is repeated, and nobody gets a message then. */
    private JsonNode numbersOnce(String name, int exit, String store) throws Exception {
        var example = Example.copied(folder.resolve(store.replaceAll("\\W", "")), name);
        var first = numbers(example, exit, store);
        var messages = Files.readAllBytes(journal(example));

        assertThat(numbers(example, exit, store)).isEqualTo(first);
        assertThat(Files.readAllBytes(journal(example))).isEqualTo(messages);
        return first;
    }

    private static JsonNode numbers(Example example, int exit, String store) throws Exception {
        var run = Cli.herald("run", example.file(), "--db", store, "--json");

        assertThat(run.exit()).as(run.err()).isEqualTo(exit);
        assertExpected(example.expected(), run.json());
        assertEverybodyIsCountedOnce(run.json());
        return totals(run.json());
    }

    private static void assertEverybodyIsCountedOnce(JsonNode account) {
        var rejected = Stream.ofAll(account.path("rejected")).map(JsonNode::asLong);
        assertThat(List.of("withheld", "accepted", "in_doubt", "postponed", "still_to_do")
                        .map(key -> account.path(key).asLong())
                        .appendAll(rejected)
                        .sum()
                        .longValue())
                .isEqualTo(account.path("subscribers").asLong());
    }

    @Test
    void aPreflightForeseesTheRunAndCallsNobody() throws Exception {
        var example = Example.copied(folder, "summer-sale");

        var preflight = Cli.herald("preflight", example.file(), "--json").json();

        assertThat(preflight.path("status").asText()).isEqualTo("READY");
        assertThat(preflight.path("estimated_cost").asText()).isEqualTo("96.6555");
        for (var key : new String[] {"lines", "malformed_lines", "subscribers", "eligible", "withheld", "waiting"}) {
            assertThat(preflight.path(key)).as(key).isEqualTo(example.expected().path(key));
        }
        assertThat(example.state().resolve("sandbox")).doesNotExist();
    }

    @Test
    void fromAnotherFolderTheSameCampaignIsFound() throws Exception {
        var example = Example.copied(folder, "summer-sale");
        example.keepLines(300);
        var first = Cli.herald("run", example.file(), "--json").json();
        var out = folder.resolve("out.json");

        var elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        var relative = elsewhere.relativize(example.file());
        var exit = Cli.process(elsewhere, out, "run", relative, "--json").waitFor();

        assertThat(exit).isZero();
        assertThat(totals(new Cli.Result(exit, Files.readString(out), "").json()))
                .isEqualTo(totals(first));
    }

    @Test
    void aRaisedBudgetLetsExactlyTheRestPass() throws Exception {
        var example = Example.copied(folder, "tight-budget");
        Cli.herald("run", example.file(), "--json");

        example.edit(text -> text.replace("lifetime: \"25.00\"", "lifetime: \"250.00\""));
        var raised = Cli.herald("run", example.file(), "--json");

        assertThat(raised.exit()).isZero();
        assertThat(raised.json().path("accepted").asLong()).isEqualTo(1773 + 5082);
        assertThat(raised.json().path("still_to_do").asLong()).isZero();
        assertThat(raised.json().path("committed").asText()).isEqualTo("96.6555");
    }

    private static Path journal(Example example) throws Exception {
        try (var files = Files.list(example.state().resolve("sandbox"))) {
            return files.filter(file -> file.getFileName().toString().endsWith(".ndjson"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void assertExpected(JsonNode expected, JsonNode actual) {
        expected.properties().forEach(entry -> {
            var key = entry.getKey();
            switch (key) {
                case "exit" -> {}
                case "same_person" ->
                    assertThat(actual.path("reasons").path("SAME_PERSON"))
                            .as(key)
                            .isEqualTo(entry.getValue());
                case "reasons" ->
                    assertThat(without(actual.path("reasons"), "SAME_PERSON")).isEqualTo(entry.getValue());
                default ->
                    assertThat(actual.path(NAMES.getOrDefault(key, key)))
                            .as(key)
                            .isEqualTo(entry.getValue());
            }
        });
    }

    private static JsonNode totals(JsonNode output) {
        return without(output, "duration_ms");
    }

    private static JsonNode without(JsonNode object, String key) {
        ObjectNode copy = object.deepCopy();
        copy.remove(key);
        return copy;
    }
}
