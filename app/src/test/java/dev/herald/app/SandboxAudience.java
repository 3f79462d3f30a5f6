package dev.herald.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.herald.app.file.CampaignFile;
import dev.herald.domain.account.PageId;
import dev.herald.testkit.sandbox.Sandbox;
import dev.herald.testkit.sandbox.SandboxSettings;
import io.vavr.collection.Seq;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A sandbox in which customers are made custom audiences of, past Herald. */
final class SandboxAudience implements AutoCloseable {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Sandbox sandbox;

    private SandboxAudience(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** One that knows the sender of a campaign, and its audience. */
    static SandboxAudience seededFrom(Path campaign) {
        return new SandboxAudience(BuiltInSandbox.seeded(
                SandboxSettings.standard(), CampaignFile.read(campaign).get()));
    }

    URI url() {
        return sandbox.url();
    }

    /** The id of a custom audience of the customers with these emails. */
    String create(PageId page, Seq<String> emails) throws Exception {
        var creation = MAPPER.createObjectNode()
                .put("name", "Customers")
                .put("subtype", "CUSTOM")
                .put("customer_file_source", "USER_PROVIDED_ONLY");
        creation.putArray("use_for_products").add("MARKETING_MESSAGES");
        creation.putArray("subscription_info").add("MESSENGER");
        creation.putObject("marketing_message_channels").put("MESSENGER", page.value());
        var id = post("act_1234567890/customaudiences", creation).path("id").asText();
        var users = MAPPER.createObjectNode();
        var payload = users.putObject("payload");
        payload.putArray("schema").add("EMAIL");
        var data = payload.putArray("data");
        for (var email : emails) {
            data.addArray().add(digest(email));
        }
        post(id + "/users", users);
        return id;
    }

    private JsonNode post(String path, JsonNode body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url() + "/v24.0/" + path))
                .header("Authorization", "Bearer any")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.body());
        }
        return MAPPER.readTree(answer.body());
    }

    private static String digest(String email) throws GeneralSecurityException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(email.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
