package dev.herald.http.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.HTTP;
import retrofit2.http.POST;

/** Every call asks exactly what its golden exchange says, and makes of the answer exactly what it should. */
class GoldenTest {
    private final LocalServer server = new LocalServer();
    private final GraphApi api = new GraphApi(Fixtures.settings(server.base()));

    @AfterEach
    void close() {
        api.close();
        server.close();
    }

    static Stream<String> names() {
        return Goldens.all().map(Golden::name).toJavaStream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void whatIsAskedAndAnsweredIsWhatIsWrittenDown(String name) {
        var golden =
                Goldens.all(server.base()).find(one -> one.name().equals(name)).get();
        var exchanges = golden.exchanges();
        exchanges.forEach(exchange -> server.says(exchange.status(), exchange.text(server.base())));

        assertThat(golden.call().apply(api)).isEqualTo(golden.answer());

        assertThat(server.asked()).hasSize(exchanges.size());
        exchanges.zip(server.asked()).forEach(pair -> check(pair._1.request(), pair._2));
    }

    private static void check(JsonNode expected, LocalServer.Asked asked) {
        assertThat(asked.method()).isEqualTo(expected.path("method").asText());
        assertThat(asked.address().getRawPath()).isEqualTo(expected.path("path").asText());
        assertThat(query(asked.address())).isEqualTo(texts(expected.path("query")));
        assertThat(asked.header("Authorization"))
                .isEqualTo("Bearer "
                        + (expected.path("token").asText().equals("ads") ? Fixtures.ADS_TOKEN : Fixtures.PAGE_TOKEN));
        if (expected.has("body")) {
            assertThat(asked.header("Content-type")).isEqualTo("application/json");
            assertThat(asked.json()).isEqualTo(expected.path("body"));
        } else {
            assertThat(asked.body()).isEmpty();
        }
    }

    private static Map<String, String> query(URI address) {
        return List.of(Objects.requireNonNullElse(address.getRawQuery(), "").split("&"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.split("=", 2))
                .toMap(part -> decoded(part[0]), part -> decoded(part[1]));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static Map<String, String> texts(JsonNode object) {
        return List.ofAll(object.properties())
                .foldLeft(
                        HashMap.empty(),
                        (texts, field) ->
                                texts.put(field.getKey(), field.getValue().asText()));
    }

    @Test
    void everyFileIsOfACallAndEveryCallHasItsFile() throws IOException, URISyntaxException {
        var folder = Path.of(
                Objects.requireNonNull(GoldenTest.class.getResource("golden")).toURI());
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString().replace(".json", "")))
                    .containsExactlyInAnyOrderElementsOf(Goldens.all().map(Golden::name));
        }
    }

    @Test
    void everyEndpointOfTheClientIsInAGoldenExchange() {
        var asked = Goldens.all()
                .flatMap(Golden::exchanges)
                .map(exchange -> exchange.request().path("method").asText() + " "
                        + exchange.request().path("path").asText().replace("/v24.0/", ""));

        assertThat(endpoints())
                .hasSizeGreaterThan(25)
                .allSatisfy(endpoint -> assertThat(asked).anyMatch(one -> one.matches(endpoint)));
    }

    /** Each as a pattern; a whole address that the API gave may be anything. */
    private static Seq<String> endpoints() {
        return List.of(GraphCalls.class, TokenCalls.class, CampaignCalls.class, AudienceCalls.class, AssetCalls.class)
                .flatMap(calls -> List.of(calls.getDeclaredMethods()))
                .filter(method -> !method.isSynthetic())
                .map(GoldenTest::endpoint)
                .map(endpoint -> endpoint.replaceAll("\\{[a-z]+}", "[A-Za-z0-9_]+"));
    }

    private static String endpoint(Method method) {
        var get = method.getAnnotation(GET.class);
        var post = method.getAnnotation(POST.class);
        var delete = method.getAnnotation(DELETE.class);
        if (get != null) {
            return "GET " + (get.value().isEmpty() ? ".*" : get.value());
        }
        if (post != null) {
            return "POST " + post.value();
        }
        return delete == null
                ? method.getAnnotation(HTTP.class).method() + " "
                        + method.getAnnotation(HTTP.class).path()
                : "DELETE " + delete.value();
    }
}
