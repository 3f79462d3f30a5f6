package dev.herald.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashMap;
import io.vavr.control.Option;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the environment and a file say, put together. */
class SettingsTest {
    @TempDir
    private Path folder;

    private static Settings.Given given(Settings settings, String key) {
        return settings.given().get(key).get();
    }

    @Test
    void everySettingHasAKeyAndAVariableOfItsOwn() {
        assertThat(Setting.ALL.map(Setting::key).distinct()).hasSameSizeAs(Setting.ALL);
        assertThat(Setting.ALL.map(Setting::variable))
                .contains("HERALD_GRAPH_VERSION", "HERALD_SERVE_PORT", "HERALD_LOG_LEVEL");
    }

    @Test
    void aVariableThatIsEmptySetsNothing() {
        var read = Settings.read(
                HashMap.of("HERALD_PATIENCE", " ", "HERALD_NODE", "one")::get, Option.none(), Option.none());

        assertThat(read.get().given().keySet()).containsExactly("node");
        assertThat(given(read.get(), "node").origin()).isEqualTo(new Origin.Environment("HERALD_NODE"));
    }

    @Test
    void aCampaignFileOfTheSameNameIsNotTakenForSettings() throws Exception {
        var campaign = Files.writeString(folder.resolve("herald.yaml"), "campaign: {name: Sale}\n");

        var read = Settings.read(variable -> Option.none(), Option.none(), Option.some(campaign));

        assertThat(read.get().file()).isEmpty();
    }

    @Test
    void aDatabaseWithoutANameIsLeftForTheStoreToRefuse() throws Exception {
        var file = Files.writeString(folder.resolve("herald.yaml"), "db: \"jdbc:sqlite:\"\n");

        var read = Settings.read(variable -> Option.none(), Option.some(file), Option.none());

        assertThat(given(read.get(), "db").value()).isEqualTo("jdbc:sqlite:");
    }

    @Test
    void anAbsoluteDatabaseFileStaysWhereItIs() throws Exception {
        var file = Files.writeString(folder.resolve("herald.yaml"), "db: jdbc:sqlite:/var/lib/sale.db\n");

        var read = Settings.read(variable -> Option.none(), Option.some(file), Option.none());

        assertThat(given(read.get(), "db").value()).isEqualTo("jdbc:sqlite:/var/lib/sale.db");
    }
}
