package dev.herald.testkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.collection.Array;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class InsightsTest extends OnStage {
    private static final String ALL = "marketing_messages_delivered,marketing_messages_spend,"
            + "marketing_messages_read_rate,marketing_messages_link_btn_click,marketing_messages_link_btn_click_rate,"
            + "marketing_messages_cost_per_delivered,marketing_messages_cost_per_link_btn_click";
    private static final String TWO_DAYS = "{\"since\":\"2026-07-01\",\"until\":\"2026-07-02\"}";

    @Test
    void whatWasDeliveredAndSpentIsToldInDecimals() {
        var messageId = stage.campaign();
        stage.send(messageId, "p1");
        stage.send(messageId, "p2");
        stage.send(messageId, "p2"); // refused

        var told = told(messageId, Map.of("fields", ALL, "time_range", TWO_DAYS));

        assertThat(told.path("data"))
                .hasToString("[{\"marketing_messages_delivered\":\"2\",\"marketing_messages_spend\":\"0.0282\","
                        + "\"marketing_messages_read_rate\":\"0\",\"marketing_messages_link_btn_click\":\"0\","
                        + "\"marketing_messages_link_btn_click_rate\":\"0\","
                        + "\"marketing_messages_cost_per_delivered\":\"0.0141\",\"date_start\":\"2026-07-01\","
                        + "\"date_stop\":\"2026-07-02\"}]");
        assertThat(told.at("/paging/cursors/after").asText()).isNotEmpty();
        assertThat(told.at("/paging/next").isMissingNode()).isTrue();
    }

    @Test
    void daysAreThoseOfTheAdAccountAndARowEachIfAskedFor() {
        var messageId = stage.campaign();
        stage.send(messageId, "p1");
        stage.clock.goOn(Duration.ofHours(15)); // 23:00 in New York, the next day in Greenwich
        stage.send(messageId, "p2");
        stage.clock.goOn(Duration.ofHours(1));
        stage.send(messageId, "p3");

        var rows = told(messageId, Map.of("time_increment", "1", "time_range", TWO_DAYS))
                .path("data");

        assertThat(delivered(rows)).containsExactly("2", "1");
        assertThat(rows.findValuesAsText("date_stop")).containsExactly("2026-07-01", "2026-07-02");
    }

    @Test
    void rowsOfManyDaysAreFollowedPageByPageWithWhatWasAskedFor() {
        var messageId = stage.campaign("'daily_budget':100000");
        for (var day = 0; day < 3; day++) {
            stage.send(messageId, "p1");
            stage.clock.goOn(Duration.ofDays(1));
        }

        var first =
                told(messageId, Map.of("time_increment", "1", "date_preset", "last_7d", "limit", "2", "fields", ALL));
        var next = first.at("/paging/next").asText();
        var second = stage.caller
                .get(next.substring(stage.sandbox.url().toString().length()))
                .body();

        assertThat(delivered(first.path("data"))).hasSize(2);
        assertThat(second.path("data").findValuesAsText("date_start")).containsExactly("2026-07-03");
        assertThat(second.at("/paging/next").isMissingNode()).isTrue();
    }

    @Test
    void setCampaignAndAccountTellTheSumOfTheirAdsDeletedOnesIncluded() {
        var full = new FullForm(stage);
        var made = full.active();
        var sibling = full.ad(made.set(), made.creative()).id();
        stage.caller.postJson("/" + sibling, "{'status':'ACTIVE'}");
        stage.send(made.ad(), "p1");
        stage.send(sibling, "p2");
        stage.send(stage.campaign(), "p3");

        assertThat(deliveredToday(made.ad())).containsExactly("1");
        assertThat(deliveredToday(made.set())).containsExactly("2");
        assertThat(deliveredToday(made.campaign())).containsExactly("2");
        assertThat(deliveredToday("act_1234567890")).containsExactly("3");
        stage.caller.delete("/" + made.campaign());
        assertThat(deliveredToday("act_1234567890")).containsExactly("3");
        assertThat(stage.caller.get("/" + made.ad() + "/insights").code()).isEqualTo(100);
    }

    @Test
    void theLast30DaysWithoutTodayAreToldUnlessSomethingElseIsAskedFor() {
        var messageId = stage.campaign();
        stage.send(messageId, "p1");

        assertThat(told(messageId, Map.of()).path("data")).isEmpty();
        stage.clock.goOn(Duration.ofDays(1));
        assertThat(told(messageId, Map.of()).path("data").findValuesAsText("date_start"))
                .containsExactly("2026-06-02");
    }

    @ParameterizedTest
    @CsvSource({
        "today,2026-07-01,2026-07-01",
        "yesterday,2026-06-30,2026-06-30",
        "last_3d,2026-06-28,2026-06-30",
        "last_90d,2026-04-02,2026-06-30",
        "this_week_sun_today,2026-06-28,2026-07-01",
        "this_week_mon_today,2026-06-29,2026-07-01",
        "last_week_sun_sat,2026-06-21,2026-06-27",
        "last_week_mon_sun,2026-06-22,2026-06-28",
        "this_month,2026-07-01,2026-07-01",
        "last_month,2026-06-01,2026-06-30",
        "this_quarter,2026-07-01,2026-07-01",
        "last_quarter,2026-04-01,2026-06-30",
        "this_year,2026-01-01,2026-07-01",
        "last_year,2025-01-01,2025-12-31",
        "maximum,2023-06-01,2026-07-01",
    })
    void presetsAreCountedFromToday(String preset, LocalDate since, LocalDate until) {
        var parameters = new Parameters(Json.object().put("date_preset", preset));

        assertThat(InsightDays.of(parameters, LocalDate.parse("2026-07-01"))).contains(new InsightDays(since, until));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "time_range     | {\"since\":\"2026-07-02\",\"until\":\"2026-07-01\"} | 100",
                "time_range     | {\"since\":\"2026-07-02\"}                          | 100",
                "time_range     | {\"since\":\"soon\",\"until\":\"2026-07-01\"}       | 100",
                "time_range     | {\"since\":\"2023-05-31\",\"until\":\"2026-07-01\"} | 3018",
                "date_preset    | last_century                                        | 100",
                "time_increment | monthly                                             | 100",
                "time_increment | 91                                                  | 100",
                "fields         | impressions                                         | 100",
                "level          | ad                                                  | 100",
            },
            quoteCharacter = '`')
    void whatCannotBeToldIsRefused(String name, String value, int code) {
        var messageId = stage.campaign();
        stage.send(messageId, "p1");
        var parameters = name.equals("fields") ? Map.of(name, value, "date_preset", "today") : Map.of(name, value);

        var reply = stage.caller.get("/" + messageId + "/insights?" + Caller.encoded(parameters));

        assertThat(reply.code()).isEqualTo(code);
    }

    @Test
    void aCreativeHasNoInsights() {
        var creative = new FullForm(stage).creative("").id();

        assertThat(stage.caller.get("/" + creative + "/insights").code()).isEqualTo(100);
    }

    @Test
    void whatWasReadAndClickedIsCountedByDayAndByWhatWasDelivered() {
        var results = new Results();
        var day = LocalDate.parse("2026-07-01");
        results.read("1", day); // of nothing that arrived
        for (var i = 0; i < 4; i++) {
            results.delivered("1", day, Seeds.usd("0.01"));
        }
        results.read("1", day);
        results.read("1", day.plusDays(1));
        results.clicked("1", day.plusDays(1));

        var first = results.of(Array.of("1", "2"), day, day).get();
        var both = results.of(Array.of("1"), day, day.plusDays(1)).get();

        assertThat(first).isEqualTo(new Results.Tally(4, 1, 0, Seeds.usd("0.04")));
        assertThat(both).isEqualTo(new Results.Tally(4, 2, 1, Seeds.usd("0.04")));
        assertThat(results.of(Array.of("2"), day, day)).isEmpty();
    }

    private JsonNode told(String id, Map<String, String> parameters) {
        return stage.caller
                .get("/v24.0/" + id + "/insights?" + Caller.encoded(parameters))
                .body();
    }

    private List<String> deliveredToday(String id) {
        return delivered(told(id, Map.of("date_preset", "today")).path("data"));
    }

    private static List<String> delivered(JsonNode rows) {
        return rows.findValuesAsText("marketing_messages_delivered");
    }
}
