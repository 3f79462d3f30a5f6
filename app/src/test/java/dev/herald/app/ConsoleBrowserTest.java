package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.herald.http.web.Password;
import dev.herald.http.web.WebAddress;
import dev.herald.http.webhook.WebhookSettings;
import dev.herald.testkit.sandbox.Reaction;
import dev.herald.testkit.sandbox.Reactions;
import dev.herald.testkit.sandbox.Webhooks;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/**
 * An operator takes a campaign from its beginning to its end in a browser. Pictures of it go to {@code target/pictures}, or
 * where {@code -Dpictures} says.
 */
class ConsoleBrowserTest extends BesideASandbox {
    private static final String PASSWORD = "a password that is long";
    private static final Path PICTURES = Path.of(System.getProperty("pictures", "target/pictures"));
    private static final int NARROW = 400;
    private static final int WIDE = 1600;

    private Option<Herald> herald = Option.none();
    private Option<OpenDoors> doors = Option.none();
    private Option<Browser> opened = Option.none();

    @Override
    int people() {
        return 3000;
    }

    @BeforeEach
    void aConsole() throws Exception {
        assumeTrue(
                Browser.isInstalled(),
                "No Chromium with its chromedriver is on the PATH: install both (Debian: chromium"
                        + " chromium-driver) to try the console in a browser.");
        var open = Herald.campaign(example.file())
                .withGraph(sandbox.url().toString())
                .openBesideARun()
                .get();
        var receiving =
                new WebhookSettings(WebhookSettings.DEFAULT_PATH, List.of(Webhook.SECRET), Webhook.VERIFY_TOKEN);
        var settings = new ServeSettings(
                new WebAddress(WebAddress.LOOPBACK, 0),
                Option.some(receiving),
                Password.of(PASSWORD).get(),
                false,
                false);
        var serving = open.serve(settings);
        herald = Option.some(open);
        doors = Option.some(serving);
        sandbox.postTo(new Webhooks(serving.webhooksUrl().get(), Webhook.SECRET));
        sandbox.react(new Reactions(
                Reaction.always().withProbability(0.02),
                Reaction.always(),
                Reaction.always().withProbability(0.6),
                Reaction.always().withProbability(0.4),
                Reaction.NEVER,
                7));
        assertThat(open.subscribeToEvents().get()).isEmpty();
        opened = Option.some(Browser.start());
    }

    @AfterEach
    void closeConsole() {
        opened.forEach(Browser::close);
        doors.forEach(OpenDoors::close);
        herald.forEach(Herald::close);
    }

    private Browser browser() {
        return opened.get();
    }

    @Test
    void anOperatorTakesACampaignFromItsBeginningToItsEnd() throws Exception {
        logsIn();
        looksAtTheCampaign();
        pausesAndResumes();
        seesItFinish();
        looksAtAPerson();
        looksAround();
        asksTheApi();
        forgetsSomebody();
        logsOut();
        assertThat(browser().complaints().reject(line -> line.contains("/login") && line.contains("403")))
                .isEmpty();
    }

    /** With the keyboard alone. */
    private void logsIn() throws Exception {
        var browser = browser();
        browser.open(doors.get().consoleUrl());
        assertThat(browser.path()).isEqualTo("/login");
        browser.find("#password").sendKeys("another password", Keys.ENTER);
        browser.await(".notice", "That is not the password.");
        pictures("login");
        browser.find("#password").sendKeys(PASSWORD, Keys.ENTER);
        browser.await("#campaign-summer-sale");
        assertThat(browser.path()).isEqualTo("/");
    }

    private void looksAtTheCampaign() throws Exception {
        var browser = browser();
        browser.await(".card .status", "not begun");
        browser.press("#campaign-summer-sale");
        browser.press("#look-ahead");
        browser.await("#live .status", "ready");
        assertThat(browser.text("#live")).contains("It was never run.", "2300032", "eligible");
        browser.open(doors.get().consoleUrl().resolve("/campaigns/summer-sale"));
        browser.await("#live .status", "ready");
    }

    private void pausesAndResumes() throws Exception {
        var browser = browser();
        browser.press("#pause");
        browser.await("#live .status", "paused");
        assertThat(browser.text("#live")).contains("Stands still", "Resume it.");
        pictures("paused");
        browser.press("#resume");
        browser.await("#live .status", "ready");
        browser.press("#run");
    }

    private void seesItFinish() throws Exception {
        var browser = browser();
        browser.await("#live .status", "sending");
        pictures("sending");
        browser.await("#live .status", "waiting");
        var accepted =
                String.format(java.util.Locale.ROOT, "%,d", sandbox.stats().accepted());
        browser.await(".funnel li:nth-child(3) .people", accepted);
        org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> delivered() > 0);
        browser.await(".chart canvas");
        pictures("campaign");
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> herald.get().report().get().spending().reserved().micros() == 0);
        browser.press("#ask-meta");
        assertThat(browser.text("main")).containsPattern("Meta charges more by\\s+0\\.00 USD");
        browser.reload();
        assertThat(browser.text("main")).containsPattern("Meta charges more by\\s+0\\.00 USD");
    }

    private long delivered() {
        return herald.get().report().get().heard().delivered();
    }

    private void looksAtAPerson() throws Exception {
        var browser = browser();
        browser.open(doors.get().consoleUrl().resolve("/people"));
        var token = sandbox.messages().head().token().value();
        browser.find("#id").sendKeys(token, Keys.ENTER);
        browser.await("#forget");
        assertThat(browser.text("main")).contains("Token " + token, "accepted", "MIN_DELAY_NOT_REACHED");
        pictures("person");
    }

    private void looksAround() throws Exception {
        var browser = browser();
        for (var page :
                List.of("/", "/campaigns/summer-sale/deliveries", "/campaigns/summer-sale/in-doubt", "/audit")) {
            browser.open(doors.get().consoleUrl().resolve(page));
            assertThat(browser.text("main h1")).doesNotContain("No such");
            assertThat(browser.path()).isEqualTo(page);
        }
        browser.open(doors.get().consoleUrl().resolve("/errors"));
        browser.find("#q").sendKeys("2300034", Keys.ENTER);
        browser.await("tr[id='2300034']");
        pictures("errors");
    }

    private void asksTheApi() throws Exception {
        var browser = browser();
        control("limits", "{\"calls_per_hour\":12}");
        browser.open(doors.get().consoleUrl().resolve("/accounts"));
        browser.press("#check-summer-sale");
        assertThat(browser.text("main")).contains("What the API said at", "ads_management: 17 % of the calls used");
        pictures("accounts");
    }

    private void forgetsSomebody() throws Exception {
        var browser = browser();
        var token = sandbox.messages().last().token().value();
        browser.open(doors.get().consoleUrl().resolve("/people?id=" + token));
        browser.find("input[name=sure]").click();
        browser.press("#forget");
        browser.await(".notice", "Forgotten: ");
        browser.open(doors.get().consoleUrl().resolve("/people?id=" + token));
        assertThat(browser.text("main")).contains("Nothing is kept of somebody by this token or id.");
    }

    private void logsOut() {
        browser().press("#log-out");
        browser().open(doors.get().consoleUrl());
        assertThat(browser().path()).isEqualTo("/login");
    }

    /** In both widths and both colours, none of which runs over its side. */
    private void pictures(String name) throws Exception {
        for (var width : List.of(NARROW, WIDE)) {
            browser().size(width, 1000);
            assertThat(browser().overflow()).as("%s at %d pixels", name, width).isLessThanOrEqualTo(0);
            for (var colours : List.of("light", "dark")) {
                browser().prefer(colours);
                browser().picture(PICTURES.resolve(name + "-" + width + "-" + colours + ".png"));
            }
        }
        browser().prefer("light");
    }
}
