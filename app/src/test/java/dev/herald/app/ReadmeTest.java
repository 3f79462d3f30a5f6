package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README says in Java compiles and runs as it stands there. */
class ReadmeTest {
    private static final Pattern JAVA = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
    private static final int MOST_LINES = 25;

    @TempDir
    private Path folder;

    @Test
    void theSnippetAddsARuleOfItsOwnAndLooksAhead() throws Exception {
        var snippet = snippet();
        Example.copied(folder.resolve("examples"), "summer-sale");
        var source = Files.writeString(folder.resolve("LookAhead.java"), snippet);
        var out = folder.resolve("out.txt");

        var compiled = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", folder.toString(), source.toString());
        var exit = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        folder + java.io.File.pathSeparator + System.getProperty("java.class.path"),
                        "LookAhead")
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();

        assertThat(snippet.lines().count()).isLessThanOrEqualTo(MOST_LINES);
        assertThat(compiled).isZero();
        assertThat(exit).isZero();
        assertThat(Files.readString(out)).contains("6853 of 9872 may be messaged", "BOUGHT_YESTERDAY: 2");
    }

    private static String snippet() throws Exception {
        var found = JAVA.matcher(Files.readString(Path.of("..", "README.md")));
        assertThat(found.find()).as("the README holds a snippet in Java").isTrue();
        return found.group(1);
    }
}
