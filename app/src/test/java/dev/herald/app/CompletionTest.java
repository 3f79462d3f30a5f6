package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The completion scripts, in the shells that they are for. */
class CompletionTest {
    private static final String COMPLETE = """
            source "$1"
            cd "$2"
            COMP_WORDS=(TYPED)
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            COMP_LINE="${COMP_WORDS[*]}"
            _complete_herald 2>/dev/null
            echo "${COMPREPLY[@]}"
            """;

    @TempDir
    private Path folder;

    private Path script(String shell) throws IOException {
        var printed = Cli.herald("completion", shell);
        assertThat(printed.exit()).as(printed.err()).isZero();
        return Files.writeString(folder.resolve("completion." + shell), printed.out());
    }

    private static boolean isThere(String shell) {
        try {
            return new ProcessBuilder(shell, "-c", "true").start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            herald pre                          | preflight
            ./herald pre                        | preflight
            herald accounts ch                  | check
            herald run --gr                     | --graph --graph-version
            herald run --log-format ''          | text json
            herald token set ''                 | HERALD_PAGE_TOKEN HERALD_ADS_TOKEN HERALD_APP_SECRET
            herald export sale.yaml ''          | subscriptions deliveries
            herald completion z                 | zsh
            herald report sa                    | sale.yaml
            herald run sale.yaml --config her   | herald.yaml
            """)
    void bashCompletesWhatIsTyped(String typed, String completed) throws Exception {
        assumeTrue(isThere("bash"), "bash is not installed");
        var place = Files.createDirectory(folder.resolve("place"));
        Files.createFile(place.resolve("sale.yaml"));
        Files.createFile(place.resolve("herald.yaml"));

        var said = Cli.finished(new ProcessBuilder(
                "bash",
                "--norc",
                "-c",
                COMPLETE.replace("TYPED", typed),
                "bash",
                script("bash").toString(),
                place.toString()));

        assertThat(said.out().strip()).as(said.err()).isEqualTo(completed);
    }

    @Test
    void bashTakesTheScriptForTheCommand() throws Exception {
        assumeTrue(isThere("bash"), "bash is not installed");

        var said = Cli.finished(new ProcessBuilder(
                "bash",
                "--norc",
                "-c",
                "source \"$1\" && complete -p herald",
                "bash",
                script("bash").toString()));

        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.err()).isEmpty();
        assertThat(said.out()).contains("-F _complete_herald herald");
    }

    @Test
    void zshTakesTheScriptForTheCommand() throws Exception {
        assumeTrue(isThere("zsh"), "zsh is not installed");

        var said = Cli.finished(new ProcessBuilder(
                "zsh",
                "-f",
                "-c",
                "source \"$1\" && print -- ${_comps[herald]}",
                "zsh",
                script("zsh").toString()));

        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out()).contains("-F _complete_herald");
    }

    @Test
    void aShellThatThereIsNoScriptForIsRefused() {
        var refused = Cli.herald("completion", "fish");

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("[BASH, ZSH]", "fish");
    }
}
