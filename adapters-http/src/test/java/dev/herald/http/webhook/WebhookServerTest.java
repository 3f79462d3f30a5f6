package dev.herald.http.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.application.port.EventBody;
import dev.herald.http.web.DoorUnavailable;
import dev.herald.http.web.WebAddress;
import dev.herald.http.web.WebServer;
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
import org.junit.jupiter.params.provider.ValueSource;

class WebhookServerTest {
    private static final byte[] GOOD = Hooks.messageEvents().getBytes(StandardCharsets.UTF_8);
    private static final int MIB = 1024 * 1024;

    private final java.util.List<EventBody> kept = new CopyOnWriteArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final WebServer server = start(List.of(Hooks.SECRET));

    private WebServer start(List<String> secrets) {
        var settings = new WebhookSettings(WebhookSettings.DEFAULT_PATH, secrets, Hooks.VERIFY_TOKEN);
        return served(0, new WebhookDoor(settings, kept::add, InstantSource.fixed(Hooks.RECEIVED)));
    }

    private static WebServer served(int port, WebhookDoor door) {
        return WebServer.start(new WebAddress(WebAddress.LOOPBACK, port), List.of(door));
    }

    private URI url() {
        return server.url(WebhookSettings.DEFAULT_PATH);
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
        assertThat(RawCall.send(url(), chunkedHead(most), RawCall.chunked(most, 8192)))
                .isEqualTo(200);
        assertThat(RawCall.send(url(), head(more, more.length), more)).isEqualTo(413);
        assertThat(RawCall.send(url(), chunkedHead(more), RawCall.chunked(more, 8192)))
                .isEqualTo(413);
        assertThat(kept).hasSize(2);
    }

    /** Who can't even make up a signature gets no room for a body. */
    @Test
    void whatIsNotSignedIsRefusedBeforeItsBodyIsThere() throws Exception {
        var length = "Content-Length: " + MIB + "\r\n";

        assertThat(RawCall.sendHead(url(), length)).isEqualTo(401);
        assertThat(RawCall.sendHead(url(), "X-Hub-Signature-256: sha256=12\r\n" + length))
                .isEqualTo(403);
        assertThat(RawCall.sendHead(url(), "X-Hub-Signature-256: sha1=" + "0".repeat(64) + "\r\n" + length))
                .isEqualTo(403);
    }

    @Test
    void whileASecretIsChangedBothAreGood() throws Exception {
        try (var rotating = start(List.of("the-next-secret", Hooks.SECRET))) {
            assertThat(post(rotating.url(WebhookSettings.DEFAULT_PATH), GOOD, Hooks.signature(Hooks.SECRET, GOOD)))
                    .isEqualTo(200);
            assertThat(post(rotating.url(WebhookSettings.DEFAULT_PATH), GOOD, Hooks.signature("the-next-secret", GOOD)))
                    .isEqualTo(200);
            assertThat(post(rotating.url(WebhookSettings.DEFAULT_PATH), GOOD, Hooks.signature("another", GOOD)))
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
                                HttpRequest.newBuilder(url().resolve("/other")).build(),
                                HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(404);
        assertThat(client.send(HttpRequest.newBuilder(url()).DELETE().build(), HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void aStoreThatFailsIsAnsweredSoThatTheBodyComesAgain() throws Exception {
        var settings = new WebhookSettings("/in", List.of(Hooks.SECRET), Hooks.VERIFY_TOKEN);
        var door = new WebhookDoor(
                settings,
                body -> {
                    throw new IllegalStateException("the disk is full");
                },
                InstantSource.fixed(Hooks.RECEIVED));
        try (var broken = served(0, door)) {
            assertThat(post(broken.url("/in"), GOOD, Hooks.signature(Hooks.SECRET, GOOD)))
                    .isEqualTo(503);
        }
    }

    @Test
    void aPortThatIsTakenIsSaidToBeSo() {
        var settings = new WebhookSettings("/in", List.of("secret"), "token");
        var port = url().getPort();

        assertThatThrownBy(() -> served(port, new WebhookDoor(settings, kept::add, InstantSource.system())))
                .isInstanceOf(DoorUnavailable.class)
                .hasMessageContaining("127.0.0.1:" + port);
    }

    @Test
    void settingsTellAllTheirMistakesAndNoSecret() {
        var wrong = WebhookSettings.of("no/{path}", List.of(""), " ");
        var right = WebhookSettings.of("/a/b", List.of("s3cret"), "t0ken");

        assertThat(wrong.getError().map(mistake -> mistake.path()))
                .containsExactly("path", "appSecrets", "verifyToken");
        assertThat(right.get().toString()).doesNotContain("s3cret").doesNotContain("t0ken");
    }

    private HttpResponse<String> get(String query) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(url() + query)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private int post(byte[] body, String signature) throws Exception {
        return post(url(), body, signature);
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
