package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.herald.application.port.EventBody;
import dev.herald.persistence.sqlite.SqliteStore;
import io.vavr.collection.List;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** {@code herald forget}, and what the other commands make of somebody who was forgotten. */
class ForgetCommandTest extends BesideASandbox {
    private static final List<String> FORGET = List.of("forget");
    private static final List<String> TOTALS = List.of(
            "subscribers",
            "eligible",
            "withheld",
            "accepted",
            "in_doubt",
            "postponed",
            "still_to_do",
            "spent",
            "reserved",
            "committed",
            "estimated_cost",
            "reasons",
            "rejected");

    private JsonNode json(String command, Object... more) throws IOException {
        return herald(List.of(command), List.of(more).append("--json").toJavaArray())
                .json();
    }

    /** The first of those who got the message. */
    private String messaged() {
        return sandbox.messages().head().token().value();
    }

    private static String psidOf(Example example, String token) throws IOException {
        var line = Files.readAllLines(example.file().resolveSibling("subscribers.ndjson")).stream()
                .filter(one -> one.contains("\"" + token + "\""))
                .findFirst()
                .orElseThrow();
        return line.replaceAll(".*\"recipient_id\": ?\"([^\"]+)\".*", "$1");
    }

    private static JsonNode totals(JsonNode report) {
        return ((com.fasterxml.jackson.databind.node.ObjectNode) report).retain(TOTALS.asJava());
    }

    @Test
    void aPersonIsForgottenAndTheReportSaysTheSame() throws Exception {
        json("run");
        var token = messaged();
        var psid = psidOf(example, token);
        var before = totals(json("report"));
        var forgotten = json("forget", "--psid", psid);
        var bytes = Files.readString(database(), StandardCharsets.ISO_8859_1);

        assertThat(forgotten.path("subscriptions").asInt()).isPositive();
        assertThat(forgotten.path("deliveries").asInt()).isPositive();
        assertThat(forgotten.path("not_erased").toString()).contains("Meta", "backups", "imported from");
        assertThat(totals(json("report"))).isEqualTo(before);
        assertThat(bytes).doesNotContain(token, psid);
        assertThat(json("run").path("accepted")).isEqualTo(before.path("accepted"));
    }

    @Test
    void theFileAgainBringsNobodyBackAndSaysHowManyLinesItLeftOut() throws Exception {
        json("import");
        json("forget", "--token", firstToken());
        var audience = example.file().resolveSibling("subscribers.ndjson");
        Files.writeString(audience, Files.readString(audience) + "\n");
        var again = json("import");

        assertThat(again.path("forgotten").asInt()).isPositive();
        assertThat(again.path("lines").asInt())
                .isEqualTo(again.path("malformed").asInt()
                        + again.path("duplicates").asInt()
                        + again.path("forgotten").asInt()
                        + again.path("subscribers").asInt());
        assertThat(herald(List.of("import")).out()).contains("of people who were forgotten");
        assertThat(herald(List.of("preflight"), "--explain", firstToken()).exit())
                .isEqualTo(2);
    }

    private String firstToken() throws IOException {
        var line = Files.readAllLines(example.file().resolveSibling("subscribers.ndjson")).stream()
                .filter(one -> one.contains("recipient_id"))
                .findFirst()
                .orElseThrow();
        return line.replaceAll(".*\"notification_messages_token\": ?\"([^\"]+)\".*", "$1");
    }

    @Test
    void somebodyUnknownIsSaidToBeAndTheirTombstoneStandsInTheAudit() throws Exception {
        var said = herald(FORGET, "--psid", "4711");
        var audit = json("audit").path("entries").path(0);

        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains("Nothing was known", "Tombstone", "what Meta knows");
        assertThat(audit.path("act").asText()).isEqualTo("FORGOTTEN");
        assertThat(audit.path("who").asText()).isEqualTo(System.getProperty("user.name"));
        assertThat(said.out()).contains(audit.path("what").asText().replace("tombstone ", "Tombstone "));
        assertThat(audit.toString()).doesNotContain("4711");
    }

    @Test
    void whatWaitedOfThePersonsMessageStillCounts() throws Exception {
        json("run");
        var message = sandbox.messages().head();
        var event = Webhook.event(
                "deliveries",
                message.messageId(),
                message.token().value(),
                Instant.now().getEpochSecond());
        try (var store = SqliteStore.openBeside(database()).get()) {
            store.eventInbox().keep(new EventBody(Instant.now(), event));
        }
        json("forget", "--token", message.token().value());

        assertThat(json("report").path("delivered").asInt()).isEqualTo(1);
        assertThat(Files.readString(database(), StandardCharsets.ISO_8859_1))
                .doesNotContain(message.token().value());
    }

    @Test
    void withoutTheKeyNobodyIsTakenInAndTheReportCanStillBeRead() throws Exception {
        json("run");
        json("forget", "--token", messaged());
        var key = key();
        Files.move(key, key.resolveSibling("elsewhere"));

        for (var command : List.of("import", "preflight", "run", "sync")) {
            var refused = herald(List.of(command), "--json");

            assertThat(refused.exit()).as(command).isEqualTo(2);
            assertThat(refused.err()).contains(key.toString(), "is missing", "Put it back");
            assertThat(refused.json().path("errors").toString()).contains("missing");
        }
        assertThat(herald(FORGET, "--psid", "4711").exit()).isEqualTo(2);
        assertThat(herald(List.of("report")).exit()).isZero();
        assertThat(key).doesNotExist();

        Files.move(key.resolveSibling("elsewhere"), key);

        assertThat(herald(List.of("import")).exit()).isZero();
    }

    @Test
    void noKeyIsMadeBesideATokenWhoseKeyIsMissing() throws Exception {
        heraldTold("EAAG", List.of("token", "set", "HERALD_PAGE_TOKEN"));
        Files.delete(key());
        var refused = herald(FORGET, "--psid", "4711");

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err().lines()).hasSize(1);
        assertThat(refused.err()).contains(key() + " is missing. Put it back");
        assertThat(key()).doesNotExist();
    }

    @Test
    void anotherKeyIsNotTaken() throws Exception {
        herald(FORGET, "--psid", "4711");
        var key = key();
        Files.delete(key);
        dev.herald.persistence.secret.Keyrings.in(key).keysOrNew().get();

        var refused = herald(List.of("import"));

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("not the one", "Put the right key back");
    }

    @Test
    void theAudienceFileNeedNotBeThere() throws Exception {
        json("import");
        var token = firstToken();
        Files.delete(example.file().resolveSibling("subscribers.ndjson"));

        assertThat(json("forget", "--token", token).path("memberships").asInt()).isPositive();
    }

    @Test
    void oneOfTheTwoMustBeNamedAndBeAnId() {
        assertThat(herald(FORGET).exit()).isEqualTo(2);
        assertThat(herald(FORGET, "--psid", "1", "--token", "2").exit()).isEqualTo(2);
        assertThat(herald(FORGET, "--psid", "with space").exit()).isEqualTo(2);
        assertThat(example.state()).doesNotExist();
    }

    @Test
    void testsToAPersonAreForgottenToo() throws Exception {
        json("import");
        var token = firstToken();
        herald(List.of("test"), "--to", token);
        json("forget", "--token", token);

        assertThat(Files.readString(database(), StandardCharsets.ISO_8859_1)).doesNotContain(token);
    }
}
