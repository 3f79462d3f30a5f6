package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.herald.app.file.CampaignFile;
import dev.herald.testkit.sandbox.SandboxSettings;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps a campaign from being sent, and what a person is told about it. */
class RefusalTest {
    private static final String SIGNED = "country: US, terms_signed: true }";
    private static final String UNSIGNED = "country: US, terms_signed: false }";

    @TempDir
    private Path folder;

    private Example example;

    @BeforeEach
    void anExample() throws Exception {
        example = Example.copied(folder, "summer-sale");
        example.keepLines(200);
    }

    @Test
    void anUnsignedPageStopsEverythingUntilItsTermsAreSigned() throws Exception {
        example.edit(text -> text.replace(SIGNED, UNSIGNED));
        try (var sandbox = BuiltInSandbox.seeded(
                SandboxSettings.standard(), CampaignFile.read(example.file()).get())) {
            var stopped = Cli.herald("run", example.file(), "--graph", sandbox.url());

            assertThat(stopped.exit()).isEqualTo(3);
            assertThat(stopped.out().replaceAll("\\s+", " "))
                    .contains(
                            "The page 140984918491243",
                            "An administrator of the page",
                            "sign the marketing message terms");
            assertThat(sandbox.messages()).isEmpty();
            assertThat(sandbox.stats().rejected()).isEmpty();

            post(
                    sandbox.url().resolve("/sandbox/state"),
                    "{\"page\":{\"id\":\"140984918491243\",\"terms_signed\":true}}");
            example.edit(text -> text.replace(UNSIGNED, SIGNED));
            var resumed = Cli.herald("run", example.file(), "--graph", sandbox.url(), "--json");

            assertThat(resumed.exit()).isZero();
            assertThat(resumed.json().path("accepted").asInt())
                    .isEqualTo(sandbox.messages().size())
                    .isPositive();
        }
    }

    @Test
    void aPageThatOnlyTheApiKnowsToBeUnsignedSuspendsTheCampaign() throws Exception {
        try (var sandbox = BuiltInSandbox.seeded(
                SandboxSettings.standard(), CampaignFile.read(example.file()).get())) {
            var state = sandbox.url().resolve("/sandbox/state");
            post(state, "{\"page\":{\"id\":\"140984918491243\",\"terms_signed\":false}}");

            var stopped = Cli.herald("run", example.file(), "--graph", sandbox.url(), "--json");

            assertThat(stopped.exit()).isEqualTo(3);
            assertThat(stopped.json().path("status").asText()).isEqualTo("SUSPENDED");
            assertThat(stopped.json().path("suspended").path(0).path("reason").asText())
                    .isEqualTo("2300066");
            assertThat(sandbox.messages()).isEmpty();

            post(state, "{\"page\":{\"id\":\"140984918491243\",\"terms_signed\":true}}");
            assertThat(Cli.herald("run", example.file(), "--graph", sandbox.url())
                            .exit())
                    .isZero();
        }
    }

    @Test
    void aPageThatLosesItsTermsInMidCampaignStopsItAndOneCallTellsWhenItMayGoOn() throws Exception {
        try (var sandbox = BuiltInSandbox.seeded(
                SandboxSettings.standard(), CampaignFile.read(example.file()).get())) {
            var state = sandbox.url().resolve("/sandbox/state");
            example.edit(text -> text.replace("lifetime: \"250.00\"", "lifetime: \"1.00\""));
            Cli.herald("run", example.file(), "--graph", sandbox.url());
            var before = sandbox.messages().size();
            example.edit(text -> text.replace("lifetime: \"1.00\"", "lifetime: \"250.00\""));
            post(state, "{\"page\":{\"id\":\"140984918491243\",\"terms_signed\":false}}");

            var stopped = Cli.herald("run", example.file(), "--graph", sandbox.url(), "--json");
            var probed = Cli.herald("run", example.file(), "--graph", sandbox.url(), "--json");

            assertThat(stopped.exit()).isEqualTo(3);
            assertThat(probed.exit()).isEqualTo(3);
            assertThat(probed.json().path("unforeseen").path("2300066").asInt()
                            - stopped.json().path("unforeseen").path("2300066").asInt())
                    .as("one call probes")
                    .isEqualTo(1);
            assertThat(sandbox.messages()).hasSize(before);

            post(state, "{\"page\":{\"id\":\"140984918491243\",\"terms_signed\":true}}");
            var resumed = Cli.herald("resume", example.file(), "--graph", sandbox.url(), "--json");
            assertThat(resumed.exit()).isZero();
            assertThat(resumed.json().path("still_to_do").asInt()).isZero();
        }
    }

    @Test
    void aCampaignThatWarmsUpWaitsByItself() throws Exception {
        try (var sandbox = BuiltInSandbox.seeded(
                SandboxSettings.standard().warmingUpFor(Duration.ofHours(1)),
                CampaignFile.read(example.file()).get())) {
            var waiting = Cli.herald("run", example.file(), "--graph", sandbox.url(), "--json");

            assertThat(waiting.exit()).isZero();
            assertThat(waiting.json().path("status").asText()).isEqualTo("WAITING");
            assertThat(waiting.json().path("accepted").asInt()).isZero();
            assertThat(Instant.parse(waiting.json().path("resume_at").asText()))
                    .isBefore(Instant.now().plus(Duration.ofHours(1)));
        }
    }

    @Test
    void whereMessagesCostMoneyNothingIsSentBeforeSomebodyAgrees() throws Exception {
        var requests = new CopyOnWriteArrayList<String>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            var base = "http://127.0.0.1:" + server.getAddress().getPort();
            var unasked = Cli.herald("run", example.file(), "--graph", base);
            var tooMuch = Cli.herald("run", example.file(), "--graph", base, "--max-spend", "249.99", "--json");

            assertThat(unasked.exit()).isEqualTo(2);
            assertThat(unasked.err()).contains("at most 250.00 USD", "Nothing was sent", "--yes", "--max-spend");
            assertThat(tooMuch.exit()).isEqualTo(2);
            assertThat(tooMuch.json().path("most_it_can_cost").asText()).isEqualTo("250.00");
            assertThat(requests).containsOnly("GET /sandbox/stats");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aSecondRunAtTheSameTimeSaysSo() throws Exception {
        try (var first = Herald.campaign(example.file()).open().get()) {
            var second = Cli.herald("run", example.file(), "--json");

            assertThat(first.hasBegun()).isFalse();
            assertThat(second.exit()).isEqualTo(4);
            assertThat(second.err()).contains("Another run is working on");
            assertThat(second.json().path("status").asText()).isEqualTo("INTERRUPTED");
        }
    }

    @Test
    void aChangedMessageIsAnotherCampaign() throws Exception {
        Cli.herald("run", example.file());
        example.edit(text -> text.replace("our summer sale is on", "our winter sale is on"));

        var changed = Cli.herald("run", example.file(), "--json");
        var fresh = Cli.herald("run", example.file(), "--fresh", "--json");

        assertThat(changed.exit()).isEqualTo(2);
        assertThat(changed.err()).contains("message", "--fresh");
        assertThat(changed.json().path("status").asText()).isEqualTo("REFUSED");
        assertThat(fresh.exit()).isZero();
        assertThat(fresh.json().path("accepted").asInt())
                .as("everybody got a message within 12 hours")
                .isZero();
    }

    @Test
    void allMistakesOfACampaignFileAreToldAtOnceAndNothingIsChanged() throws Exception {
        example.edit(text -> text.replace("currency: USD", "currency: dollars")
                .replace("country: US\n", "country: USA\n")
                .replace("lifetime: \"250.00\"", "lifetime: \"250.001\"")
                .replace("min_conversation_gap: PT6H", "min_conversation_gap: 6 hours\n  colour: red")
                .replace("title: \"View the sale\"", "title: \"View the sale of all hats\""));

        var refused = Cli.herald("run", example.file(), "--json");

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err())
                .contains(
                        "ad_account.currency",
                        "ad_account.country",
                        "campaign.min_conversation_gap",
                        "campaign.colour",
                        "message.attachment.payload.elements[0].buttons[0].title");
        assertThat(refused.json().path("errors")).hasSizeGreaterThan(5);
        assertThat(example.state()).doesNotExist();
    }

    @Test
    void aFileThatCannotBeReadIsSaidToBeSo() throws Exception {
        var missing = Cli.herald("run", folder.resolve("nowhere.yaml"));
        var broken = Cli.herald("run", Files.writeString(folder.resolve("broken.yaml"), "app: {id: \"1\"\nb: ["));
        Files.delete(folder.resolve("summer-sale").resolve("subscribers.ndjson"));
        var nobody = Cli.herald("run", example.file());

        assertThat(missing.exit()).isEqualTo(2);
        assertThat(missing.err()).contains("nowhere.yaml", "there is no such file");
        assertThat(broken.exit()).isEqualTo(2);
        assertThat(broken.err()).contains("broken.yaml", "is no YAML at line 1, column 14");
        assertThat(nobody.exit()).isEqualTo(2);
        assertThat(nobody.err()).contains("subscribers.ndjson");
        assertThat(example.state()).doesNotExist();
    }

    private static void post(URI address, String json) throws Exception {
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
