package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.testkit.sandbox.AcceptedMessage;
import io.vavr.collection.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/**
 * What every failure of a store has to come to: one clear sentence, the right exit code, one JSON object, nothing that hangs,
 * and a next run that completes.
 */
@Timeout(120)
abstract class FailingStore extends BesideASandbox {
    static final int REFUSED = 2;
    static final int INTERRUPTED = 4;

    // Names of classes and what belongs to stack traces.
    private static final Pattern FOR_PROGRAMMERS = Pattern.compile(
            "\\w+(Exception|Error)\\b|\\bat [a-z]+\\.[a-z]|\\b(java|org|com|io)\\.[a-z]+\\.|SQLSTATE|\\[statement");

    /** Runs the campaign on this store, and gives everything that a person sees of it. */
    Cli.Result run(String store, Object... more) {
        return Cli.heraldWithLogs(
                List.<Object>of("run", example.file(), "--graph", sandbox.url(), "--db", store, "--json")
                        .appendAll(List.of(more))
                        .toJavaArray());
    }

    /** The machine failed: it says so in these words, and to run it again. */
    void assertInterrupted(Cli.Result result, String... words) throws Exception {
        assertThat(result.exit()).as(result.toString()).isEqualTo(INTERRUPTED);
        assertThat(result.json().path("status").asText()).isEqualTo("INTERRUPTED");
        assertSentence(result, words);
    }

    /** Somebody has to set something right first. */
    void assertRefused(Cli.Result result, String... words) throws Exception {
        assertThat(result.exit()).as(result.toString()).isEqualTo(REFUSED);
        assertThat(result.json().path("status").asText()).isEqualTo("REFUSED");
        assertThat(result.err()).contains("Nothing was changed");
        assertThat(sandbox.messages()).isEmpty();
        assertSentence(result, words);
    }

    private static void assertSentence(Cli.Result result, String... words) throws Exception {
        var said = result.json().has("errors")
                ? result.json().path("errors").toString()
                : result.json().path("interrupted_by").asText();
        assertThat(said).contains(words);
        assertThat(result.err()).contains(words).hasLineCount(result.err().contains("mistake") ? 2 : linesOf(result));
        assertThat(result.err() + said)
                .doesNotContainPattern(FOR_PROGRAMMERS)
                .doesNotContain("password=")
                .doesNotContainPattern("(?<!-)\\b\\d{15}"); // a token or a person's id
    }

    private static int linesOf(Cli.Result result) {
        return result.err().contains("Nothing that was done is lost") ? 2 : 1;
    }

    /** The next run completes: everybody whom no rule withholds has the message, once. */
    void assertNextRunCompletes(String store) throws Exception {
        var result = run(store);

        assertThat(result.exit()).as(result.toString()).isZero();
        var json = result.json();
        assertThat(json.path("eligible").asInt()).isEqualTo(ELIGIBLE);
        assertThat(json.path("accepted").asInt()).isEqualTo(ELIGIBLE);
        assertThat(json.path("in_doubt").asInt() + json.path("still_to_do").asInt())
                .isZero();
        var tokens = sandbox.messages().map(AcceptedMessage::token);
        assertThat(tokens).hasSize(ELIGIBLE).doesNotHaveDuplicates();
    }

    @AfterEach
    void noThreadOfTheRunIsLeft() {
        assertThat(Thread.getAllStackTraces().keySet().stream().map(Thread::getName))
                .noneMatch(name -> name.startsWith("herald-"));
    }
}
