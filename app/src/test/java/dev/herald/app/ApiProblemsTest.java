package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the API says of calls that it can't or won't answer. */
class ApiProblemsTest extends BesideAServer {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String SALE = "/api/v1/campaigns/" + ServedSale.CAMPAIGN;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/campaigns/other                       | 404 | unknown-campaign |        | GET /api/v1/campaigns",
                "/campaigns/other/report                | 404 | unknown-campaign |        | herald serve",
                "/people/nobody-of-this-name            | 404 | unknown-person   |        | Nothing is kept",
                "/campaigns/summer-sale/people/t/explanation | 404 | not-in-audience |    | not in the audience",
                "/nothing                               | 404 |                  |        | nothing at this address",
                "/audit?limit=0                         | 400 | invalid          | limit  | 1 to 1000",
                "/audit?limit=1001                      | 400 | invalid          | limit  | 1 to 1000",
                "/audit?limit=ten                       | 400 | invalid          | limit  | 1 to 1000",
                "/audit?limt=10                         | 400 | invalid          | limt   | limit and cursor",
                "/audit?cursor=x                        | 400 | invalid          | cursor | leave it out",
                "/errors?cursor=NO_SUCH                 | 400 | invalid          | cursor | leave it out",
                "/campaigns/summer-sale/deliveries?cursor=WyIxIl0 | 400 | invalid | cursor | leave it out",
                "/campaigns/summer-sale/in-doubt?cursor=%00       | 400 | invalid | cursor | leave it out",
                "/campaigns/summer-sale/run             | 405 |                  |        | POST",
            })
    void whatIsAskedWronglyIsAnsweredWithWhereAndWhatToDo(
            String path, int status, String kind, String where, String words) throws Exception {
        refused(sale.get("/api/v1" + path), status, kind, where, words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"max_spend\":\"250\"                | invalid | /          | line 1",
                "[]                                    | invalid | /          | JSON object",
                "{} {}                                 | invalid | /          | no JSON",
                "{\"max_spend\":\"1\",\"max_spend\":\"2\"} | invalid | /      | no JSON",
                "{\"maxspend\":\"250\"}                | invalid | /maxspend  | max_spend",
                "{\"max_spend\":250}                   | invalid | /max_spend | \"99.50\"",
                "{\"max_spend\":\"1e999999999\"}       | invalid | /max_spend | \"99.50\"",
                "{\"max_spend\":\"-1\"}                | invalid | /max_spend | \"99.50\"",
            })
    void aMalformedOrderIsAnsweredWithWhereAndWhatToDo(String body, String kind, String where, String words)
            throws Exception {
        refused(sale.post(SALE + "/run", body), 400, kind, where, words);
        assertThat(MAPPER.readTree(sale.get(SALE).body())
                        .path("run")
                        .path("state")
                        .asText())
                .isEqualTo("NEVER_RUN");
    }

    @Test
    void aBodyThatNobodyAskedForIsRefused() throws Exception {
        refused(sale.post(SALE + "/pause", "{\"for\":\"ever\"}"), 400, "invalid", "/for", "Leave the body out");
        assertThat(sale.post(SALE + "/pause", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void aBodyOfAnotherTypeIsRefused() throws Exception {
        var request = HttpRequest.newBuilder(sale.url(SALE + "/run"))
                .header("Authorization", "Bearer " + ServedSale.PASSWORD)
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("{}"));

        refused(sale.send(request), 415, null, null, "application/json");
    }

    @Test
    void aBodyTooLongIsRefused() throws Exception {
        refused(sale.post(SALE + "/run", " ".repeat(70_000)), 413, null, null, "64 KiB");
    }

    @Test
    void aMethodThatIsNotAnsweredIsToldWhichIs() throws Exception {
        var request = HttpRequest.newBuilder(sale.url(SALE + "/run"))
                .header("Authorization", "Bearer " + ServedSale.PASSWORD)
                .DELETE();
        var answer = sale.send(request);

        refused(answer, 405, null, null, "POST");
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
    }

    @Test
    void aRunThatCostsMoneyNeedsSomebodyWhoAgrees() throws Exception {
        var meta = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        meta.createContext("/", exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        meta.start();
        try (var costly = ServedSale.in(
                folder.resolve("costly"),
                setup -> setup.withGraph("http://127.0.0.1:" + meta.getAddress().getPort()))) {
            refused(costly.post(SALE + "/run", ""), 402, "unconfirmed", "/max_spend", "nothing was sent");
        } finally {
            meta.stop(0);
        }
    }

    private static void refused(HttpResponse<String> answer, int status, String kind, String where, String words)
            throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        var problem = MAPPER.readTree(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("type").asText())
                .isEqualTo(kind == null ? "about:blank" : "urn:herald:problem:" + kind);
        assertThat(problem.path("where").asText(null)).isEqualTo(where);
        assertThat(problem.path("detail").asText()).contains(words);
        assertThat(problem.path("instance").asText()).startsWith("/api/v1/");
    }
}
