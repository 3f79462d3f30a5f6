package dev.herald.testkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was posted to a sandbox that is told the same of a campaign file at each start. */
final class RestartBesideSeedsTest {
    private static final String ACCOUNT_55 =
            "{'accounts':[{'app':{'id':'9001','terms_signed':true},'business':{'id':'7002',"
                    + "'terms_signed':true},'ad_account':{'id':'55','country':'US','currency':'USD','timezone':'America/New_York',"
                    + "'payment_method':true,'terms_signed':true},'page':{'id':'66','country':'US','terms_signed':true},"
                    + "'prices':{'default':'0.0141'}}]}";

    @TempDir(factory = InTarget.class)
    Path folder;

    private Path listing;
    private Path truth;

    @BeforeEach
    void aCampaignFile() {
        listing = Seeds.file(folder, "listing.ndjson", Seeds.people(3));
        truth = Seeds.file(folder, "truth.ndjson", Seeds.line("'notification_messages_token':'p3','gone':true"));
    }

    private <T> T with(Function<Caller, T> act) {
        var settings = SandboxSettings.standard()
                .readingTimeFrom(new SettableClock(Stage.NOW))
                .keepingStateIn(folder.resolve("state"));
        try (var sandbox = Sandbox.start(settings, this::tell);
                var caller = new Caller(sandbox.url())) {
            return act.apply(caller);
        }
    }

    private void tell(Seeding seeding) {
        seeding.seed(Seeds.sender(), Seeds.PRICES);
        seeding.seedSubscribers(listing, Seeds.PAGE, Seeds.REGIONS);
        seeding.seedTruth(truth);
    }

    @Test
    void whoWasPostedWithoutAPageStaysAndSoDoesWhoIsTheFirstSender() {
        with(caller -> {
            caller.postJson("/sandbox/seed", ACCOUNT_55);
            return caller.postJson(
                    "/sandbox/seed", "{'subscribers':[{'notification_messages_token':'q','recipient_id':'55'}]}");
        });

        assertThat(with(caller -> caller.get("/notification_messages_q")).status())
                .isEqualTo(200);
        assertThat(with(RestartBesideSeedsTest::state).at("/ad_account/id").asText())
                .isEqualTo("1234567890");
    }

    private static JsonNode state(Caller caller) {
        return caller.get("/sandbox/state").body();
    }

    @Test
    void whatWasPostedLaterStillWinsOverTheFile() {
        with(caller -> caller.postJson(
                "/sandbox/seed", "{'subscribers':[{'notification_messages_token':'p3','recipient_id':'3'}]}"));

        assertThat(with(caller -> caller.get("/notification_messages_p3")).status())
                .isEqualTo(200);
    }

    @Test
    void anEventAboutSomebodyInTheFileStillWaits() {
        with(caller -> {
            caller.postJson("/sandbox/webhooks", "{'url':'http://127.0.0.1:1/','app_secret':'s'}");
            caller.postJson("/" + Seeds.PAGE + "/subscribed_apps", "{'subscribed_fields':['messaging_optins']}");
            return caller.postJson("/sandbox/optout", "{'token':'p1','told':true}");
        });

        assertThat(with(caller -> caller.get("/sandbox/webhooks").body())
                        .path("waiting")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aTimeThatCannotBeReckonedWithIsRefusedAndChangesNothing() {
        for (var time : new String[] {
            "{'advance':'P400000000000D'}", "{'advance':'PT-999999999H'}", "{'now':'+300000000-01-01T00:00:00Z'}"
        }) {
            assertThat(with(caller -> caller.postJson("/sandbox/clock", time)).status())
                    .as(time)
                    .isEqualTo(400);
        }
        assertThat(with(caller -> caller.get("/sandbox/clock").body())
                        .path("now")
                        .asText())
                .isEqualTo(Stage.NOW.toString());
    }

    @Test
    void theClockItselfRefusesSuchTimesToo() {
        try (var sandbox = Sandbox.start(SandboxSettings.standard())) {
            assertThatThrownBy(() -> sandbox.clock().set(Instant.MAX)).isInstanceOf(DateTimeException.class);
            assertThatThrownBy(() -> sandbox.clock().advance(Duration.ofDays(-40_000)))
                    .isInstanceOf(DateTimeException.class);
        }
    }

    @Test
    void itCannotBeCalledBeforeItWasToldEverything() {
        var settings = SandboxSettings.standard();

        assertThatThrownBy(() -> Sandbox.start(settings, seeding -> seeding.seedTruth(folder.resolve("missing"))))
                .hasMessageContaining("missing");
    }
}
