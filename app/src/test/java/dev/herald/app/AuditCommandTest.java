package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.collection.List;
import io.vavr.collection.Stream;
import java.nio.file.Files;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code herald audit}: which acts of people leave an entry, and how it is shown. */
class AuditCommandTest extends BesideASandbox {
    private static final List<String> AUDIT = List.of("audit");
    private static final String TOKEN = "11224322820840800";
    private static final String BUDGET = "lifetime: \"250.00\"";

    /** The entries, newest first. */
    private List<JsonNode> entries() throws Exception {
        return Stream.ofAll(herald(AUDIT, "--json").json().path("entries")).toList();
    }

    /** Act, from and to of an entry. */
    private static String shortly(JsonNode entry) {
        return entry.path("act").asText() + ": " + entry.path("from").asText("nothing") + " > "
                + entry.path("to").asText("nothing");
    }

    private void run(Object... more) {
        assertThat(herald(List.of("run"), more).exit()).isZero();
    }

    @Test
    void aRunTakesItsBudgetDownAndTheNextOneOnlyAChangedOne() throws Exception {
        var before = Instant.now().minusSeconds(1);
        run();
        run();
        example.edit(text -> text.replace(BUDGET, "lifetime: \"300.00\""));
        herald(List.of("preflight"));
        run();
        herald(List.of("resume"));

        assertThat(entries().map(AuditCommandTest::shortly))
                .containsExactly(
                        "BUDGET: 250.00 USD in all > 300.00 USD in all", "BUDGET: nothing > 250.00 USD in all");
        var newest = entries().head();
        assertThat(newest.path("what").asText())
                .isEqualTo("campaign summer-sale of page 140984918491243 at " + sandbox.url() + ", generation 1");
        assertThat(newest.path("who").asText()).isEqualTo(System.getProperty("user.name"));
        assertThat(Instant.parse(newest.path("at").asText())).isBetween(before, Instant.now());
    }

    @Test
    void howABudgetIsCappedIsPartOfIt() throws Exception {
        example.edit(text -> text.replace(BUDGET, "daily: \"25.00\""));
        run();
        example.edit(text -> text.replace("\"25.00\"", "\"25.00\", cap: as-meta"));
        run();

        assertThat(shortly(entries().head()))
                .isEqualTo("BUDGET: 25.00 USD a day > 25.00 USD a day, capped as Meta does it");
    }

    @Test
    void aCampaignThatBeginsAnewHasABudgetOfItsOwn() throws Exception {
        run();
        run("--fresh");

        assertThat(entries()).hasSize(2);
        assertThat(entries().head().path("what").asText()).endsWith("generation 2");
    }

    @Test
    void aTestTakesNoBudgetDown() throws Exception {
        herald(List.of("test"), "--to", TOKEN);

        assertThat(entries()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "resume"})
    void whoGoesOnWithASuspendedCampaignIsTakenDownAndThatItLifted(String command) throws Exception {
        terms(false);
        assertThat(herald(List.of("run")).exit()).isEqualTo(3);
        assertThat(entries().map(entry -> entry.path("act").asText())).containsExactly("BUDGET");

        assertThat(herald(List.of(command)).exit()).as("tried in vain").isEqualTo(3);
        terms(true);
        assertThat(herald(List.of(command)).exit()).isZero();

        var acts = entries().map(AuditCommandTest::shortly);
        assertThat(acts.get(0)).isEqualTo("LIFTED: suspended > lifted");
        assertThat(acts.get(1)).matches("RESUMED: suspended since \\S+ > tried again");
        assertThat(acts.get(2)).matches("RESUMED: suspended since \\S+ > tried again");
        assertThat(acts).hasSize(4);
        assertThat(entries().take(3).map(entry -> entry.path("what").asText()).distinct())
                .hasSize(1)
                .first()
                .asString()
                .contains("140984918491243");
    }

    @Test
    void forgettingTokensAndKeysAreTakenDownWithWhoDidIt() throws Exception {
        heraldTold("EAAG-to-hide", List.of("token", "set", "HERALD_PAGE_TOKEN"));
        herald(List.of("key", "rotate"));
        herald(List.of("token", "remove", "HERALD_PAGE_TOKEN"));
        herald(List.of("import"));
        herald(List.of("forget"), "--token", TOKEN);

        assertThat(entries().map(entry -> entry.path("act").asText()))
                .containsExactly("FORGOTTEN", "TOKEN_REMOVED", "KEY_ROTATED", "TOKEN_SET");
        assertThat(entries().map(entry -> entry.path("who").asText()).distinct())
                .containsExactly(System.getProperty("user.name"));
        assertThat(shortly(entries().get(0)))
                .isEqualTo("FORGOTTEN: 1 subscriptions, 1 memberships of audiences, 0 deliveries, 0 texts of events >"
                        + " nothing");
        assertThat(shortly(entries().get(1))).isEqualTo("TOKEN_REMOVED: kept > not kept");
        assertThat(shortly(entries().get(3))).isEqualTo("TOKEN_SET: not kept > kept");
        assertThat(entries().toString()).doesNotContain("EAAG-to-hide", TOKEN);
    }

    @Test
    void peopleReadALineAnEntryTheNewestFirst() throws Exception {
        run();
        example.edit(text -> text.replace(BUDGET, "lifetime: \"300.00\""));
        run();
        var audit = herald(AUDIT);

        assertThat(audit.exit()).isZero();
        assertThat(audit.err()).isEmpty();
        assertThat(audit.out().lines().toList())
                .hasSize(2)
                .first()
                .asString()
                .matches("\\S+Z  " + System.getProperty("user.name") + "  BUDGET  campaign summer-sale of page"
                        + " 140984918491243 at http://\\S+, generation 1: 250\\.00 USD in all → 300\\.00 USD in all");
        assertThat(herald(AUDIT, "--last", "1").out()).hasLineCount(1).contains("300.00");
    }

    @Test
    void whoeverTheEnvironmentNamesIsWhoDidIt() throws Exception {
        var process = Cli.builder(folder, "forget", example.file(), "--graph", sandbox.url(), "--token", TOKEN);
        process.environment().put("HERALD_USER", "anna@example.com");

        assertThat(Cli.finished(process).exit()).isZero();
        assertThat(entries().head().path("who").asText()).isEqualTo("anna@example.com");
    }

    @Test
    void nothingIsSaidToBeNothing() {
        herald(List.of("import"));

        assertThat(herald(AUDIT).out().lines()).containsExactly("Nothing was taken down yet.");
    }

    @Test
    void itCanBeReadWithoutTheKey() throws Exception {
        herald(List.of("forget"), "--token", TOKEN);
        Files.delete(key());

        assertThat(entries()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "10001"})
    void aNumberOfEntriesThatCannotBeShownIsRefused(String last) throws Exception {
        herald(List.of("import"));
        var refused = herald(AUDIT, "--last", last);

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err().lines()).containsExactly("--last must be from 1 to 10000.");
        assertThat(herald(AUDIT, "--last", last, "--json").json().path("status").asText())
                .isEqualTo("REFUSED");
    }

    @Test
    void whatIsNoNumberIsRefused() {
        assertThat(herald(AUDIT, "--last", "all").exit()).isEqualTo(2);
        assertThat(herald(AUDIT, "--last", "all").err()).startsWith("herald: Invalid value for option '--last'");
    }

    @Test
    void whereNothingWasRunThereIsNoAudit() {
        assertThat(herald(AUDIT).exit()).isEqualTo(2);
        assertThat(herald(AUDIT).err()).contains("nothing was run here yet");
        assertThat(example.state()).doesNotExist();
    }
}
