package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.herald.http.webhook.WebhookSettings;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The console tells how much of the API's limits is used, from whatever this process asked and sent. */
class LimitsToldTest extends BesideASandbox {
    private static final String CHECK = "/accounts/" + ServedSale.CAMPAIGN + "/check";

    private Option<Herald> herald = Option.none();
    private Option<OpenDoors> doors = Option.none();
    private Option<LoggedIn> session = Option.none();

    @BeforeEach
    void aConsole() throws Exception {
        var open = Herald.campaign(example.file())
                .withGraph(sandbox.url().toString())
                .openBesideARun()
                .get();
        herald = Option.some(open);
        doors = Option.some(open.serve(ServedSale.settings(WebhookSettings.DEFAULT_PATH)));
        session = Option.some(LoggedIn.begun(raw()));
    }

    @AfterEach
    void closeConsole() {
        doors.forEach(OpenDoors::close);
        herald.forEach(Herald::close);
    }

    private RawHttp raw() {
        return new RawHttp(doors.get().consoleUrl());
    }

    private String page(String path) throws Exception {
        return raw().call("GET", path, "Cookie: " + session.get().cookie()).body();
    }

    private RawHttp.Answer post(String path) throws Exception {
        return raw().form(
                        path,
                        "csrf=" + session.get().formToken(),
                        "Cookie: " + session.get().cookie());
    }

    @Test
    void whatTheApiToldWithACheckIsShownFromThenOn() throws Exception {
        assertThat(page("/accounts")).contains("How much of the API's limits is used", "Not told yet");
        control("limits", "{\"calls_per_hour\": 4}");

        post(CHECK);

        assertThat(page("/accounts"))
                .contains("Ad account 1234567890, ads_management: 50 % of the calls used, as told at ")
                .contains("App 9001: 100 % of the calls used")
                .doesNotContain("Not told yet", "What the API said");
        assertThat(page("/api/v1/accounts")).contains("\"type\":\"ads_management\",\"percent\":50.0");
    }

    @Test
    void whenMoreIsLetThroughIsShownOfWhoeverIsThrottled() throws Exception {
        control("limits", "{\"calls_per_hour\": 1}");

        post(CHECK);

        assertThat(page("/accounts")).contains("Nothing more is let through until ");
    }

    @Test
    void whatTheApiToldWithTheMessagesOfARunIsShown() throws Exception {
        control("limits", "{\"sends_per_minute\": 80}");

        post("/campaigns/" + ServedSale.CAMPAIGN + "/run");

        await().atMost(Duration.ofSeconds(60))
                .until(() -> page("/api/v1/campaigns/" + ServedSale.CAMPAIGN).contains("\"ENDED\""));
        assertThat(page("/accounts")).contains("Ad account 1234567890, messenger: 50 % of the calls used");
    }
}
