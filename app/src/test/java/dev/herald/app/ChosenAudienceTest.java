package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.herald.application.port.RemoteId;
import dev.herald.domain.account.PageId;
import dev.herald.persistence.sqlite.SqliteStore;
import io.vavr.collection.List;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A campaign that goes to people chosen by conditions: from the first look to the report, as a person types it. */
class ChosenAudienceTest {
    private static final int MANY = 100_000;
    private static final PageId PAGE = new PageId("140984918491243");

    @TempDir
    private Path folder;

    private Example example = new Example(Path.of(""), "");
    private Path chosen = Path.of("");

    @BeforeEach
    void copyExample() throws Exception {
        example = Example.copied(folder, "summer-sale");
        chosen = example.file().resolveSibling("mexico.yaml");
    }

    /** Writes the campaign's audience anew. */
    private void audience(String yaml) throws Exception {
        var text = Files.readString(chosen);
        Files.writeString(chosen, text.substring(0, text.indexOf("\naudience:")) + "\naudience: " + yaml + "\n");
    }

    private void importing(int people, IntFunction<String> more) throws Exception {
        var lines = IntStream.range(0, people)
                .mapToObj(number -> "{\"notification_messages_token\":\"9%d\",\"recipient_id\":\"7%d\"%s}%n"
                        .formatted(number, number, more.apply(number)))
                .collect(Collectors.joining());
        Files.writeString(example.file().resolveSibling("subscribers.ndjson"), lines);
        assertThat(Cli.herald("import", example.file()).exit()).isZero();
    }

    private static String from(String country) {
        return ",\"country\":\"" + country + "\"";
    }

    private Cli.Result herald(String command, Object... more) {
        return Cli.herald(List.<Object>of(command, chosen, "--json")
                .appendAll(List.of(more))
                .toJavaArray());
    }

    private JsonNode preflight() throws Exception {
        var looked = herald("preflight");
        assertThat(looked.err()).isEmpty();
        return looked.json();
    }

    private static void assertRefused(Cli.Result result, String... words) throws Exception {
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.json().path("status").asText()).isEqualTo("REFUSED");
        assertThat(result.err()).contains(words);
    }

    private long rows(String table) throws Exception {
        try (var connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + example.state().resolve("herald.db"));
                var rows = connection.createStatement().executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** But for those in the file who are another page's subscribers: the rules withhold them there. */
    @Test
    void everybodyOfThePageIsSentWhatTheFileTheyCameFromWouldBeSent() throws Exception {
        Cli.herald("import", example.file());
        audience("{page: all}");
        var expected = example.expected();

        var looked = preflight();
        var ran = herald("run").json();
        var reported = herald("report").json();
        var resumed = herald("resume").json();

        var ofOtherPages = expected.at("/reasons/2300005").asInt();
        for (var key : List.of("eligible", "waiting")) {
            assertThat(looked.path(key)).as(key).isEqualTo(expected.path(key));
            assertThat(ran.path(key)).as(key).isEqualTo(expected.path(key));
        }
        assertThat(looked.path("subscribers").asInt())
                .isEqualTo(expected.path("subscribers").asInt() - ofOtherPages);
        assertThat(looked.path("lines")).isEqualTo(looked.path("subscribers"));
        assertThat(looked.path("malformed").asInt() + looked.path("duplicates").asInt())
                .isZero();
        assertThat(ran.path("accepted")).isEqualTo(expected.path("accepted"));
        assertThat(ran.path("committed")).isEqualTo(expected.path("committed"));
        assertThat(ran.path("reasons")).isEqualTo(looked.path("reasons"));
        assertThat(reported.path("accepted")).isEqualTo(expected.path("accepted"));
        assertThat(resumed.path("accepted")).isEqualTo(expected.path("accepted"));
        assertThat(resumed.path("chosen")).isEqualTo(ran.path("chosen"));
    }

    @Test
    void whoIsLeftOutIsShownAndWhy() throws Exception {
        importing(8, number -> number < 5 ? from("MX") : number < 7 ? from("US") : "");
        Files.writeString(chosen.resolveSibling("bought.txt"), "# a token and a person\n91\r\n\n 72 \nit's-nobody\n");

        var looked = preflight();
        var told = Cli.herald("preflight", chosen);

        assertThat(looked.path("subscribers").asInt()).isEqualTo(3);
        assertThat(looked.at("/chosen/excluded").asInt()).isEqualTo(2);
        assertThat(looked.at("/chosen/country_unknown").asInt()).isEqualTo(1);
        assertThat(told.out())
                .contains("The audience was chosen by its conditions as of", "2  left out: excluded")
                .contains("1  left out: it is not known in which country they are", "3  subscribers");
    }

    @Test
    void aLookIsAsOfNowAndLeavesNothingBehind() throws Exception {
        importing(3, number -> from("MX"));
        var before = preflight();
        importing(5, number -> from("MX"));
        var audiences = rows("audience");
        var members = rows("audience_member");

        assertThat(before.path("subscribers").asInt()).isEqualTo(3);
        assertThat(preflight().path("subscribers").asInt()).isEqualTo(5);
        assertThat(rows("audience")).isEqualTo(audiences);
        assertThat(rows("audience_member")).isEqualTo(members);
        assertThat(rows("audience_excluded")).isZero();
    }

    @Test
    void aCampaignThatHasBegunKeepsItsPeopleUntilItIsBegunAnew() throws Exception {
        importing(3, number -> from("MX"));
        var ran = herald("run").json();
        importing(5, number -> from("MX"));

        var again = herald("run").json();
        var looked = preflight();
        var reported = herald("report").json();
        var fresh = herald("run", "--fresh").json();

        assertThat(ran.path("accepted").asInt()).isEqualTo(3);
        assertThat(again.path("subscribers").asInt()).isEqualTo(3);
        assertThat(again.path("chosen")).isEqualTo(ran.path("chosen"));
        assertThat(looked.path("subscribers").asInt()).isEqualTo(3);
        assertThat(reported.path("subscribers").asInt()).isEqualTo(3);
        assertThat(fresh.path("subscribers").asInt()).isEqualTo(5);
        assertThat(fresh.path("accepted").asInt()).isEqualTo(2);
        assertThat(herald("run").json().path("subscribers").asInt()).isEqualTo(5);
    }

    @Test
    void otherConditionsAreAnotherAudienceAndTheSameInAnotherOrderAreNot() throws Exception {
        importing(3, number -> from("MX"));
        audience("{page: all, countries: [PE, mx, MX], exclude: bought.txt}");
        assertThat(herald("run").exit()).isZero();

        audience("{countries: [MX, PE], page: all, exclude: bought.txt}");
        Files.writeString(chosen.resolveSibling("bought.txt"), "# the same person\n\n 2072904948572860\r\n");
        assertThat(herald("run").exit()).isZero();

        Files.writeString(chosen.resolveSibling("bought.txt"), "2072904948572860\n3\n");
        assertRefused(herald("run"), "the audience differ");
        assertRefused(herald("preflight"), "the audience differ");
        assertRefused(herald("report"), "was never run here with this audience");

        audience("{page: all, countries: [MX]}");
        assertRefused(herald("run"), "the audience differ", "--fresh");
    }

    @Test
    void onePersonIsExplainedIfTheConditionsHoldOfThem() throws Exception {
        importing(3, number -> from(number == 0 ? "US" : "MX"));

        assertThat(herald("preflight", "--explain", "91").json().path("verdict").asText())
                .isEqualTo("CLEARED");
        assertRefused(herald("preflight", "--explain", "90"), "90 is not in the audience");
    }

    @Test
    void theSecondOfAPersonsTokensIsWithheldAsInAFile() throws Exception {
        importing(4, number -> from("MX"));
        Files.writeString(
                example.file().resolveSibling("subscribers.ndjson"),
                "{\"notification_messages_token\":\"5\",\"recipient_id\":\"71\",\"country\":\"MX\"}\n");
        Cli.herald("import", example.file());

        var ran = herald("run").json();

        assertThat(ran.path("subscribers").asInt()).isEqualTo(5);
        assertThat(ran.path("accepted").asInt()).isEqualTo(4);
        assertThat(ran.at("/reasons/SAME_PERSON").asInt()).isEqualTo(1);
    }

    @Test
    void customAudiencesThatAFileToldOfAreChosenFrom() throws Exception {
        importing(4, number -> number == 0 ? "" : ",\"custom_audience_ids\":[7%d,\"78\"]".formatted(number));
        audience("{custom_audiences: [71, \"72\"]}");

        assertThat(preflight().path("subscribers").asInt()).isEqualTo(2);

        audience("{page: all, custom_audiences: [78]}");
        assertThat(preflight().path("subscribers").asInt()).isEqualTo(3);
    }

    @Test
    void aCustomAudienceOfWhichNothingIsKnownIsRefusedByNameWithWhatToDo() throws Exception {
        importing(4, number -> ",\"custom_audience_ids\":[\"78\"]");
        audience("{custom_audiences: [78, 79, 80]}");

        var refused = herald("run");

        assertRefused(refused, "custom audience 79 is not known here", "--custom-audience 80");
        assertThat(refused.err()).doesNotContain("audience 78");
        assertThat(herald("report").err()).contains("was never run here");
        assertRefused(herald("sync", "--custom-audience", "7'8"), "--custom-audience must be");
    }

    @Test
    void aCampaignForNobodyDoesNotBegin() throws Exception {
        assertRefused(herald("run"), "not known to hold of anybody", "Import a file");

        importing(4, number -> number == 0 ? "" : from("US"));
        assertRefused(herald("preflight"), "not known to hold of anybody", "0 excluded, of 1 the country is not known");
        assertThat(rows("campaign")).isZero();
        assertThat(rows("audience")).isEqualTo(1);
    }

    @Test
    void allMistakesAreToldAtOnceWithTheirPlaces() throws Exception {
        Files.writeString(chosen.resolveSibling("bought.txt"), "fine\nnot fine\n" + "9".repeat(5000) + "\n");
        audience("{page: some, custom_audiences: [\"7' OR '1'='1\", 8, {a: b}], countries: [MX, UK, \"U'\", NO, true],"
                + " exclude: bought.txt, planet: earth}");
        var all = herald("run");
        audience("{countries: [], exclude: nowhere.txt}");
        var none = herald("run");
        audience("{custom_audiences: 7}");
        var noList = herald("run");

        assertRefused(
                all,
                "audience.page: can only be all",
                "audience.custom_audiences[0]: must be",
                "audience.custom_audiences[2]: must be a text",
                "audience.countries[1]: names no country",
                "audience.countries[2]: must be a country code",
                "audience.countries[3]: must be a text; put it in quotes",
                "audience.exclude: line 2 must be",
                "audience.exclude: line 3 must be",
                "audience.planet: is not known here");
        assertThat(all.json().path("errors")).as("a title, and each of them").hasSize(11);
        assertRefused(
                none,
                "audience.countries: must be a list that is not empty",
                "audience.exclude: can't be read",
                "there is no such file",
                "audience.page: either this (page: all) or custom_audiences must be given");
        assertRefused(noList, "audience.custom_audiences: must be a list");
        assertThat(example.state()).doesNotExist();
    }

    @Test
    void thereIsNothingToImport() throws Exception {
        assertRefused(herald("import"), "there is no file to import");
    }

    @Test
    void whoIsFromACustomAudienceIsLearnedFromTheApi() throws Exception {
        importing(130, number -> from("MX") + ",\"email\":\"c%d@example.com\"".formatted(number));
        try (var audiences = SandboxAudience.seededFrom(example.file())) {
            var id = audiences.create(PAGE, List.range(0, 110).map("c%d@example.com"::formatted));
            var beside = new Object[] {"--graph", audiences.url(), "--db", "jdbc:sqlite:" + folder.resolve("store.db")};
            audience("{custom_audiences: [" + id + "]}");

            assertRefused(herald("run", beside), "custom audience " + id + " is not known here");
            var synced = herald(
                            "sync",
                            List.<Object>of(beside)
                                    .appendAll(List.of("--custom-audience", id))
                                    .toJavaArray())
                    .json();
            var ran = herald("run", beside).json();

            assertThat(synced.path("subscriptions").asInt()).isEqualTo(110);
            assertThat(synced.path("custom_audience").asText()).isEqualTo(id);
            assertThat(ran.path("subscribers").asInt()).isEqualTo(110);
            assertThat(ran.path("accepted").asInt()).isEqualTo(110);
            try (var store =
                    SqliteStore.openReadOnly(folder.resolve("store.db")).get()) {
                assertThat(store.chosenAudiences().unlisted(PAGE, List.of(new RemoteId(id))))
                        .isEmpty();
            }
        }
    }

    /** At 400 bytes each, which is little for a subscription, all together would take the whole heap; so would the ids. */
    @Test
    void memoryGrowsNeitherWithTheAudienceNorWithWhoIsLeftOut() throws Exception {
        importing(MANY, number -> number % 2 == 0 ? from("MX") : "");
        Files.write(
                chosen.resolveSibling("bought.txt"), List.range(10, MANY + 10).map(number -> "7" + number));

        var preflight = Cli.builder("40m", folder, "preflight", chosen, "--json")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();

        assertThat(new String(preflight.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("\"subscribers\":5", "\"excluded\":" + (MANY - 10), "\"country_unknown\":5");
        assertThat(preflight.waitFor()).isZero();
    }
}
