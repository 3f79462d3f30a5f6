package dev.herald.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The example in the annotation's Javadoc is {@link FirstTest}, which is compiled and run. */
final class JavadocExampleTest {

    @Test
    void theExampleIsTheFirstTestToTheLetter() throws IOException {
        var source = Files.readString(Path.of("src/test/java/dev/herald/testkit/junit/FirstTest.java"));
        var javadoc = Files.readString(Path.of("src/main/java/dev/herald/testkit/junit/HeraldSandbox.java"));
        var example = javadoc.substring(javadoc.indexOf("<pre>{@code\n") + 12, javadoc.indexOf(" * }</pre>"))
                .lines()
                .map(line -> line.substring(Math.min(3, line.length())))
                .collect(Collectors.joining("\n"));

        assertThat(source.substring(source.indexOf("@HeraldSandbox")).strip()).isEqualTo(example);
    }
}
