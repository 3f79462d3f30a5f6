package dev.herald.app;

import static dev.herald.app.ChosenSale.assertRefused;
import static dev.herald.app.ChosenSale.inCountry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.RemoteId;
import dev.herald.domain.account.PageId;
import dev.herald.persistence.sqlite.SqliteStore;
import io.vavr.collection.List;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A campaign that goes to people from custom audiences, as a person types it. */
class CustomAudienceTest {
    private static final PageId PAGE = new PageId("140984918491243");

    @TempDir
    private Path folder;

    private ChosenSale sale = ChosenSale.NONE;

    @BeforeEach
    void copyExample() throws Exception {
        sale = ChosenSale.copied(folder);
    }

    @Test
    void customAudiencesThatAFileToldOfAreChosenFrom() throws Exception {
        sale.importing(4, number -> number == 0 ? "" : ",\"custom_audience_ids\":[7%d,\"78\"]".formatted(number));
        sale.audience("{custom_audiences: [71, \"72\"]}");

        assertThat(sale.preflight().path("subscribers").asInt()).isEqualTo(2);

        sale.audience("{page: all, custom_audiences: [78]}");
        assertThat(sale.preflight().path("subscribers").asInt()).isEqualTo(3);
    }

    @Test
    void aCustomAudienceOfWhichNothingIsKnownIsRefusedByNameWithWhatToDo() throws Exception {
        sale.importing(4, number -> ",\"custom_audience_ids\":[\"78\"]");
        sale.audience("{custom_audiences: [78, 79, 80]}");

        var refused = sale.herald("run");

        assertRefused(refused, "custom audience 79 is not known here", "--custom-audience 80");
        assertThat(refused.err()).doesNotContain("audience 78");
        assertThat(sale.herald("report").err()).contains("was never run here");
        assertRefused(sale.herald("sync", "--custom-audience", "7'8"), "--custom-audience must be");
    }

    @Test
    void whoIsFromACustomAudienceIsLearnedFromTheApi() throws Exception {
        sale.importing(130, number -> inCountry("MX") + ",\"email\":\"c%d@sale.example().com\"".formatted(number));
        try (var audiences = SandboxAudience.seededFrom(sale.example().file())) {
            var id = audiences.create(PAGE, List.range(0, 110).map("c%d@sale.example().com"::formatted));
            var beside = new Object[] {"--graph", audiences.url(), "--db", "jdbc:sqlite:" + folder.resolve("store.db")};
            sale.audience("{custom_audiences: [" + id + "]}");

            assertRefused(sale.herald("run", beside), "custom audience " + id + " is not known here");
            var synced = sale.herald(
                            "sync",
                            List.<Object>of(beside)
                                    .appendAll(List.of("--custom-audience", id))
                                    .toJavaArray())
                    .json();
            var ran = sale.herald("run", beside).json();

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
}
