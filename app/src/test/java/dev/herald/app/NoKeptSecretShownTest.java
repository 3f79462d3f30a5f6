package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Access tokens and an app secret that the store keeps are shown nowhere: by no command, with every logger at its most
 * talkative, and in no file, neither before nor after their key is rotated, although they are in use.
 */
class NoKeptSecretShownTest extends BesideASandbox {
    private static final int REFUSED = 2;
    private static final String SUBSCRIBER = "11224322820840800";
    private static final Map<String, String> KEPT = Map.of(
            Secrets.PAGE_TOKEN, "EAAG-page-token-to-hide",
            Secrets.ADS_TOKEN, "EAAG-ads-token-to-hide",
            Secrets.APP_SECRET, "5ec4e7-to-hide");

    private Talkative talkative;
    private WatchedLine line;

    @BeforeEach
    void aLineToTheSandbox() throws Exception {
        talkative = new Talkative(Files.createDirectory(folder.resolve("said")));
        line = new WatchedLine(sandbox.url().toString());
    }

    @AfterEach
    void closeTheLine() {
        line.close();
    }

    /** Types a command, and searches all that it says and leaves behind; its exit code. */
    private int type(String input, String words, String... more) throws Exception {
        var arguments = new ArrayList<>(List.of(words.split(" ", -1)));
        arguments.addAll(List.of(example.file().toString(), "--graph", line.base()));
        arguments.addAll(List.of(more));
        var exit = talkative.herald(Map.of(), input, arguments);

        assertThat(talkative.said()).as(words).contains("DEBUG");
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertNoSecret(words + ", " + file, Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return exit;
    }

    /** The same for one that is to succeed. */
    private void typed(String words, String... more) throws Exception {
        assertThat(type("", words, more)).as(words + ": " + talkative.said()).isZero();
    }

    private static void assertNoSecret(String where, String text) throws Exception {
        for (var secret : KEPT.values()) {
            assertThat(text).as(where).doesNotContain(secret, proof(secret));
        }
    }

    private static String proof(String token) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEPT.get(Secrets.APP_SECRET).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(token.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void neitherBeforeNorAfterTheirKeyIsRotated() throws Exception {
        for (var secret : KEPT.entrySet()) {
            assertThat(type(secret.getValue() + "\n", "token set " + secret.getKey()))
                    .isZero();
        }
        typed("sync");
        typed("audit", "--json");
        typed("export", "subscriptions");
        typed("key rotate");
        type("", "test", "--to", SUBSCRIBER);
        typed("token list");
        typed("audit");
        Files.delete(key());

        assertThat(type("", "sync")).as("without the key").isEqualTo(REFUSED);
        assertThatAllWereInUse();
    }

    /** The check would pass for commands that have no secrets. */
    private void assertThatAllWereInUse() throws Exception {
        var page = KEPT.get(Secrets.PAGE_TOKEN);
        var ads = KEPT.get(Secrets.ADS_TOKEN);

        assertThat(line.asked())
                .extracting(WatchedLine.Asked::authorization)
                .contains("Bearer " + page, "Bearer " + ads);
        for (var proof : List.of(proof(page), proof(ads))) {
            assertThat(line.asked()).anyMatch(call -> call.body().contains(proof));
        }
        for (var call : line.asked()) {
            assertNoSecret("address", call.address());
            assertNoSecret("headers", call.otherHeaders());
        }
    }
}
