package dev.herald.app;

import static dev.herald.app.ChosenSale.assertRefused;
import static dev.herald.app.ChosenSale.inCountry;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A campaign that goes to people chosen by conditions: from the first look to the report, as a person types it. */
class ChosenAudienceTest {
    private static final int MANY = 100_000;

    @TempDir
    private Path folder;

    private ChosenSale sale = ChosenSale.NONE;

    @BeforeEach
    void copyExample() throws Exception {
        sale = ChosenSale.copied(folder);
    }

    /** But for those in the file who are another page's subscribers: the rules withhold them there. */
    @Test
    void everybodyOfThePageIsSentWhatTheFileTheyCameFromWouldBeSent() throws Exception {
        Cli.herald("import", sale.example().file());
        sale.audience("{page: all}");
        var expected = sale.example().expected();

        var looked = sale.preflight();
        var ran = sale.herald("run").json();
        var reported = sale.herald("report").json();
        var resumed = sale.herald("resume").json();

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
        sale.importing(8, number -> number < 5 ? inCountry("MX") : number < 7 ? inCountry("US") : "");
        Files.writeString(
                sale.file().resolveSibling("bought.txt"), "# a token and a person\n91\r\n\n 72 \nit's-nobody\n");

        var looked = sale.preflight();
        var told = Cli.herald("preflight", sale.file());

        assertThat(looked.path("subscribers").asInt()).isEqualTo(3);
        assertThat(looked.at("/chosen/excluded").asInt()).isEqualTo(2);
        assertThat(looked.at("/chosen/country_unknown").asInt()).isEqualTo(1);
        assertThat(told.out())
                .contains("The audience was chosen by its conditions as of", "2  left out: excluded")
                .contains("1  left out: it is not known in which country they are", "3  subscribers");
    }

    @Test
    void aLookIsAsOfNowAndLeavesNothingBehind() throws Exception {
        sale.importing(3, number -> inCountry("MX"));
        var before = sale.preflight();
        sale.importing(5, number -> inCountry("MX"));
        var audiences = sale.rows("audience");
        var members = sale.rows("audience_member");

        assertThat(before.path("subscribers").asInt()).isEqualTo(3);
        assertThat(sale.preflight().path("subscribers").asInt()).isEqualTo(5);
        assertThat(sale.rows("audience")).isEqualTo(audiences);
        assertThat(sale.rows("audience_member")).isEqualTo(members);
        assertThat(sale.rows("audience_excluded")).isZero();
    }

    @Test
    void aCampaignThatHasBegunKeepsItsPeopleUntilItIsBegunAnew() throws Exception {
        sale.importing(3, number -> inCountry("MX"));
        var ran = sale.herald("run").json();
        sale.importing(5, number -> inCountry("MX"));

        var again = sale.herald("run").json();
        var looked = sale.preflight();
        var reported = sale.herald("report").json();
        var fresh = sale.herald("run", "--fresh").json();

        assertThat(ran.path("accepted").asInt()).isEqualTo(3);
        assertThat(again.path("subscribers").asInt()).isEqualTo(3);
        assertThat(again.path("chosen")).isEqualTo(ran.path("chosen"));
        assertThat(looked.path("subscribers").asInt()).isEqualTo(3);
        assertThat(reported.path("subscribers").asInt()).isEqualTo(3);
        assertThat(fresh.path("subscribers").asInt()).isEqualTo(5);
        assertThat(fresh.path("accepted").asInt()).isEqualTo(2);
        assertThat(sale.herald("run").json().path("subscribers").asInt()).isEqualTo(5);
    }

    @Test
    void otherConditionsAreAnotherAudienceAndTheSameInAnotherOrderAreNot() throws Exception {
        sale.importing(3, number -> inCountry("MX"));
        sale.audience("{page: all, countries: [PE, mx, MX], exclude: bought.txt}");
        assertThat(sale.herald("run").exit()).isZero();

        sale.audience("{countries: [MX, PE], page: all, exclude: bought.txt}");
        Files.writeString(sale.file().resolveSibling("bought.txt"), "# the same person\n\n 2072904948572860\r\n");
        assertThat(sale.herald("run").exit()).isZero();

        Files.writeString(sale.file().resolveSibling("bought.txt"), "2072904948572860\n3\n");
        assertRefused(sale.herald("run"), "the audience differ");
        assertRefused(sale.herald("preflight"), "the audience differ");
        assertRefused(sale.herald("report"), "was never run here with this audience");

        sale.audience("{page: all, countries: [MX]}");
        assertRefused(sale.herald("run"), "the audience differ", "--fresh");
    }

    @Test
    void onePersonIsExplainedIfTheConditionsHoldOfThem() throws Exception {
        sale.importing(3, number -> inCountry(number == 0 ? "US" : "MX"));

        assertThat(sale.herald("preflight", "--explain", "91")
                        .json()
                        .path("verdict")
                        .asText())
                .isEqualTo("CLEARED");
        assertRefused(sale.herald("preflight", "--explain", "90"), "90 is not in the audience");
    }

    @Test
    void theSecondOfAPersonsTokensIsWithheldAsInAFile() throws Exception {
        sale.importing(4, number -> inCountry("MX"));
        Files.writeString(
                sale.example().file().resolveSibling("subscribers.ndjson"),
                "{\"notification_messages_token\":\"5\",\"recipient_id\":\"71\",\"country\":\"MX\"}\n");
        Cli.herald("import", sale.example().file());

        var ran = sale.herald("run").json();

        assertThat(ran.path("subscribers").asInt()).isEqualTo(5);
        assertThat(ran.path("accepted").asInt()).isEqualTo(4);
        assertThat(ran.at("/reasons/SAME_PERSON").asInt()).isEqualTo(1);
    }

    @Test
    void aCampaignForNobodyDoesNotBegin() throws Exception {
        assertRefused(sale.herald("run"), "not known to hold of anybody", "Import a file");

        sale.importing(4, number -> number == 0 ? "" : inCountry("US"));
        assertRefused(
                sale.herald("preflight"), "not known to hold of anybody", "0 excluded, of 1 the country is not known");
        assertThat(sale.rows("campaign")).isZero();
        assertThat(sale.rows("audience")).isEqualTo(1);
    }

    @Test
    void allMistakesAreToldAtOnceWithTheirPlaces() throws Exception {
        Files.writeString(sale.file().resolveSibling("bought.txt"), "fine\nnot fine\n" + "9".repeat(5000) + "\n");
        sale.audience(
                "{page: some, custom_audiences: [\"7' OR '1'='1\", 8, {a: b}], countries: [MX, UK, \"U'\", NO, true],"
                        + " exclude: bought.txt, planet: earth}");
        var all = sale.herald("run");
        sale.audience("{countries: [], exclude: nowhere.txt}");
        var none = sale.herald("run");
        sale.audience("{custom_audiences: 7}");
        var noList = sale.herald("run");

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
        assertThat(sale.example().state()).doesNotExist();
    }

    @Test
    void thereIsNothingToImport() throws Exception {
        assertRefused(sale.herald("import"), "there is no file to import");
    }

    /** At 400 bytes each, which is little for a subscription, all together would take the whole heap; so would the ids. */
    @Test
    void memoryGrowsNeitherWithTheAudienceNorWithWhoIsLeftOut() throws Exception {
        sale.importing(MANY, number -> number % 2 == 0 ? inCountry("MX") : "");
        Files.write(
                sale.file().resolveSibling("bought.txt"),
                List.range(10, MANY + 10).map(number -> "7" + number));

        var preflight = Cli.builder("40m", folder, "preflight", sale.file(), "--json")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();

        assertThat(new String(preflight.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("\"subscribers\":5", "\"excluded\":" + (MANY - 10), "\"country_unknown\":5");
        assertThat(preflight.waitFor()).isZero();
    }
}
