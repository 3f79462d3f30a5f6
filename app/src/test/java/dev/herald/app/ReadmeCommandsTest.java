package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands of a section of the README can be typed one after the other, as they stand there. */
class ReadmeCommandsTest {
    private static final String COMMAND = "./herald ";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"Configuration, graph_version", "Several businesses, Campaign acme-hats"})
    void eachOfThemSucceedsAndTheLastOneSaysThis(String section, String said) throws Exception {
        Example.copied(Files.createDirectory(folder.resolve("examples")), "summer-sale");

        var results = commands(section)
                .map(line -> line.substring(COMMAND.length()).split(" ", -1))
                .map(words -> finished(words));

        assertThat(results)
                .isNotEmpty()
                .allSatisfy(result ->
                        assertThat(result.exit()).as(result.toString()).isZero());
        assertThat(results.last().out()).contains(said);
    }

    private Cli.Result finished(String[] words) {
        try {
            return Cli.finished(Cli.builder(folder, (Object[]) words));
        } catch (java.io.IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static List<String> commands(String section) throws Exception {
        var readme = Files.readString(Path.of("..", "README.md"));
        var from = readme.indexOf("## " + section + "\n");
        var text = readme.substring(from, readme.indexOf("\n## ", from));
        return List.ofAll(text.lines()).filter(line -> line.startsWith(COMMAND));
    }
}
