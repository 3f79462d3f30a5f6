package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.herald.http.web.Password;
import dev.herald.http.web.WebAddress;
import dev.herald.http.webhook.WebhookSettings;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** Console, API and webhooks of a small campaign, answering in this process. */
final class ServedSale implements AutoCloseable {
    static final String PASSWORD = "a password for tests";
    static final String CAMPAIGN = "summer-sale";
    static final int PEOPLE = 60;
    static final int ELIGIBLE = 40;
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String JSON = "application/json";

    private final List<Herald> campaigns;
    private final OpenDoors doors;
    private final HttpClient client = HttpClient.newHttpClient();

    private ServedSale(List<Herald> campaigns, OpenDoors doors) {
        this.campaigns = campaigns;
        this.doors = doors;
    }

    /** Opens it in a folder of its own. */
    static ServedSale in(Path folder) throws Exception {
        return in(folder, setup -> setup);
    }

    /** The same with another setup. */
    static ServedSale in(Path folder, UnaryOperator<Setup> change) throws Exception {
        return of(Example.copied(folder, CAMPAIGN), change);
    }

    /** The same of an example that was changed. */
    static ServedSale of(Example example) throws Exception {
        return of(example, setup -> setup);
    }

    private static ServedSale of(Example example, UnaryOperator<Setup> change) throws Exception {
        example.keepLines(PEOPLE);
        var herald = change.apply(Setup.of(example.file())).openBesideARun().get();
        return new ServedSale(List.of(herald), herald.serve(settings(WebhookSettings.DEFAULT_PATH)));
    }

    /** The same with another campaign of the same store. */
    static ServedSale of(Example example, Path other) {
        var campaigns = List.of(example.file(), other)
                .map(file -> Setup.of(file).openBesideARun().get());
        var doors = campaigns.head().serveWith(campaigns.tail(), settings(WebhookSettings.DEFAULT_PATH));
        return new ServedSale(campaigns, doors.get());
    }

    static ServeSettings settings(String webhooks) {
        return new ServeSettings(
                new WebAddress(WebAddress.LOOPBACK, 0),
                Option.some(new WebhookSettings(webhooks, List.of(Webhook.SECRET), Webhook.VERIFY_TOKEN)),
                Password.of(PASSWORD).get(),
                false,
                false);
    }

    OpenDoors doors() {
        return doors;
    }

    URI url(String path) {
        return URI.create(doors.consoleUrl() + path.substring(1));
    }

    /** As a program that knows the password. */
    HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(url(path)).header("Authorization", "Bearer " + PASSWORD));
    }

    /** The same with something to be done. */
    HttpResponse<String> post(String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(url(path))
                .header("Authorization", "Bearer " + PASSWORD)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(body.isEmpty() ? request : request.header("Content-Type", JSON));
    }

    /** What a program reads there. */
    JsonNode json(String path) throws Exception {
        return MAPPER.readTree(get(path).body());
    }

    /** Runs a campaign by its address in the API, and waits for the end. */
    void run(String campaign) throws Exception {
        assertThat(post(campaign + "/run", "").statusCode()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> json(campaign).at("/run/state").asText().equals("ENDED"));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        client.close();
        doors.close();
        campaigns.forEach(Herald::close);
    }
}
