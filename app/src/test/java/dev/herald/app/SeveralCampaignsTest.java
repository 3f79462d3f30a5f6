package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.herald.http.webhook.WebhookSettings;
import io.vavr.collection.List;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code herald serve} with the files of several campaigns. */
class SeveralCampaignsTest {
    private static final String SALE = "/api/v1/campaigns/" + ServedSale.CAMPAIGN;
    private static final String WINTER = "/api/v1/campaigns/winter-sale";

    @TempDir
    private Path folder;

    private Example example;

    @BeforeEach
    void anExample() throws Exception {
        example = Example.copied(folder, ServedSale.CAMPAIGN);
        example.keepLines(ServedSale.PEOPLE);
    }

    /** Another campaign beside the example's. */
    private Path beside(String name) throws Exception {
        var other = example.file().resolveSibling("other.yaml");
        Files.writeString(other, Files.readString(example.file()).replace("name: Summer sale", "name: " + name));
        return other;
    }

    @Test
    void eachHasItsPagesAndItsRuns() throws Exception {
        try (var sale = ServedSale.of(example, beside("Winter sale"))) {
            assertThat(sale.json("/api/v1/campaigns").path("items").findValuesAsText("campaign"))
                    .containsExactlyInAnyOrder("summer-sale", "winter-sale");
            assertThat(sale.get("/").body()).contains("campaign-summer-sale", "campaign-winter-sale");

            sale.run(SALE);
            assertThat(sale.json(WINTER).at("/run/state").asText()).isEqualTo("NEVER_RUN");
            assertThat(sale.get("/campaigns/winter-sale").body()).contains("<h1>Winter sale</h1>");
            sale.run(WINTER);

            assertThat(sale.json(SALE + "/report").path("accepted").asInt()).isEqualTo(ServedSale.ELIGIBLE);
            assertThat(sale.json(WINTER + "/report").path("accepted").asInt()).isZero();
            assertThat(sale.json("/api/v1/people/11224322820840800").toString())
                    .contains("summer-sale", "winter-sale", "MIN_DELAY_NOT_REACHED");
        }
    }

    private static List<String> mistakes(Path first, Path second, boolean send) {
        try (var one = Setup.of(first).openBesideARun().get();
                var other = Setup.of(second).openBesideARun().get()) {
            var plain = ServedSale.settings(WebhookSettings.DEFAULT_PATH);
            var settings =
                    new ServeSettings(plain.address(), plain.webhooks(), plain.password(), plain.isEncrypted(), send);
            var refused = (CannotStart.BadInput)
                    one.serveWith(List.of(other), settings).getLeft();
            return refused.mistakes().map(Object::toString).toList();
        }
    }

    @Test
    void thoseOfTheSameIdOfOtherStoresOrThatRunByThemselvesAreRefused() throws Exception {
        var other = beside("Winter sale");
        var elsewhere = Example.copied(Files.createDirectory(folder.resolve("elsewhere")), "surprises");

        assertThat(mistakes(example.file(), beside("Summer sale"), false))
                .singleElement()
                .asString()
                .contains("other.yaml", "is campaign summer-sale", "an id of its own");
        assertThat(mistakes(example.file(), elsewhere.file(), false))
                .singleElement()
                .asString()
                .contains(elsewhere.file().toString(), "keeps its state in another store", "--db");
        beside("Winter sale");
        assertThat(mistakes(example.file(), other, true))
                .singleElement()
                .asString()
                .contains("--send", "runs one campaign");
    }

    @Test
    void oneWhoseAudienceIsChosenShowsWhatARunWouldDoOnceSomebodyLooksAhead() throws Exception {
        assertThat(Cli.herald("import", example.file()).exit()).isZero();
        try (var sale = ServedSale.of(example, example.file().resolveSibling("mexico.yaml"))) {
            var mexico = "/campaigns/"
                    + sale.json("/api/v1/campaigns").at("/items/1/campaign").asText();
            assertThat(sale.get(mexico).body()).contains("look-ahead").doesNotContain("what a run would do.");

            assertThat(sale.post(mexico + "/preflight", "").statusCode()).isEqualTo(303);

            await().atMost(Duration.ofSeconds(60))
                    .until(() -> sale.get(mexico + "/live").body().contains("This is what a run would do."));
        }
    }

    @Test
    void filesOfOneFolderHaveOneStoreHoweverTheirPathsAreWritten() throws Exception {
        var roundabout =
                folder.resolve("surprises").resolve("..").resolve("summer-sale").resolve("other.yaml");
        beside("Winter sale");

        assertThat(Setup.of(example.file()).hasStoreOf(Setup.of(roundabout))).isTrue();
        var embedded = Setup.of(example.file()).withDatabase("postgres:embedded");
        assertThat(embedded.hasStoreOf(Setup.of(roundabout).withDatabase("postgres:embedded")))
                .isTrue();
        assertThat(embedded.hasStoreOf(Setup.of(folder.resolve("surprises").resolve("campaign.yaml"))
                        .withDatabase("postgres:embedded")))
                .isFalse();
    }

    @Test
    void onTheCommandLineWhatIsWrongIsToldOfTheFileItIsIn() throws Exception {
        var broken = beside("Winter sale");
        Files.writeString(broken, Files.readString(broken).replace("country: US", "country: Narnia"));

        var refused = Cli.herald("serve", example.file(), broken, "--port", "0");
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains(broken.toString(), "country");

        var sending = Cli.herald("serve", example.file(), beside("Winter sale"), "--send");
        assertThat(sending.exit()).isEqualTo(2);
        assertThat(sending.err()).contains("--send", "runs one campaign by itself");
    }
}
