package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.app.file.CampaignFile;
import dev.herald.app.output.Sentences;
import dev.herald.testkit.sandbox.SandboxSettings;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code herald serve} as a person types it. */
class ServeTest {
    @TempDir
    private Path folder;

    private Example example;

    @BeforeEach
    void anExample() throws Exception {
        example = Example.copied(folder, "summer-sale");
        example.keepLines(60);
    }

    @Test
    void whatMetaTellsShowsInTheReportAndMovesMoneyAlsoWhileARunIsUnderWay() throws Exception {
        try (var sandbox = BuiltInSandbox.seeded(
                        SandboxSettings.standard(),
                        CampaignFile.read(example.file()).get());
                var client = HttpClient.newHttpClient()) {
            var run = Cli.herald("run", example.file(), "--graph", sandbox.url(), "--json")
                    .json();
            var message = sandbox.messages().head();
            var serving = Serving.start(folder, example.file(), "--graph", sandbox.url());

            assertThat(handshake(client, serving.url())).isEqualTo("1158");
            for (var kind : new String[] {"deliveries", "echoes", "clicks"}) {
                var event = Webhook.event(
                        kind,
                        message.messageId(),
                        message.token().value(),
                        Instant.now().getEpochSecond());
                assertThat(Webhook.send(client, serving.url(), event)).isEqualTo(200);
                assertThat(Webhook.send(client, serving.url(), event)).isEqualTo(200);
            }
            assertThat(Cli.herald("run", example.file(), "--graph", sandbox.url())
                            .exit())
                    .as("another run meanwhile")
                    .isZero();
            assertThat(serving.stop()).isZero();

            var report = Cli.herald("report", example.file(), "--graph", sandbox.url(), "--json")
                    .json();
            assertThat(run.path("delivered").asInt()).isZero();
            assertThat(report.path("delivered").asInt()).isEqualTo(1);
            assertThat(report.path("clicked").asInt()).isEqualTo(1);
            assertThat(new BigDecimal(run.path("spent").asText())).isZero();
            assertThat(new BigDecimal(report.path("spent").asText())).isPositive();
            assertThat(report.path("committed")).isEqualTo(run.path("committed"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--node=a", "--yes", "--max-spend=5"})
    void whatIsForSendingIsRefusedWhereNothingIsSent(String option) {
        var refused = Cli.herald("serve", example.file(), "--graph", "http://localhost:1", option);

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).hasLineCount(1).contains(option.split("=", 2)[0], "--send");
    }

    @Test
    void withoutSecretsNothingIsReceivedAndBothAreNamed() throws Exception {
        var serve = Cli.builder(folder, "serve", example.file(), "--graph", "http://localhost:1");
        serve.environment().keySet().removeIf(name -> name.startsWith("HERALD_"));
        var process = serve.start();
        var said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(said).contains("HERALD_APP_SECRET", "HERALD_VERIFY_TOKEN", "--no-webhooks");
        assertThat(example.state()).doesNotExist();
    }

    @Test
    void whatIsSaidTellsWhatToEnterAtMeta() {
        var said = Sentences.receiving(URI.create("http://127.0.0.1:8090/hooks"), "/hooks")
                .mkString("\n");

        assertThat(said).contains("http://127.0.0.1:8090/hooks", "https://YOUR-HOST/hooks", "reverse proxy");
    }

    private static String handshake(HttpClient client, URI url) throws Exception {
        var query = "?hub.mode=subscribe&hub.challenge=1158&hub.verify_token=" + Webhook.VERIFY_TOKEN;
        return client.send(
                        HttpRequest.newBuilder(URI.create(url + query)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
