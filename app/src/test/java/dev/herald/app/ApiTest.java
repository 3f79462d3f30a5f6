package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The API over HTTP: what it answers, and that its description says so. */
class ApiTest extends BesideAServer {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String BASE = "/api/v1";
    private static final String SALE = BASE + "/campaigns/" + ServedSale.CAMPAIGN;

    private ApiDescription description;
    private Set<String> called = HashSet.empty();

    @BeforeEach
    void read() throws Exception {
        description = ApiDescription.of(sale.get(BASE + "/openapi.json").body());
    }

    @Test
    void everyAddressIsDescribedAndEverythingDescribedIsAnAddress() {
        var addresses = sale.doors().addresses().filter(address -> address.contains(" " + BASE + "/"));

        assertThat(description.operations()).containsExactlyInAnyOrderElementsOf(addresses);
    }

    @Test
    void aCampaignIsRunWatchedAndLookedIntoAndEveryAnswerIsAsDescribed() throws Exception {
        ask("GET", "/openapi.json", "/openapi.json");
        assertThat(ask("POST", "/campaigns/{id}/preflight", SALE + "/preflight")
                        .path("eligible")
                        .asInt())
                .isEqualTo(ServedSale.ELIGIBLE);
        assertThat(ask("GET", "/campaigns/{id}/report", SALE + "/report")
                        .path("begun")
                        .asBoolean())
                .isFalse();
        runAndPause();
        var report = ask("GET", "/campaigns/{id}/report", SALE + "/report");
        assertThat(report.path("begun").asBoolean()).isTrue();
        assertThat(report.path("accepted").asInt()).isEqualTo(ServedSale.ELIGIBLE);
        assertThat(report.path("spent").isTextual()).isTrue();
        assertThat(Instant.parse(report.path("as_of").asText())).isNotNull();
        lookAround();
        forgetSomebody();

        assertThat(called).containsExactlyInAnyOrderElementsOf(description.operations());
    }

    private void runAndPause() throws Exception {
        ask("POST", "/campaigns/{id}/run", SALE + "/run", "{\"max_spend\":\"250\"}");
        await().until(() -> runState().equals("ENDED"));
        ask("POST", "/campaigns/{id}/pause", SALE + "/pause");
        assertThat(ask("GET", "/campaigns/{id}", SALE).path("standing").size()).isEqualTo(1);
        ask("POST", "/campaigns/{id}/resume", SALE + "/resume");
        await().until(() -> runState().equals("ENDED"));
    }

    private String runState() throws Exception {
        return ask("GET", "/campaigns/{id}", SALE).path("run").path("state").asText();
    }

    private void lookAround() throws Exception {
        assertThat(ask("GET", "/campaigns", BASE + "/campaigns").path("items").size())
                .isEqualTo(1);
        assertThat(ask("GET", "/records", BASE + "/records")
                        .path("items")
                        .path(0)
                        .path("open")
                        .asBoolean())
                .isTrue();
        assertThat(ask("GET", "/campaigns/{id}/in-doubt", SALE + "/in-doubt")
                        .path("items")
                        .size())
                .isZero();
        ask("GET", "/accounts", BASE + "/accounts");
        assertThat(ask("POST", "/accounts/{id}/check", BASE + "/accounts/" + ServedSale.CAMPAIGN + "/check")
                        .path("in_order")
                        .isBoolean())
                .isTrue();
        assertThat(pages("/errors", BASE + "/errors", 50)
                        .map(one -> one.path("reason").asText()))
                .contains("2300034", "QUIET_HOURS")
                .doesNotHaveDuplicates();
        assertThat(pages("/audit", BASE + "/audit", 2)
                        .map(one -> one.path("act").asText()))
                .contains("PAUSED", "RESUMED", "BUDGET");
        var deliveries = pages("/campaigns/{id}/deliveries", SALE + "/deliveries", 7);
        assertThat(deliveries).hasSize(ServedSale.PEOPLE);
        assertThat(deliveries.map(one -> one.path("token").asText())).doesNotHaveDuplicates();
    }

    private void forgetSomebody() throws Exception {
        var token = pages("/campaigns/{id}/deliveries", SALE + "/deliveries", 1000)
                .find(one -> one.path("state").asText().equals("ACCEPTED"))
                .get()
                .path("token")
                .asText();
        var explanation =
                ask("GET", "/campaigns/{id}/people/{token}/explanation", SALE + "/people/" + token + "/explanation");
        assertThat(explanation.path("verdict").asText()).isIn("REFUSED", "CLEARED");
        var person = ask("GET", "/people/{token}", BASE + "/people/" + token);
        assertThat(person.path("subscriptions").size()).isPositive();
        assertThat(person.path("deliveries").size()).isPositive();
        assertThat(person.path("findings").size()).isPositive();
        assertThat(ask("POST", "/people/{token}/forget", BASE + "/people/" + token + "/forget")
                        .path("subscriptions")
                        .asInt())
                .isPositive();
        assertThat(sale.get(BASE + "/people/" + token).statusCode()).isEqualTo(404);
    }

    private JsonNode ask(String method, String template, String path) throws Exception {
        return ask(method, template, path, "");
    }

    private JsonNode ask(String method, String template, String path, String body) throws Exception {
        var called = path.startsWith(BASE) ? path : BASE + path;
        var answer = method.equals("GET") ? sale.get(called) : sale.post(called, body);
        return checked(method + " " + BASE + template, answer);
    }

    private JsonNode checked(String operation, HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        assertThat(description.mistakes(operation, answer.statusCode(), answer.body()))
                .isEmpty();
        called = called.add(operation);
        return MAPPER.readTree(answer.body());
    }

    private Seq<JsonNode> pages(String template, String path, int limit) throws Exception {
        var rows = Vector.<JsonNode>empty();
        var next = path + "?limit=" + limit;
        while (!next.isEmpty()) {
            var page = ask("GET", template, next);
            assertThat(page.path("items").size()).isBetween(1, limit);
            rows = rows.appendAll(List.ofAll(page.path("items")));
            next = page.path("next").asText("");
        }
        return rows;
    }

    @Test
    void aTokenOfAnyCharactersCanStandInAPath() throws Exception {
        var odd = "a/b?c%d+e;f#g&\\..";
        var example = Example.copied(folder.resolve("odd"), ServedSale.CAMPAIGN);
        var audience = example.file().resolveSibling("subscribers.ndjson");
        Files.writeString(
                audience,
                Files.readString(audience).replace("\"11224322820840800\"", "\"" + odd.replace("\\", "\\\\") + "\""));
        try (var other = ServedSale.of(example)) {
            assertThat(other.post(SALE + "/preflight", "").statusCode()).isEqualTo(200);
            var path = BASE + "/people/" + URLEncoder.encode(odd, StandardCharsets.UTF_8);

            var person = MAPPER.readTree(other.get(path).body());
            assertThat(person.path("subscriptions").path(0).path("token").asText())
                    .isEqualTo(odd);
            assertThat(other.post(path + "/forget", "").statusCode()).isEqualTo(200);
            assertThat(other.get(path).statusCode()).isEqualTo(404);
        }
    }
}
