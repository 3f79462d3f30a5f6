package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.herald.app.file.CampaignFile;
import dev.herald.testkit.sandbox.AcceptedMessage;
import dev.herald.testkit.sandbox.SandboxSettings;
import io.vavr.collection.List;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that are made to break out of whatever they are put into, from the command line to the database and back. */
class HostileInputTest {
    private static final JsonMapper MAPPER = new JsonMapper();

    /** Ids as somebody could choose them: visible ASCII, and nothing in them means anything. */
    private static final List<String> IDS = List.of(
            "');DROP/**/TABLE/**/subscription;--",
            "'OR'1'='1",
            "\"",
            "\\",
            "\\.",
            "\\N",
            "\\t\\n",
            "$1",
            "?",
            ":token",
            "%",
            "_",
            "[\"a\",\"b\"]",
            "{\"a\":1}",
            "null",
            "NULL",
            "../../etc",
            "<script>",
            "x".repeat(512));

    /** What is no subscription, whatever it is meant to do. */
    private static final List<String> BROKEN = List.of(
            "\\.",
            "\\N\t\\N",
            "'); DROP TABLE subscription; --",
            "{\"notification_messages_token\": \"two words'; DELETE FROM subscription\"}",
            "{\"notification_messages_token\": \"zero\\u0000character\"}",
            "{\"notification_messages_token\": \"caf\u00e9\"}",
            "\0",
            "[1, 2",
            "{\"notification_messages_token\": \"a\", \"country\": \"'); DROP TABLE delivery; --\"}");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void whatAFileHoldsIsKeptAndSentAsItIsAndChangesNothingElse(Database database) throws Exception {
        var example = Example.copied(folder, "summer-sale");
        example.edit(text -> text.replaceFirst(
                "name: .*",
                "id: hostile\n  name: \"'); DROP TABLE campaign; -- \\\\\\\\. \\\\\\\\N \\\\\\\\u0000 \\\\\\\\t\""));
        Files.write(folder.resolve("summer-sale").resolve("subscribers.ndjson"), lines(), StandardCharsets.UTF_8);
        var store = database.url(folder);
        try (var sandbox = BuiltInSandbox.seeded(
                SandboxSettings.standard(), CampaignFile.read(example.file()).get())) {
            var imported = Cli.herald("import", example.file(), "--db", store, "--json");
            assertThat(imported.exit()).as(imported.err()).isZero();
            assertThat(imported.json().path("subscribers").asInt()).isEqualTo(IDS.size());
            assertThat(imported.json().path("malformed").asInt()).isEqualTo(BROKEN.size());

            var run = Cli.herald("run", example.file(), "--graph", sandbox.url(), "--db", store, "--json");

            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(run.json().path("accepted").asInt()).isEqualTo(IDS.size());
            assertThat(sandbox.messages().map(AcceptedMessage::token).map(Object::toString))
                    .containsExactlyInAnyOrderElementsOf(IDS);
        }
        assertThat(ask(store, "SELECT token FROM subscription")).containsExactlyInAnyOrderElementsOf(IDS);
        assertThat(ask(store, "SELECT person FROM subscription")).containsExactlyInAnyOrderElementsOf(IDS);
        assertThat(ask(store, "SELECT state FROM delivery")).hasSize(IDS.size()).containsOnly("ACCEPTED");
        assertThat(ask(store, "SELECT id FROM campaign")).containsExactly("hostile");
    }

    private static java.util.List<String> lines() throws Exception {
        var lines = new ArrayList<String>();
        for (var id : IDS) {
            lines.add(MAPPER.writeValueAsString(MAPPER.createObjectNode()
                    .put("notification_messages_token", id)
                    .put("recipient_id", id)
                    .put("country", "MX")
                    .put("topic_title", "'); DROP TABLE audience; --\t\\.\n\\N\0")
                    .put("first_name", "Robert'); DROP TABLE delivery; --")));
        }
        lines.addAll(BROKEN.asJava());
        return lines;
    }

    private static java.util.List<String> ask(String store, String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(store);
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            while (result.next()) {
                found.add(result.getString(1));
            }
        }
        return found;
    }
}
