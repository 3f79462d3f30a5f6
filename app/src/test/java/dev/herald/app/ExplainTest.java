package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.inject.AbstractModule;
import dev.herald.application.campaign.CampaignAccount;
import dev.herald.domain.eligibility.RuleBook;
import dev.herald.domain.reason.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person is told who asks about one subscriber, and what the file's own rules do to a campaign. */
class ExplainTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Instant NIGHT_IN_AMERICA = Instant.parse("2026-07-02T07:00:00Z");

    private static final long A_TIME_TO_COME = 4_070_908_800L;

    @TempDir
    private Path folder;

    private Example example;

    @BeforeEach
    void anExample() throws Exception {
        example = Example.copied(folder, "summer-sale");
        example.keepLines(120);
    }

    @Test
    void everyRuleSaysWhatItFindsAboutOnePerson() throws Exception {
        var token = token(row -> row.path("country").asText().equals("DE"));

        var told = Cli.herald("preflight", example.file(), "--explain", token, "--json");

        assertThat(told.exit()).isZero();
        assertThat(told.json().path("verdict").asText()).isEqualTo("REFUSED");
        assertThat(findings(told.json()).map(rule -> rule.path("reason").asText()))
                .containsExactlyElementsOf(RuleBook.STANDARD.reasons().map(Reason::key));
        assertThat(finding(told.json(), "2300032").path("finding").asText()).isEqualTo("denied");
        assertThat(finding(told.json(), "2300042").path("finding").asText()).isEqualTo("unknown");
        assertThat(finding(told.json(), "2300042").path("not_known").asText())
                .isEqualTo("marketing messages and organic threads over 7 days");
        assertThat(finding(told.json(), "2300005").path("finding").asText()).isEqualTo("passes");
    }

    @Test
    void aDenialThatEndsSaysWhenAndPeopleReadItInWords() throws Exception {
        var token = token(row -> row.path("next_eligible_time").asLong() == A_TIME_TO_COME);

        var told = Cli.herald("preflight", example.file(), "--explain", token);

        assertThat(told.out())
                .contains(
                        "The rules refuse the message to token " + token,
                        "DENIED   2300035  MIN_DELAY_NOT_REACHED",
                        "Passes from",
                        "Not known:");
    }

    @Test
    void aTokenThatIsNotInTheAudienceIsBadInput() {
        var told = Cli.herald("preflight", example.file(), "--explain", "nobody");

        assertThat(told.exit()).isEqualTo(2);
        assertThat(told.err()).contains("nobody is not in the audience");
    }

    @Test
    void whoeverIsOnThePagesSuppressionListIsWithheldByTokenOrPersonId() throws Exception {
        var byToken = token(row -> row.path("country").asText().equals("US"));
        var byPerson = rows().stream()
                .filter(row -> row.path("country").asText().equals("BR"))
                .map(row -> row.path("recipient_id").asText())
                .findFirst()
                .orElseThrow();
        Files.writeString(example.file().resolveSibling("never.txt"), "# staff\n" + byToken + "\n\n" + byPerson + "\n");
        example.edit(text -> text.replace("country: US, terms_signed: true }", "country: US, suppressed: never.txt }"));

        assertThat(preflight().reasons().get("SUPPRESSED")).contains(2L);
    }

    @Test
    void aSuppressionListThatCannotBeReadIsAMistake() throws Exception {
        Files.writeString(example.file().resolveSibling("never.txt"), "fine\nnot fine\n");
        example.edit(text -> text.replace("country: US, terms_signed: true }", "country: US, suppressed: never.txt }"));
        var broken = Cli.herald("preflight", example.file());
        Files.delete(example.file().resolveSibling("never.txt"));
        var missing = Cli.herald("preflight", example.file());

        assertThat(broken.exit()).isEqualTo(2);
        assertThat(broken.err()).contains("page.suppressed: line 2 must be");
        assertThat(missing.exit()).isEqualTo(2);
        assertThat(missing.err()).contains("page.suppressed: can't be read", "there is no such file");
    }

    @Test
    void inQuietHoursPeopleWaitForTheirOwnMorning() throws Exception {
        var before = preflight();
        example.edit(text -> text.replace(
                "  name: Summer sale", "  name: Summer sale\n  quiet_hours: { from: 22:00, to: \"08:30\" }"));

        var quiet = preflight();

        assertThat(before.reasons().containsKey("QUIET_HOURS")).isFalse();
        assertThat(quiet.reasons().get("QUIET_HOURS").get()).isPositive();
        assertThat(quiet.waiting()).isGreaterThan(before.waiting());
        assertThat(quiet.resumeAt().get()).isAfter(NIGHT_IN_AMERICA);
    }

    @Test
    void whatTheFileSaysOfTheSenderIsJudged() throws Exception {
        example.edit(text -> text.replace("country: US, terms_signed: true }", "country: US, permission: false }")
                .replace("  payment_method: true", "  payment_method: true\n  prepaid_balance: \"0\"")
                .replace("lifetime: \"250.00\"", "lifetime: \"250.00\"")
                .replace("  currency: USD", "  currency: USD\n  min_daily_budget: \"9.00\""));

        assertThat(preflight().heldBackBy().map(denial -> denial.reason().key()))
                .containsExactlyInAnyOrder("2300039", "2300058", "BUDGET_BELOW_MINIMUM");
    }

    @Test
    void aMessageThatBreaksTenRulesAtOnceIsToldTenMistakesAtOnce() throws Exception {
        example.edit(
                text -> text.substring(0, text.indexOf("message:")) + """
                message:
                  attachment:
                    type: template
                    payload:
                      template_type: generic
                      text: "Hi {{nickname}}"
                      elements:
                        - title: ""
                          subtitle: "%s"
                          media_type: video
                          image_url: "not an address"
                          buttons:
                            - { type: web_url, url: "", title: "" }
                            - { type: web_url, url: "ftp://x", title: "%s" }
                            - { type: telegram, title: "No such type" }
                            - { type: postback, title: "Fourth", payload: "P" }
                audience: subscribers.ndjson
                """.formatted("x".repeat(81), "x".repeat(21)));

        var told = Cli.herald("preflight", example.file());

        assertThat(told.exit()).isEqualTo(2);
        assertThat(told.err().lines().filter(line -> line.contains("message.attachment.payload.")))
                .hasSizeGreaterThanOrEqualTo(10);
        assertThat(told.err())
                .contains(
                        "elements[0].buttons[1].url",
                        "(2300021)",
                        "(2300023)",
                        "(2300024)",
                        "(2300025)",
                        "(2300026)",
                        "(2300038)",
                        "(2300077)");
    }

    private CampaignAccount preflight() {
        var fixed = new AbstractModule() {
            @Override
            protected void configure() {
                bind(InstantSource.class).toInstance(InstantSource.fixed(NIGHT_IN_AMERICA));
            }
        };
        try (var herald = Herald.campaign(example.file())
                .withDatabase("memory:")
                .withModule(fixed)
                .open()
                .get()) {
            return herald.preflight().get();
        }
    }

    private String token(Predicate<JsonNode> wanted) throws IOException {
        return rows().stream()
                .filter(wanted)
                .map(row -> row.path("notification_messages_token").asText())
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> rows() throws IOException {
        return Files.readAllLines(example.file().resolveSibling("subscribers.ndjson")).stream()
                .map(ExplainTest::row)
                .filter(row -> row.hasNonNull("notification_messages_token") && row.hasNonNull("recipient_id"))
                .toList();
    }

    private static JsonNode row(String line) {
        try {
            return MAPPER.readTree(line);
        } catch (IOException broken) {
            return MAPPER.createObjectNode(); // the example has broken lines on purpose
        }
    }

    private static io.vavr.collection.Seq<JsonNode> findings(JsonNode told) {
        return io.vavr.collection.List.ofAll(
                StreamSupport.stream(told.path("rules").spliterator(), false));
    }

    private static JsonNode finding(JsonNode told, String reason) {
        return findings(told)
                .find(rule -> rule.path("reason").asText().equals(reason))
                .get();
    }
}
