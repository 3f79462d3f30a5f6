package com.acme.loyalty.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Acme's rule, prices and announcements show in Herald's commands, typed as a person would. */
class LoyaltyTest {
    private static final List<String> FILES =
            List.of("campaign.yaml", "members.ndjson", "data/purchases.csv", "data/prices.csv");

    @TempDir
    private Path folder;

    private record Told(int exit, String out, String err) {
        JsonNode json() throws IOException {
            return new JsonMapper().readTree(out);
        }
    }

    @BeforeEach
    void aCopyOfTheCampaign() throws IOException {
        Files.createDirectory(folder.resolve("data"));
        for (var file : FILES) {
            Files.copy(Path.of(file), folder.resolve(file));
        }
    }

    private Told loyalty(String... arguments) {
        var before = System.out;
        var beforeErr = System.err;
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            var exit = Loyalty.run(arguments, folder.resolve("data"));
            return new Told(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before);
            System.setErr(beforeErr);
        }
    }

    private String campaign() {
        return folder.resolve("campaign.yaml").toString();
    }

    @Test
    void buyersAreForeseenAndLeftAloneAndReported() throws Exception {
        var preflight = loyalty("preflight", campaign(), "--json");
        var run = loyalty("run", campaign(), "--json");
        var report = loyalty("report", campaign(), "--json");

        assertThat(List.of(preflight.exit(), run.exit(), report.exit())).containsOnly(0);
        for (var told : List.of(preflight, run, report)) {
            assertThat(told.json().path("reasons").path("BOUGHT_YESTERDAY").asInt())
                    .isEqualTo(4);
            assertThat(told.json().path("eligible").asInt()).isEqualTo(5);
            assertThat(told.json().path("waiting").asInt()).isEqualTo(3);
        }
        assertThat(run.json().path("status").asText()).isEqualTo("WAITING");
        assertThat(run.json().path("accepted").asInt()).isEqualTo(5);
        assertThat(run.json().has("resume_at")).isTrue();
    }

    @Test
    void theRuleShowsInAReportAndInTheConsole() throws Exception {
        var page = folder.resolve("report.html");
        loyalty("run", campaign());

        assertThat(loyalty("report", campaign(), "--html", page.toString()).exit())
                .isZero();
        assertThat(Files.readString(page))
                .contains("BOUGHT_YESTERDAY", "This member bought something yesterday or today.");

        var serving = serve();
        try {
            var said = new JsonMapper().readTree(serving.inputReader().readLine());
            assertThat(shown(said, "campaigns/loyalty-days"))
                    .contains("BOUGHT_YESTERDAY", "This member bought something yesterday or today.");
            assertThat(shown(said, "people?id=5550000000000002")).contains("denied", "BOUGHT_YESTERDAY");
            assertThat(shown(said, "errors?q=BOUGHT_YESTERDAY"))
                    .contains("This member bought something yesterday or today.");
        } finally {
            serving.destroy();
            serving.waitFor();
        }
    }

    /** As a process of its own, as somebody would who types {@code ./loyalty serve}. */
    private Process serve() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                Loyalty.class.getName(),
                "serve",
                campaign(),
                "--port",
                "0",
                "--json");
        builder.environment().put("ACME_DATA", folder.resolve("data").toString());
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static String shown(JsonNode serving, String page) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create(serving.path("console_at").asText() + page))
                .header("Authorization", "Bearer " + serving.path("password").asText())
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    @Test
    void whatItCostsFollowsFromWhatAcmePaid() throws Exception {
        // Two in the United States, two in Mexico, one in Brazil, for which only the campaign file has a price.
        assertThat(loyalty("preflight", campaign(), "--json")
                        .json()
                        .path("estimated_cost")
                        .asText())
                .isEqualTo("0.0686");
    }

    @Test
    void theReasonIsExplainedByItselfAndForOnePerson() {
        assertThat(loyalty("errors", "BOUGHT_YESTERDAY").out())
                .contains("This member bought something yesterday or today.", "Blocks this person.");
        assertThat(loyalty("preflight", campaign(), "--explain", "5550000000000002")
                        .out())
                .contains("DENIED   BOUGHT_YESTERDAY", "Passes from");
        assertThat(loyalty("preflight", campaign(), "--explain", "5550000000000010")
                        .out())
                .contains("unknown  BOUGHT_YESTERDAY", "Not known: which member the subscriber is.");
    }

    @Test
    void thePeopleOnDutyHearOfAPauseAndOfItsEnd() {
        loyalty("run", campaign());

        var paused = loyalty("pause", campaign());
        var resumed = loyalty("resume", campaign());

        assertThat(paused.err()).contains("On duty: the campaign ", " was stopped by ");
        assertThat(resumed.err()).contains("On duty: the campaign ", " goes on: PAUSED is over.");
    }

    @Test
    void withoutAcmesDataNothingIsDone() throws Exception {
        Files.delete(folder.resolve("data/prices.csv"));
        Files.writeString(folder.resolve("data/purchases.csv"), "member,days_ago\nx y,1\n");

        var told = loyalty("run", campaign());

        assertThat(told.exit()).isEqualTo(2);
        assertThat(told.err()).contains("purchases.csv, line 2", "prices.csv: can't be read");
        assertThat(folder.resolve(".herald")).doesNotExist();
    }
}
