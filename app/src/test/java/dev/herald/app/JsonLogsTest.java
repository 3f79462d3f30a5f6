package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vavr.collection.List;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Where logs are asked for as JSON, standard error holds one object a line and nothing else, and no secret. */
class JsonLogsTest extends BesideASandbox {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String TOKEN = "EAAG-page-token-to-hide";
    private static final String SECRET = "5ec4e7-to-hide";

    private Cli.Result process(Object... words) throws Exception {
        var process = Cli.builder(folder, words);
        process.environment().put(Secrets.PAGE_TOKEN, TOKEN);
        process.environment().put(Secrets.APP_SECRET, SECRET);
        return Cli.finished(process);
    }

    /** Every line on standard error, which fails where one is no object. */
    private static List<JsonNode> entries(Cli.Result result) {
        return List.ofAll(result.err().lines()).map(line -> {
            try {
                var entry = MAPPER.readTree(line);
                assertThat(entry.isObject()).as(line).isTrue();
                return entry;
            } catch (com.fasterxml.jackson.core.JsonProcessingException none) {
                throw new AssertionError("not an object: " + line, none);
            }
        });
    }

    @Test
    void everyLineOfATalkativeRunIsAnObjectAndNoneHoldsASecret() throws Exception {
        var ran = process(
                "run", example.file(), "--graph", sandbox.url(), "--log-format", "json", "--log-level", "trace");

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("Campaign summer-sale");
        assertThat(ran.err()).doesNotContain(TOKEN, SECRET);
        assertThat(entries(ran)).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.path("timestamp").isIntegralNumber()).isTrue();
            assertThat(entry.path("level").asText()).isNotEmpty();
            assertThat(entry.path("loggerName").asText()).isNotEmpty();
            assertThat(entry.has("formattedMessage")).isTrue();
            assertThat(entry.has("arguments")).isFalse();
        });
        assertThat(entries(ran).map(entry -> entry.path("level").asText())).contains("DEBUG");
    }

    @Test
    void whatACommandSaysToPeopleIsAnEntryToo() throws Exception {
        Files.writeString(example.file().resolveSibling("herald.yaml"), "log: {format: json}\n");
        var audience = example.root().resolve("summer-sale").resolve("subscribers.ndjson");
        Files.writeString(audience, Files.readString(audience) + "no \"object\"\n");

        var said = process("preflight", example.file(), "--json");

        assertThat(said.json().path("malformed").asInt()).isEqualTo(1);
        assertThat(entries(said)
                        .filter(entry -> entry.path("loggerName").asText().equals("herald.said"))
                        .map(entry -> entry.path("formattedMessage").asText()))
                .contains("1 broken lines in the audience were skipped:");
    }

    @Test
    void withoutBeingAskedForLogsAreTextAndSentencesStayAsTheyAre() throws Exception {
        var refused = process("report", example.file(), "--log-level", "debug");

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("nothing was run here yet").doesNotContain("{\"timestamp\"");
    }

    @Test
    void theLevelIsAsTheEnvironmentSays() throws Exception {
        var quiet = Cli.builder(folder, "preflight", example.file());
        var talkative = Cli.builder(folder, "preflight", example.file());
        talkative.environment().put("HERALD_LOG_LEVEL", "debug");
        talkative.environment().put("HERALD_LOG_FORMAT", "JSON");

        assertThat(Cli.finished(quiet).err()).isEmpty();
        assertThat(entries(Cli.finished(talkative))
                        .map(entry -> entry.path("level").asText()))
                .contains("DEBUG");
    }
}
