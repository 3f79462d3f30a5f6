package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.collection.HashMap;
import io.vavr.collection.Stream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings by flag, environment and file: who wins, what is told of it, and that commands hold to it. */
class ConfigCommandTest {
    private static final int REFUSED = 2;
    private static final String HIDDEN = "to-hide-5ec4e7";

    @TempDir
    private Path folder;

    private Example example;

    @BeforeEach
    void anExample() throws Exception {
        example = Example.copied(folder, "summer-sale");
        example.keepLines(20);
    }

    private Path settings(String text) throws Exception {
        return Files.writeString(example.file().resolveSibling("herald.yaml"), text);
    }

    /** Types a command as a process of its own, in this environment. */
    private Cli.Result herald(HashMap<String, String> environment, Object... words) throws Exception {
        var process = Cli.builder(folder, words);
        process.environment().putAll(environment.toJavaMap());
        return Cli.finished(process);
    }

    private static JsonNode setting(JsonNode config, String key) {
        return Stream.ofAll(config.path("settings"))
                .find(setting -> setting.path("key").asText().equals(key))
                .get();
    }

    private static void assertSetting(JsonNode config, String key, String value, String source, String from) {
        var setting = setting(config, key);
        assertThat(setting.path("value").asText()).as(key).isEqualTo(value);
        assertThat(setting.path("source").asText()).as(key).isEqualTo(source);
        assertThat(setting.path("from").asText()).as(key).isEqualTo(from);
    }

    @Test
    void aFlagWinsOverTheEnvironmentWhichWinsOverTheFileWhichWinsOverTheDefault() throws Exception {
        var file = settings("graph_version: v1.0\npatience: PT1S\nserve: {port: 1001}\n");
        var environment = HashMap.of("HERALD_GRAPH_VERSION", "v2.0", "HERALD_PATIENCE", "PT2S");

        var config = herald(environment, "config", example.file(), "--json", "--graph-version", "v3.0")
                .json();

        assertSetting(config, "graph_version", "v3.0", "flag", "flag --graph-version");
        assertSetting(config, "patience", "PT2S", "environment", "environment HERALD_PATIENCE");
        assertSetting(config, "serve.port", "1001", "file", file + ":serve.port");
        assertSetting(config, "serve.host", "127.0.0.1", "default", "default");
        assertThat(config.path("file").asText()).isEqualTo(file.toString());
    }

    @Test
    void theFileThatIsNamedIsReadInPlaceOfTheOneBesideTheCampaign() throws Exception {
        settings("patience: PT1S\n");
        var second = Files.writeString(folder.resolve("second.yaml"), "patience: PT2S\n");
        var third = Files.writeString(folder.resolve("third.yaml"), "patience: PT3S\n");
        var environment = HashMap.of("HERALD_CONFIG", second.toString());

        var named = herald(environment, "config", example.file(), "--json").json();
        var flagged = herald(environment, "config", example.file(), "--json", "--config", third)
                .json();

        assertSetting(named, "patience", "PT2S", "file", second + ":patience");
        assertSetting(flagged, "patience", "PT3S", "file", third + ":patience");
    }

    @Test
    void peopleReadWhatHoldsAndWhereItCameFrom() throws Exception {
        var file = settings("graph: https://graph.facebook.com\n");

        var said = Cli.herald("config", example.file(), "--patience", "PT5S");

        assertThat(said.exit()).isZero();
        assertThat(said.err()).isEmpty();
        assertThat(said.out().lines().map(line -> line.replaceAll("\\s+", " ").strip()))
                .contains(
                        "Settings, with those in " + file + ":",
                        "graph https://graph.facebook.com " + file + ":graph",
                        "patience PT5S flag --patience",
                        "db jdbc:sqlite:" + example.state().resolve("herald-graph.facebook.com.db") + " default",
                        "node one process alone default");
    }

    @Test
    void ofSecretsAndPasswordsNothingIsToldButThatTheyAreSet() throws Exception {
        var environment = HashMap.of(
                "HERALD_APP_SECRET",
                HIDDEN,
                "HERALD_DB",
                "jdbc:postgresql://anna:" + HIDDEN + "@db.example/herald?password=" + HIDDEN,
                "HERALD_GRPAH",
                HIDDEN);

        var words = herald(environment, "config", example.file());
        var json = herald(environment, "config", example.file(), "--json");

        assertThat(words.out() + words.err() + json.out() + json.err()).doesNotContain(HIDDEN);
        assertThat(words.out().replaceAll(" +", " "))
                .contains("HERALD_APP_SECRET set", "HERALD_PAGE_TOKEN not set")
                .contains("read by nobody: HERALD_GRPAH");
        assertSetting(json.json(), "db", "jdbc:postgresql://db.example/herald", "environment", "environment HERALD_DB");
        assertThat(Stream.ofAll(json.json().path("secrets"))
                        .filter(secret -> secret.path("set").asBoolean())
                        .map(secret -> secret.path("variable").asText()))
                .containsExactly("HERALD_APP_SECRET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"page_token", "ads_token", "app_secret", "verify_token", "console_password", "db_password"})
    void aSecretInTheFileIsRefusedWithoutRepeatingIt(String key) throws Exception {
        var file = settings(key + ": " + HIDDEN + "\n");

        var refused = Cli.herald("preflight", example.file(), "--json");

        assertThat(refused.exit()).isEqualTo(REFUSED);
        assertThat(refused.err()).contains(file + ":" + key + ": is a secret", "environment", "herald token set");
        assertThat(refused.out() + refused.err()).doesNotContain(HIDDEN);
        assertThat(refused.json().path("status").asText()).isEqualTo("REFUSED");
        assertThat(example.state()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://h/herald?ssl=true&password=" + HIDDEN,
                "jdbc:postgresql://anna:" + HIDDEN + "@h/herald"
            })
    void aPasswordInTheAddressOfADatabaseIsNoLessOfASecret(String address) throws Exception {
        settings("db: " + address + "\n");

        var refused = Cli.herald("config", example.file());

        assertThat(refused.exit()).isEqualTo(REFUSED);
        assertThat(refused.err()).contains("HERALD_DB_PASSWORD").doesNotContain(HIDDEN);
    }

    @Test
    void allMistakesOfTheFileAndTheEnvironmentAreToldAtOnce() throws Exception {
        settings("grpah: x\npatience: a while\nserve:\n  prot: 1\n  port: 65536\nlog: json\n");

        var refused = herald(HashMap.of("HERALD_LOG_LEVEL", "loud"), "run", example.file());

        assertThat(refused.exit()).isEqualTo(REFUSED);
        assertThat(refused.err())
                .contains(
                        "6 mistakes",
                        "herald.yaml:grpah: is not known here; known are graph, graph_version, db",
                        "herald.yaml:patience: must be a duration",
                        "herald.yaml:serve.prot: is not known here; known are host, port, path",
                        "herald.yaml:serve.port: must be a port",
                        "herald.yaml:log: must hold keys",
                        "environment HERALD_LOG_LEVEL: must be");
        assertThat(example.state()).doesNotExist();
    }

    @Test
    void aFileThatIsNamedAndNotThereIsSaidToBeSo() {
        var refused = Cli.herald("preflight", example.file(), "--config", folder.resolve("nowhere.yaml"));

        assertThat(refused.exit()).isEqualTo(REFUSED);
        assertThat(refused.err()).contains("nowhere.yaml", "there is no such file");
    }

    @Test
    void anEmptyFileSetsNothing() throws Exception {
        settings("# nothing yet\n");

        assertThat(Cli.herald("config", example.file()).exit()).isZero();
    }

    @Test
    void commandsDoAsTheFileSaysAndADatabaseFileIsNamedAsSeenFromThere() throws Exception {
        settings("db: jdbc:sqlite:kept/sale.db\n");

        var preflight = Cli.herald("preflight", example.file());

        assertThat(preflight.exit()).as(preflight.err()).isZero();
        assertThat(example.file().resolveSibling("kept/sale.db")).exists();
        assertThat(example.state().resolve("herald.db")).doesNotExist();
    }

    @Test
    void helpTellsTheDefaultsThatTheFileSets() throws Exception {
        var file = Files.writeString(folder.resolve("mine.yaml"), "serve: {port: 9191}\n");

        assertThat(Cli.herald("serve", "--help", "--config", file).out()).contains("(default: 9191)");
        assertThat(Cli.herald("sandbox", "--help", "--config", file).out())
                .as("a port of its own")
                .contains("(default: 8080)");
    }

    @Test
    void aNodeThatIsSetForRunsDoesNotHinderServeWithoutSending() throws Exception {
        settings("node: one\n");

        var serve = Cli.herald("serve", example.file(), "--graph", "http://localhost:1");
        var typed = Cli.herald("serve", example.file(), "--node", "one");
        var run = Cli.herald("run", example.file());

        assertThat(serve.err()).contains("HERALD_VERIFY_TOKEN").doesNotContain("--node");
        assertThat(typed.err()).contains("--node, --yes and --max-spend are for serve --send");
        assertThat(run.err()).contains("--node: works on a database that nodes share");
    }
}
