package dev.herald.http.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.application.port.EventBody;
import io.vavr.collection.List;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookServerTest {
    private static final byte[] GOOD = Hooks.messageEvents().getBytes(StandardCharsets.UTF_8);
    private static final int MIB = 1024 * 1024;

    private final java.util.List<EventBody> kept = new CopyOnWriteArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final WebhookServer server = start(List.of(Hooks.SECRET));

    private WebhookServer start(List<String> secrets) {
        var settings = new WebhookSettings(
                WebhookSettings.LOOPBACK, 0, WebhookSettings.DEFAULT_PATH, secrets, Hooks.VERIFY_TOKEN);
        return WebhookServer.start(settings, kept::add, InstantSource.fixed(Hooks.RECEIVED));
    }

    @AfterEach
    void close() {
        server.close();
        client.close();
    }

    @Test
    void theHandshakeIsAnsweredWithItsChallengeAsText() throws Exception {
        var answer = get("?hub.mode=subscribe&hub.challenge=11588%3Cb%3E&hub.verify_token=" + Hooks.VERIFY_TOKEN);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("11588<b>");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?hub.mode=subscribe&hub.challenge=1",
                "?hub.mode=subscribe&hub.challenge=1&hub.verify_token=",
                "?hub.mode=subscribe&hub.challenge=1&hub.verify_token=a-word-that-we-chose-not",
                "?hub.mode=unsubscribe&hub.challenge=1&hub.verify_token=a-word-that-we-chose",
                "?hub.challenge=1&hub.verify_token=a-word-that-we-chose",
                "?hub.mode=subscribe&hub.verify_token=a-word-that-we-chose"
            })
    void aStrangersHandshakeIsRefused(String query) throws Exception {
        assertThat(get(query).statusCode()).isEqualTo(403);
    }

    @Test
    void aSignedBodyIsKeptAsItCame() throws Exception {
        assertThat(post(GOOD, Hooks.signature(Hooks.SECRET, GOOD))).isEqualTo(200);
        assertThat(kept).containsExactly(new EventBody(Hooks.RECEIVED, Hooks.messageEvents()));
    }

    @Test
    void aBodyOfOneMebibyteIsKeptAndOneByteMoreIsNot() throws Exception {
        var most = padded(MIB);
        var more = padded(MIB + 1);

        assertThat(post(most, Hooks.signature(Hooks.SECRET, most))).isEqualTo(200);
        assertThat(RawCall.send(server.url(), chunkedHead(most), RawCall.chunked(most, 8192)))
                .isEqualTo(200);
        assertThat(RawCall.send(server.url(), head(more, more.length), more)).isEqualTo(413);
        assertThat(RawCall.send(server.url(), chunkedHead(more), RawCall.chunked(more, 8192)))
                .isEqualTo(413);
        assertThat(kept).hasSize(2);
    }

    /** Who can't even make up a signature gets no room for a body. */
    @Test
    void whatIsNotSignedIsRefusedBeforeItsBodyIsThere() throws Exception {
        var length = "Content-Length: " + MIB + "\r\n";

        assertThat(RawCall.sendHead(server.url(), length)).isEqualTo(401);
        assertThat(RawCall.sendHead(server.url(), "X-Hub-Signature-256: sha256=12\r\n" + length))
                .isEqualTo(403);
        assertThat(RawCall.sendHead(server.url(), "X-Hub-Signature-256: sha1=" + "0".repeat(64) + "\r\n" + length))
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, true", "::1, true", "[::1], true", "localhost, true", "0.0.0.0, false", "::, false"})
    void itKnowsWhetherOtherMachinesMayReachIt(String host, boolean isForThisMachineOnly) {
        assertThat(settings(host).isForThisMachineOnly()).isEqualTo(isForThisMachineOnly);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, http://127.0.0.1:80/webhooks",
        "::1, http://[::1]:80/webhooks",
        "[::1], http://[::1]:80/webhooks",
        "localhost, http://localhost:80/webhooks"
    })
    void anAddressWithColonsStandsInBrackets(String host, URI url) {
        assertThat(settings(host).url(80))
                .isEqualTo(url)
                .extracting(URI::getPort)
                .isEqualTo(80);
    }

    private static WebhookSettings settings(String host) {
        return new WebhookSettings(host, 0, WebhookSettings.DEFAULT_PATH, List.of("secret"), "token");
    }

    @Test
    void whileASecretIsChangedBothAreGood() throws Exception {
        try (var rotating = start(List.of("the-next-secret", Hooks.SECRET))) {
            assertThat(post(rotating.url(), GOOD, Hooks.signature(Hooks.SECRET, GOOD)))
                    .isEqualTo(200);
            assertThat(post(rotating.url(), GOOD, Hooks.signature("the-next-secret", GOOD)))
                    .isEqualTo(200);
            assertThat(post(rotating.url(), GOOD, Hooks.signature("another", GOOD)))
                    .isEqualTo(403);
        }
    }

    @Test
    void theSignatureIsOverTheRawBytes() throws Exception {
        var escaped = Hooks.optIn().replace("summer", "\\u0073ummer").getBytes(StandardCharsets.UTF_8);
        var signed = Hooks.signature(Hooks.SECRET, Hooks.optIn().getBytes(StandardCharsets.UTF_8));

        assertThat(post(escaped, signed)).isEqualTo(403);
        assertThat(post(escaped, Hooks.signature(Hooks.SECRET, escaped).toUpperCase(java.util.Locale.ROOT)))
                .as("an unknown scheme")
                .isEqualTo(403);
        assertThat(kept).isEmpty();
    }

    @Test
    void aFlatEventIsKeptToo() throws Exception {
        var flat = "{\"field\":\"marketing_message_clicks\"}".getBytes(StandardCharsets.UTF_8);

        assertThat(post(flat, Hooks.signature(Hooks.SECRET, flat))).isEqualTo(200);
    }

    @Test
    void otherPathsAndMethodsAreNothing() throws Exception {
        assertThat(client.send(
                                HttpRequest.newBuilder(server.url().resolve("/other"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(404);
        assertThat(client.send(
                                HttpRequest.newBuilder(server.url()).DELETE().build(),
                                HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void aStoreThatFailsIsAnsweredSoThatTheBodyComesAgain() throws Exception {
        var settings =
                new WebhookSettings(WebhookSettings.LOOPBACK, 0, "/in", List.of(Hooks.SECRET), Hooks.VERIFY_TOKEN);
        try (var broken = WebhookServer.start(
                settings,
                body -> {
                    throw new IllegalStateException("the disk is full");
                },
                InstantSource.fixed(Hooks.RECEIVED))) {
            assertThat(post(broken.url(), GOOD, Hooks.signature(Hooks.SECRET, GOOD)))
                    .isEqualTo(503);
        }
    }

    @Test
    void aPortThatIsTakenIsSaidToBeSo() {
        var taken = new WebhookSettings(
                WebhookSettings.LOOPBACK, server.url().getPort(), "/in", List.of("secret"), "token");

        assertThatThrownBy(() -> WebhookServer.start(taken, kept::add, InstantSource.system()))
                .isInstanceOf(WebhooksUnavailable.class)
                .hasMessageContaining("127.0.0.1:" + server.url().getPort());
    }

    @Test
    void settingsTellAllTheirMistakesAndNoSecret() {
        var wrong = WebhookSettings.of(" ", 70_000, "no/{path}", List.of(""), " ");
        var right = WebhookSettings.of("0.0.0.0", 0, "/a/b", List.of("s3cret"), "t0ken");

        assertThat(wrong.getError().map(mistake -> mistake.path()))
                .containsExactly("host", "port", "path", "appSecrets", "verifyToken");
        assertThat(right.get().toString()).doesNotContain("s3cret").doesNotContain("t0ken");
    }

    private HttpResponse<String> get(String query) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.url() + query)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private int post(byte[] body, String signature) throws Exception {
        return post(server.url(), body, signature);
    }

    private int post(URI url, byte[] body, String signature) throws Exception {
        var request = HttpRequest.newBuilder(url)
                .header("X-Hub-Signature-256", signature)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static String head(byte[] signed, int announced) {
        return signatureHead(signed) + "Content-Length: " + announced + "\r\n";
    }

    private static String chunkedHead(byte[] signed) {
        return signatureHead(signed) + "Transfer-Encoding: chunked\r\n";
    }

    private static String signatureHead(byte[] signed) {
        return "X-Hub-Signature-256: " + Hooks.signature(Hooks.SECRET, signed) + "\r\n";
    }

    private static byte[] padded(int length) {
        var text = "{\"object\":\"page\",\"entry\":[],\"pad\":\"\"}";
        return text.replace("\"\"}", "\"" + "x".repeat(length - text.length()) + "\"}")
                .getBytes(StandardCharsets.UTF_8);
    }
}
