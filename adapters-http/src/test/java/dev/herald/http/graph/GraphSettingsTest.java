package dev.herald.http.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be set, and what is never shown. */
class GraphSettingsTest {

    @Test
    void eitherTokenStandsInForTheOther() {
        assertThat(settings(Option.some("p"), Option.some(" ")).get().adsToken())
                .isEqualTo("p");
        assertThat(settings(Option.none(), Option.some("a\n")).get().pageToken())
                .isEqualTo("a");
        assertThat(settings(Option.some("p"), Option.some("a")).get())
                .returns("p", GraphSettings::pageToken)
                .returns("a", GraphSettings::adsToken)
                .returns("https://graph.facebook.com", GraphSettings::base)
                .returns(Option.none(), GraphSettings::appSecret);
    }

    @Test
    void withoutAnyTokenThereAreNoSettings() {
        assertThat(settings(Option.none(), Option.none()).getError())
                .extracting(Violation::path)
                .containsExactly("page_token");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceAndNoSecretIsShown() {
        var wrong = GraphSettings.of(
                "ftp://graph.example",
                "24",
                Option.some("page token"),
                Option.some("ads token"),
                Option.some("sec ret"));

        assertThat(wrong.getError())
                .extracting(Violation::path)
                .containsExactly("base", "version", "page_token", "ads_token", "app_secret");
        assertThat(wrong.getError().mkString())
                .doesNotContain("page token")
                .doesNotContain("ads token")
                .doesNotContain("sec ret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "graph.facebook.com",
                "https://",
                "https://u:p@graph.facebook.com",
                "https://graph.facebook.com?a=b",
                "https://graph.facebook.com/v24.0",
                "https://graph.facebook.com/v24.0/",
                "not an address"
            })
    void aBaseThatIsNoPlainAddressIsRefused(String base) {
        assertThat(GraphSettings.of(base, "v24.0", Option.some("p"), Option.none(), Option.none())
                        .getError())
                .extracting(Violation::path)
                .containsExactly("base");
    }

    @Test
    void noSecretIsEverShown() {
        assertThat(Fixtures.settingsWithSecret("http://localhost:1/").toString())
                .isEqualTo("GraphSettings[http://localhost:1/v24.0, tokens hidden, with app secret]");
        assertThat(new Credential(Fixtures.PAGE_TOKEN, Option.some(Fixtures.APP_SECRET)).toString())
                .isEqualTo("Credential[hidden]");
        assertThatThrownBy(() -> new GraphSettings(
                        "https://graph.facebook.com",
                        "v24.0",
                        "bad token",
                        "bad token",
                        Option.some("bad secret"),
                        GraphSettings.Timeouts.DEFAULT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContainingAny("bad token", "bad secret");
    }

    private static Validation<Seq<Violation>, GraphSettings> settings(Option<String> page, Option<String> ads) {
        return GraphSettings.of("https://graph.facebook.com/", "v24.0", page, ads, Option.some(""));
    }
}
