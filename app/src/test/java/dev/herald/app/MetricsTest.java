package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What Prometheus reads of a served campaign. */
class MetricsTest extends BesideAServer {
    private static final String SALE = "campaign=\"summer-sale\"";

    private String metrics() throws Exception {
        var answer = sale.get("/metrics");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain; version=0.0.4");
        return answer.body();
    }

    @Test
    void aRunShowsInCountsMoneyAndCalls() throws Exception {
        assertThat(sale.post("/api/v1/campaigns/summer-sale/run", "").statusCode())
                .isEqualTo(202);

        await().until(() -> metrics().contains("herald_campaign_deliveries{" + SALE + ",state=\"accepted\"} 40.0"));
        await().until(() -> metrics().contains("herald_campaign_sending{" + SALE + "} 0.0"));

        assertThat(metrics())
                .contains(
                        "herald_campaign_deliveries{" + SALE + ",state=\"withheld\"} 20.0",
                        "herald_campaign_withheld{" + SALE + ",reason=\"2300034\"}",
                        "herald_campaign_budget_left{" + SALE + ",currency=\"USD\"} 249.",
                        "herald_api_call_seconds_count{call=\"send\",outcome=\"done\"} 40",
                        "herald_api_call_seconds_bucket{call=\"send\",outcome=\"done\",le=\"0.1\"}",
                        "herald_api_calls_in_flight 0.0",
                        "herald_webhooks_waiting 0.0",
                        "herald_webhooks_lag_seconds 0.0",
                        "jvm_memory_used_bytes",
                        "process_uptime_seconds");
    }

    @Test
    void whatWaitsAndWhatIsLeftOverIsCounted() throws Exception {
        var now = Instant.now().getEpochSecond();
        try (var client = HttpClient.newHttpClient()) {
            var url = sale.url("/webhooks");
            assertThat(Webhook.send(client, url, Webhook.event("clicks", "77", "nobody", now)))
                    .isEqualTo(200);
            assertThat(Webhook.send(client, url, Webhook.event("unheard_of", "77", "nobody", now)))
                    .isEqualTo(200);
        }

        await().until(() -> metrics().contains("herald_webhooks_leftovers{why="));
        await().until(() -> metrics().contains("herald_webhooks_waiting 1.0"));
        await().until(() -> !metrics().contains("herald_webhooks_lag_seconds 0.0"));
    }

    @Test
    void nobodyIsNamed() throws Exception {
        sale.post("/api/v1/campaigns/summer-sale/run", "");
        await().until(() -> metrics().contains("state=\"accepted\"} 40.0"));
        var metrics = metrics();

        for (var line : Files.readAllLines(folder.resolve("summer-sale/subscribers.ndjson"))) {
            var person = new JsonMapper().readTree(line);
            assertThat(metrics)
                    .doesNotContain(person.path("notification_messages_token").asText("no token"))
                    .doesNotContain(person.path("recipient_id").asText("no id"));
        }
    }
}
