package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked for by a form is answered at an address that can be loaded anew, by whoever asked and nobody else. */
class AskedByFormsTest {
    private static final Pattern LOCATION = Pattern.compile("(?m)^location: (\\S+)");
    private static final String CAMPAIGN = "/campaigns/" + ServedSale.CAMPAIGN;
    private static final Pattern LINK = Pattern.compile("/people\\?who=[^\"]+");
    private static final Pattern NEXT = Pattern.compile("/campaigns/[^\"]+/deliveries\\?after=[^\"]+");
    private static final Pattern TOKENS = Pattern.compile("(?<=>)\\d{17}(?=</a>)");
    private static final String AHEAD = "This is what a run would do.";
    private static final String TOKEN = "11224322820840800";

    @TempDir
    private Path folder;

    private ServedSale sale;
    private RawHttp raw;
    private LoggedIn session;

    @BeforeEach
    void open() throws Exception {
        sale = ServedSale.in(folder);
        raw = new RawHttp(sale.doors().consoleUrl());
        session = LoggedIn.begun(raw);
    }

    @AfterEach
    void close() {
        sale.close();
    }

    /** Where the browser is sent on to. */
    private String asked(String path, String fields) throws Exception {
        var answer = raw.form(path, "csrf=" + session.formToken() + fields, "Cookie: " + session.cookie());
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        var location = LOCATION.matcher(answer.head());
        assertThat(location.find()).isTrue();
        return location.group(1).replaceFirst("^https?://[^/]+", "");
    }

    private String page(String address) throws Exception {
        var answer = raw.call("GET", address, "Cookie: " + session.cookie());
        assertThat(answer.status()).as(address).isEqualTo(200);
        return answer.body();
    }

    private static Pattern shown(String text) {
        return Pattern.compile(Pattern.quote(text));
    }

    /** Again and again for whoever asked; not to others, and not elsewhere. */
    private void isShownAt(String address, String text) throws Exception {
        assertThat(page(address)).containsPattern(shown(text));
        assertThat(page(address)).containsPattern(shown(text));
        var plain = address.replaceFirst("\\?.*", "");
        assertThat(page(plain)).doesNotContainPattern(shown(text));
        assertThat(page(plain + "?told=" + "0".repeat(36))).doesNotContainPattern(shown(text));
        var other = LoggedIn.begun(raw);
        assertThat(raw.call("GET", address, "Cookie: " + other.cookie()).body()).doesNotContainPattern(shown(text));
    }

    @Test
    void whyARunWasDeclinedIsShownToWhoeverAskedForIt() throws Exception {
        isShownAt(asked(CAMPAIGN + "/run", "&max_spend=much"), "role=\"alert\"");
    }

    @Test
    void metasFiguresAreAskedForOnceHoweverOftenTheyAreLookedAt() throws Exception {
        isShownAt(asked(CAMPAIGN + "/meta", ""), "role=\"alert\"");
    }

    @Test
    void whatTheApiSaidOfThoseWhoSendKeepsItsTime() throws Exception {
        var address = asked("/accounts/" + ServedSale.CAMPAIGN + "/check", "");
        var saidAt = Pattern.compile("What the API said at [^<]+");
        var first = saidAt.matcher(page(address));
        assertThat(first.find()).isTrue();

        isShownAt(address, first.group());
    }

    @Test
    void whatARunWouldDoIsShownAndTheAudienceWasReadForIt() throws Exception {
        assertThat(page(CAMPAIGN)).doesNotContain(AHEAD);

        lookAhead();

        assertThat(page(CAMPAIGN)).contains("2300032");
    }

    /** Presses the button, and waits until it is known what a run would do. */
    private void lookAhead() throws Exception {
        assertThat(asked(CAMPAIGN + "/preflight", "")).isEqualTo(CAMPAIGN);
        await().atMost(Duration.ofSeconds(60)).until(() -> page(CAMPAIGN).contains(AHEAD));
    }

    @Test
    void nobodyIsForgottenByLoadingThePageAnewThatToldOfIt() throws Exception {
        lookAhead();
        isShownAt(asked("/people/forget", "&token=" + TOKEN), "Nobody was forgotten: say that you are sure.");

        isShownAt(asked("/people/forget", "&sure=yes&token=" + TOKEN), "Forgotten: 1 tokens");

        assertThat(page("/people?id=" + TOKEN)).contains("Nothing is kept of somebody");
        assertThat(sale.get("/api/v1/audit").body()).containsOnlyOnce("\"FORGOTTEN\"");
    }

    @Test
    void whoIsLookedUpIsInNoAddress() throws Exception {
        lookAhead();

        var address = asked("/people", "&id=" + TOKEN);

        assertThat(address).doesNotContain(TOKEN);
        assertThat(page(address)).contains("Token " + TOKEN);
        assertThat(page(address)).contains("Token " + TOKEN);
        var other = LoggedIn.begun(raw);
        assertThat(raw.call("GET", address, "Cookie: " + other.cookie()).body())
                .contains("look the person up again")
                .doesNotContain(TOKEN);
        assertThat(page("/people?id=" + TOKEN)).contains("Token " + TOKEN);
        assertThat(page(asked("/people", "&id=" + "1".repeat(513)))).contains("No token and no id is as long as that.");
        assertThat(asked("/people", "&id=")).isEqualTo("/people");
    }

    @Test
    void listsLeadToPeopleWithoutNamingThem() throws Exception {
        sale.post("/api/v1/campaigns/" + ServedSale.CAMPAIGN + "/run", "");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> page("/api/v1/campaigns/" + ServedSale.CAMPAIGN).contains("\"ENDED\""));

        var first = page(CAMPAIGN + "/deliveries");
        var next = found(NEXT, first);
        var second = page(next);

        var links = LINK.matcher(first).results().map(MatchResult::group).toList();
        assertThat(links).hasSize(50).noneMatch(link -> TOKENS.matcher(link).find());
        assertThat(TOKENS.matcher(second).results().map(MatchResult::group))
                .hasSize(10)
                .doesNotContainAnyElementsOf(
                        TOKENS.matcher(first).results().map(MatchResult::group).toList());
        var linked = found(LINK, second);
        assertThat(page(linked)).contains("Token " + found(TOKENS, second.substring(second.indexOf(linked))));
    }

    private static String found(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group();
    }

    @Test
    void aCampaignThatIsNotThereIsNotAskedAbout() throws Exception {
        for (var path : java.util.List.of("/campaigns/winter/run", "/accounts/winter/check")) {
            var answer = raw.form(path, "csrf=" + session.formToken(), "Cookie: " + session.cookie());

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body()).contains("was not given to herald serve");
        }
    }

    @Test
    void aProgramIsSentOnToWhatItAskedForToo() throws Exception {
        var answer = sale.post(CAMPAIGN + "/meta", "");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(sale.get(answer.headers()
                                .firstValue("location")
                                .orElseThrow()
                                .replaceFirst("^https?://[^/]+", ""))
                        .body())
                .contains("role=\"alert\"");
    }
}
