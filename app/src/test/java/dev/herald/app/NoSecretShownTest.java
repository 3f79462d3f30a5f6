package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.app.file.CampaignFile;
import dev.herald.testkit.sandbox.SandboxSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole run with every logger at its most talkative shows no access token, no app secret and no proof: on neither
 * output, in no exception, in no file and in no address, although the other side quotes them in its error pages: once
 * in one that a run gives up on, and once in others that it gets over. The run has a process of its own, so what is
 * searched is all that it says; the sandbox, which logs what it gets, has another.
 */
class NoSecretShownTest {
    private static final int LINES = 100;
    private static final int INTERRUPTED = 4;
    private static final String PAGE_TOKEN = "EAAG-page-token-to-hide";
    private static final String ADS_TOKEN = "EAAG-ads-token-to-hide";
    private static final String APP_SECRET = "5ec4e7-to-hide";

    @TempDir
    private Path folder;

    @Test
    void aRunThatTellsEverythingTellsNoSecret() throws Exception {
        var example = Example.copied(folder.resolve("campaigns"), "summer-sale");
        example.keepLines(LINES);
        try (var sandbox = BuiltInSandbox.seeded(
                        SandboxSettings.standard(),
                        CampaignFile.read(example.file()).get());
                var line = new WatchedLine(sandbox.url().toString())) {
            var gaveUp = herald("run", example, line.base(), "--patience", "PT0S");
            var complaint = new Talkative(folder).said();
            var exit = herald("run", example, line.base());
            var said = new Talkative(folder).said();

            assertThat(gaveUp).as(complaint).isEqualTo(INTERRUPTED);
            assertThat(complaint).contains("<html>").contains("[hidden]");
            assertNoSecret("outputs of the run that gave up", complaint);
            assertThat(exit).as(said).isZero();
            assertThat(said).contains("TRACE").contains("DEBUG").contains("okhttp3");
            assertNoSecret("outputs", said);
            assertNoSecretBeside(line.asked());
        }
    }

    @Test
    void theOtherCommandsThatAskTheApiTellNoSecretEither() throws Exception {
        var example = Example.copied(folder.resolve("campaigns"), "summer-sale");
        example.keepLines(LINES);
        try (var sandbox = BuiltInSandbox.seeded(
                        SandboxSettings.standard(),
                        CampaignFile.read(example.file()).get());
                var line = new WatchedLine(sandbox.url().toString())) {
            for (var command : List.of("accounts check", "sync", "test")) {
                var more = command.equals("test") ? new String[] {"--to", "11224322820840800"} : new String[] {};
                herald(command, example, line.base(), more);

                var said = new Talkative(folder).said();
                assertThat(said).as(command).contains("TRACE").contains("okhttp3");
                assertNoSecret(command, said);
            }
            assertNoSecretBeside(line.asked());
        }
    }

    /** Nowhere but where they belong: the tokens in one header and in a question about themselves, the proofs in bodies. */
    private void assertNoSecretBeside(List<WatchedLine.Asked> asked) throws Exception {
        for (var call : asked) {
            assertNoSecret("address", call.address());
            assertNoSecret("headers", call.otherHeaders());
            assertThat(call.body()).doesNotContain(APP_SECRET);
            if (!call.body().contains("debug_token?input_token=")) {
                assertThat(call.body()).doesNotContain(PAGE_TOKEN, ADS_TOKEN);
            }
        }
        assertNoSecretInFiles();
        assertThatAllWereInUse(asked);
    }

    private int herald(String words, Example example, String base, String... more) throws Exception {
        var arguments = new ArrayList<>(List.of(words.split(" ", -1)));
        arguments.addAll(List.of(example.file().toString(), "--graph", base, "--json"));
        arguments.addAll(List.of(more));
        return new Talkative(folder)
                .herald(
                        Map.of(
                                Secrets.PAGE_TOKEN,
                                PAGE_TOKEN,
                                Secrets.ADS_TOKEN,
                                ADS_TOKEN,
                                Secrets.APP_SECRET,
                                APP_SECRET),
                        "",
                        arguments);
    }

    private void assertNoSecretInFiles() throws Exception {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertNoSecret(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
    }

    /** The check would pass for a run that has no secrets. */
    private static void assertThatAllWereInUse(List<WatchedLine.Asked> asked) throws Exception {
        assertThat(asked)
                .extracting(WatchedLine.Asked::authorization)
                .contains("Bearer " + PAGE_TOKEN, "Bearer " + ADS_TOKEN);
        for (var token : List.of(PAGE_TOKEN, ADS_TOKEN)) {
            var proof = proof(token);
            assertThat(asked).anyMatch(call -> call.body().contains(proof));
            assertThat(asked)
                    .anyMatch(call -> call.body().contains(proof) && call.body().contains("relative_url"));
        }
    }

    private static void assertNoSecret(String where, String text) throws Exception {
        assertThat(text)
                .as(where)
                .doesNotContain(PAGE_TOKEN, ADS_TOKEN, APP_SECRET, proof(PAGE_TOKEN), proof(ADS_TOKEN));
    }

    private static String proof(String token) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(APP_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(token.getBytes(StandardCharsets.UTF_8)));
    }
}
