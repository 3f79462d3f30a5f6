package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.app.file.CampaignFile;
import dev.herald.testkit.sandbox.Sandbox;
import dev.herald.testkit.sandbox.SandboxSettings;
import io.vavr.collection.List;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests of commands about a small campaign, on a sandbox that outlives them. */
abstract class BesideASandbox {
    private static final int PEOPLE = 60;

    /** How many of them no rule withholds. */
    static final int ELIGIBLE = 40;

    @TempDir
    Path folder;

    Example example;
    Sandbox sandbox;

    @BeforeEach
    void anExampleAndASandbox() throws Exception {
        example = Example.copied(folder, "summer-sale");
        example.keepLines(people());
        sandbox = BuiltInSandbox.seeded(
                settings(), CampaignFile.read(example.file()).get());
    }

    /** How many are in the audience. */
    int people() {
        return PEOPLE;
    }

    /** How the sandbox is. */
    SandboxSettings settings() {
        return SandboxSettings.standard();
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    /** Types a command about the campaign. */
    Cli.Result herald(List<String> command, Object... more) {
        return Cli.herald(words(command, more));
    }

    /** The same with this on standard input. */
    Cli.Result heraldTold(String text, List<String> command, Object... more) {
        return Cli.heraldTold(text, words(command, more));
    }

    private Object[] words(List<String> command, Object... more) {
        return List.<Object>ofAll(command)
                .append(example.file())
                .append("--graph")
                .append(sandbox.url())
                .appendAll(List.of(more))
                .toJavaArray();
    }

    /** At the sandbox the page's terms are signed, or not; the campaign file says that they are. */
    void terms(boolean signed) throws Exception {
        control("state", "{\"page\":{\"id\":\"140984918491243\",\"terms_signed\":" + signed + "}}");
    }

    /** The sandbox is told to be so, at one of its own endpoints. */
    void control(String endpoint, String json) throws Exception {
        var request = HttpRequest.newBuilder(sandbox.url().resolve("/sandbox/" + endpoint))
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var reply = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
        }
    }

    /** The file that all these commands keep their state in. */
    Path database() throws IOException {
        try (var files = Files.list(example.state())) {
            return files.filter(file -> file.toString().endsWith(".db"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Where the keys are. */
    Path key() {
        return example.state().resolve("herald.key");
    }

    /** Every byte that is kept of the campaign. */
    String bytesOfTheStore() throws IOException {
        var bytes = new StringBuilder();
        for (var ending : List.of("", "-wal", "-journal")) {
            var file = database().resolveSibling(database().getFileName() + ending);
            bytes.append(Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "");
        }
        return bytes.toString();
    }
}
