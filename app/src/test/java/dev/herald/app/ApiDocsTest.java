package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The calls in {@code docs/api.md} answer, typed as they stand there. */
class ApiDocsTest {
    private static final Pattern CALL = Pattern.compile("```sh\n(curl .*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void everyCallAnswersWithoutAProblem() throws Exception {
        var calls = CALL.matcher(Files.readString(Path.of("..", "docs", "api.md")))
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();

        assertThat(calls).hasSizeGreaterThan(3);
        try (var sale = ServedSale.in(folder)) {
            for (var call : calls) {
                var typed =
                        call.replace("127.0.0.1:8090", sale.doors().consoleUrl().getAuthority());
                var process = new ProcessBuilder("sh", "-c", typed);
                var result = Cli.finished(process);

                assertThat(result.exit()).as(call + result.err()).isZero();
                assertThat(new JsonMapper().readTree(result.out()).has("detail"))
                        .as(call + "\n" + result.out())
                        .isFalse();
            }
        }
    }
}
