package dev.herald.testkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DeliveryEstimateTest extends OnStage {

    @Test
    void everybodyWhoCanGetAMessageIsCountedAtTheirPrice() {
        stage.person("'notification_messages_token':'br1','country':'BR'");
        stage.person("'notification_messages_token':'de1','country':'DE'");
        stage.person("'notification_messages_token':'other1','country':'US','page_id':'555000111'");
        stage.person(
                "'notification_messages_token':'no1','country':'US','notification_messages_status':'STOP_NOTIFICATIONS'");

        var estimate = estimate(Map.of()); // 20 at 1.41 cents, one at 2

        assertThat(estimate)
                .hasToString("{\"estimate_delivery_lower_bound\":16,\"estimate_delivery_upper_bound\":21,"
                        + "\"estimate_cost_lower_bound\":24,\"estimate_cost_upper_bound\":30}");
    }

    @Test
    void whoOnlyHasToWaitCounts() {
        stage.send(stage.campaign(), "p1");

        assertThat(estimate(Map.of()).path("estimate_delivery_upper_bound").asInt())
                .isEqualTo(20);
    }

    @Test
    void theBudgetLimitsPeopleAndCost() {
        var lifetime = estimate(Map.of("lifetime_budget", "10")); // seven of 1.41 cents
        var daily = estimate(Map.of("daily_budget", "5", "lifetime_in_days", "3"));

        assertThat(lifetime.path("estimate_delivery_upper_bound").asInt()).isEqualTo(7);
        assertThat(lifetime.path("estimate_cost_upper_bound").asInt()).isEqualTo(9);
        assertThat(daily.path("estimate_delivery_upper_bound").asInt()).isEqualTo(10);
    }

    @Test
    void onlyTheFieldsAskedForAreTold() {
        assertThat(estimate(Map.of("fields", "estimate_cost_upper_bound")))
                .hasToString("{\"estimate_cost_upper_bound\":28}");
    }

    @Test
    void ofMoreSubscribersThanAreJudgedEachStandsForItsNeighbours() {
        stage.listing(Seeds.people(25_000));

        var people = estimate(Map.of()).path("estimate_delivery_upper_bound").asInt();

        assertThat(people).isBetween(25_000, 25_002);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "promoted_object  | {}                                   | 2300065",
                "promoted_object  | {\"page_id\":\"999000111\"}          | 100",
                "pacing_type      | standard                             | 2300020",
                "targeting_spec   | {\"publisher_platforms\":[\"facebook\"]} | 2300070",
                "lifetime_in_days | 0                                    | 100",
                "daily_budget     | -5                                   | 100",
                "fields           | nonsense                             | 100",
            },
            quoteCharacter = '`')
    void whatDoesNotFitIsRefused(String name, String value, int code) {
        assertThat(ask(Map.of(name, value)).code()).isEqualTo(code);
    }

    private JsonNode estimate(Map<String, String> parameters) {
        return ask(parameters).body().at("/data/0");
    }

    private Reply ask(Map<String, String> parameters) {
        var all = new HashMap<>(Map.of(
                "pacing_type",
                "no_pacing",
                "is_direct_send_campaign",
                "true",
                "promoted_object",
                "{\"page_id\":\"140984918491243\"}",
                "targeting_spec",
                "{\"publisher_platforms\":[\"messenger\"],\"messenger_positions\":[\"marketing_messages\"]}"));
        all.putAll(parameters);
        return stage.caller.get(Stage.ACCOUNT + "message_delivery_estimate?" + Caller.encoded(all));
    }
}
