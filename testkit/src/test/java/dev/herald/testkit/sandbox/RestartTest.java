package dev.herald.testkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

final class RestartTest {
    private static final String JOURNAL = "journal.ndjson";

    @TempDir(factory = InTarget.class)
    Path folder;

    @Test
    void everythingButTheSeedsSurvivesAnEndWithoutGoodbye() throws IOException {
        var copy = folder.resolve("copy");
        try (var first = keeping("state")) {
            var messageId = first.campaign("'lifetime_budget':3,'pixel_id':'5'");
            var before = actOn(first, messageId);
            leaveBehind(copy); // what a dead process leaves: the file as it is, and no lock

            try (var second = keeping("copy")) {
                assertThat(second.sandbox.messages()).isEqualTo(first.sandbox.messages());
                assertThat(second.sandbox.stats()).isEqualTo(first.sandbox.stats());
                assertThat(second.caller.get("/sandbox/state").body()).isEqualTo(before);
                assertThat(second.send(messageId, "p1").code()).isEqualTo(2300035);
                assertThat(second.send(messageId, "p2").isSuccess()).isTrue();
                assertThat(second.send(messageId, "p3").code()).isEqualTo(2300053);
                assertThat(second.caller
                                .get("/" + messageId + "?fields=name")
                                .body()
                                .path("name")
                                .asText())
                        .isEqualTo("Winter sale");
                assertThat(second.campaign()).isNotEqualTo(messageId);
            }
        }
    }

    @Test
    void whatWasDeletedAndWhichEventsWereAskedForIsKept() throws IOException {
        var copy = folder.resolve("copy");
        String deleted;
        try (var first = keeping("state")) {
            deleted = first.campaign();
            first.caller.delete("/" + deleted);
            first.caller.postJson(
                    "/140984918491243/subscribed_apps", "{'subscribed_fields':'messages,messaging_optins'}");
            leaveBehind(copy);
        }
        try (var second = keeping("copy")) {
            assertThat(second.caller.get("/" + deleted).code()).isEqualTo(100);
            assertThat(second.caller
                            .get("/140984918491243/subscribed_apps")
                            .body()
                            .at("/data/0/subscribed_fields/1")
                            .asText())
                    .isEqualTo("messaging_optins");
        }
    }

    @Test
    void whatIsOnItsWayToPeopleAndToTheAppArrivesAfterTheRestart() throws IOException {
        var copy = folder.resolve("copy");
        var hour = Duration.ofHours(1);
        String messageId;
        try (var first = keeping("state")) {
            first.caller.postJson(
                    "/140984918491243/subscribed_apps", "{'subscribed_fields':'marketing_message_deliveries'}");
            first.sandbox.react(new Reactions(
                    Reaction.NEVER, Reaction.always().after(hour), Reaction.NEVER, Reaction.NEVER, Reaction.NEVER, 1));
            messageId = first.campaign("'lifetime_budget':2"); // one of 0.0141 USD
            first.send(messageId, "p1");
            leaveBehind(copy);
        }
        try (var app = new Receiver();
                var second = keeping("copy")) {
            second.sandbox.postTo(app.webhooks());
            second.sandbox.clock().advance(hour);

            assertThat(app.changes(1)
                            .head()
                            .at("/value/messenger_subscription_token")
                            .asText())
                    .isEqualTo("p1");
            assertThat(second.send(messageId, "p2").code()).isEqualTo(2300053);
        }
    }

    @Test
    void whoStoppedByALinkAndWhatTheClockShowedIsKept() throws IOException {
        var copy = folder.resolve("copy");
        var day = Duration.ofDays(1);
        String messageId;
        try (var first = keeping("state")) {
            first.sandbox.react(new Reactions(
                    Reaction.NEVER, Reaction.always(), Reaction.NEVER, Reaction.NEVER, Reaction.always(), 1));
            messageId = first.campaign();
            first.send(messageId, "p1");
            first.sandbox.clock().advance(day);
            first.send(messageId, "p2");
            leaveBehind(copy);
        }
        try (var second = keeping("copy")) {
            assertThat(second.sandbox.clock().instant()).isEqualTo(Stage.NOW.plus(day));
            assertThat(second.send(messageId, "p1").code()).isEqualTo(2300034);
        }
    }

    @Test
    void theFullFormAndItsResultsAreKept() throws IOException {
        var copy = folder.resolve("copy");
        FullForm.Whole made;
        try (var first = keeping("state")) {
            made = new FullForm(first).active("", "'lifetime_budget':3");
            first.send(made.ad(), "p1");
            first.caller.postJson("/" + made.set(), "{'end_time':'2026-07-09T00:00:00Z'}");
            first.caller.delete("/" + new FullForm(first).paused().ad());
            leaveBehind(copy);
        }
        try (var second = keeping("copy")) {
            var set = second.caller
                    .get("/" + made.set() + "?fields=end_time,lifetime_budget,pacing_type,effective_status")
                    .body();

            assertThat(set)
                    .hasToString("{\"id\":\"" + made.set() + "\",\"end_time\":\"2026-07-08T20:00:00-0400\","
                            + "\"lifetime_budget\":\"3\",\"pacing_type\":[\"no_pacing\"],"
                            + "\"effective_status\":\"ACTIVE\"}");
            assertThat(second.caller
                            .get("/" + made.ad() + "/insights?date_preset=today")
                            .body()
                            .at("/data/0/marketing_messages_delivered")
                            .asText())
                    .isEqualTo("1");
            assertThat(second.send(made.ad(), "p2").isSuccess()).isTrue();
            assertThat(second.send(made.ad(), "p3").code()).isEqualTo(2300053);
            assertThat(second.caller.get(Stage.ACCOUNT + "ads").body().path("data"))
                    .hasSize(1);
        }
    }

    private static JsonNode actOn(Stage stage, String messageId) {
        stage.send(messageId, "p1");
        stage.send(messageId, "nobody");
        stage.caller.postJson("/" + messageId, "{'name':'Winter sale'}");
        stage.caller.postJson("/" + messageId, "{'status':'PAUSED'}");
        stage.caller.postJson("/" + messageId, "{'status':'ACTIVE'}");
        stage.caller.postJson("/" + stage.setOf(messageId), "{'lifetime_budget':4}");
        return stage.state("{'app':{'terms_signed':null},'ad_account':{'spend_cap':'5'}}")
                .body();
    }

    @Test
    void aLineThatWasCutIsDroppedAndTheNextOneStandsWhole() throws IOException {
        var copy = folder.resolve("copy");
        String messageId;
        try (var first = keeping("state")) {
            messageId = first.campaign();
            first.send(messageId, "p1");
            leaveBehind(copy);
        }
        Files.writeString(copy.resolve(JOURNAL), "{\"event\":\"message_accepted\",\"tok", StandardOpenOption.APPEND);

        try (var second = keeping("copy")) {
            assertThat(second.sandbox.messages()).hasSize(1);
            assertThat(second.send(messageId, "p2").isSuccess()).isTrue();
        }
        try (var third = keeping("copy")) {
            assertThat(third.sandbox.messages()).hasSize(2);
        }
    }

    @Test
    void whereverTheLastLineIsCutTheOnesBeforeItAreKept() throws IOException {
        var state = folder.resolve("state");
        try (var first = keeping("state")) {
            var messageId = first.campaign();
            first.send(messageId, "p1");
            first.send(messageId, "p2");
        }
        var whole = Files.readAllBytes(state.resolve(JOURNAL));
        var lastLine = new String(whole, StandardCharsets.UTF_8).stripTrailing().lastIndexOf('\n') + 1;
        for (var length = lastLine; length < whole.length; length += 17) {
            Files.write(state.resolve(JOURNAL), Arrays.copyOf(whole, length));
            try (var journal = Journal.open(state)) {
                var events = new ArrayList<Event>();
                journal.replay(events::add);
                assertThat(events).hasSize(3);
            }
        }
    }

    @Test
    void aLineThatIsNoEventIsNotPassedOver() throws IOException {
        var state = Files.createDirectories(folder.resolve("state"));
        Files.writeString(state.resolve(JOURNAL), "{\"event\":\"send_rejected\",\"code\":1}\n{\"event\":\"dance\"}\n");

        assertThatThrownBy(() -> keeping("state"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("line 2");
        Files.writeString(state.resolve(JOURNAL), "");
        try (var repaired = keeping("state")) {
            assertThat(repaired.sandbox.messages()).isEmpty();
        }
    }

    @Test
    void aFolderServesOneSandboxAtATimeAndThenTheNext() {
        try (var first = keeping("state")) {
            assertThat(first.campaign()).isNotEmpty();
            assertThatThrownBy(() -> keeping("state"))
                    .isInstanceOf(SandboxUnavailable.class)
                    .hasMessageContaining("state");
        }
        try (var second = keeping("state")) {
            assertThat(second.campaign()).isNotEmpty();
        }
    }

    @Test
    void aPortServesOneSandboxAtATime() {
        try (var first = keeping("state")) {
            var taken = SandboxSettings.standard().onPort(first.sandbox.url().getPort());

            assertThatThrownBy(() -> Sandbox.start(taken))
                    .isInstanceOf(SandboxUnavailable.class)
                    .hasMessageContaining(Integer.toString(taken.port()));
        }
    }

    @Test
    @Timeout(60)
    void aKilledProcessLosesNothingThatItAnswered() throws Exception {
        var state = folder.resolve("state");
        var listing = Seeds.file(folder, "people.ndjson", Seeds.people(20));
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SandboxProcess.class.getName(),
                        state.toString(),
                        listing.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var messageId = "";
        try (var caller = new Caller(URI.create(process.inputReader().readLine()))) {
            messageId = caller.postJson(
                            Stage.ACCOUNT + "message_campaign",
                            "{'name':'Sale','page_id':'140984918491243','lifetime_budget':1000}")
                    .id();
            for (var i = 1; i <= 10; i++) {
                var sent = caller.postJson(Stage.ACCOUNT + "messages", Stage.body(messageId, "p" + i, Stage.MESSAGE));
                assertThat(sent.isSuccess()).isTrue();
            }
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();

        try (var second = keeping("state")) {
            assertThat(second.sandbox.messages()).hasSize(10);
            assertThat(second.send(messageId, "p10").code()).isEqualTo(2300035);
            assertThat(second.send(messageId, "p11").isSuccess()).isTrue();
        }
    }

    private Stage keeping(String name) {
        return new Stage(folder, settings -> settings.keepingStateIn(folder.resolve(name)));
    }

    private void leaveBehind(Path copy) throws IOException {
        Files.createDirectories(copy);
        Files.copy(folder.resolve("state").resolve(JOURNAL), copy.resolve(JOURNAL));
    }
}
