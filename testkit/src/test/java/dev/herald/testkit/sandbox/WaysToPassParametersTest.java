package dev.herald.testkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.HashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WaysToPassParametersTest {
    private static final String SENDS = Stage.ACCOUNT + "messages";

    @TempDir(factory = InTarget.class)
    Path folder;

    private Stage stage;
    private String messageId;

    @BeforeEach
    void open() {
        stage = new Stage(folder);
        messageId = stage.campaign();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void jsonFormsAndQueryAreTakenAlike() {
        assertThat(stage.send(messageId, "p1").isSuccess()).isTrue();
        assertThat(stage.caller.postForm(SENDS, Stage.values(messageId, "p2")).isSuccess())
                .isTrue();
        assertThat(stage.caller.postQuery(SENDS, Stage.values(messageId, "p3")).isSuccess())
                .isTrue();
        assertThat(stage.caller
                        .postMultipart(SENDS, Stage.values(messageId, "p4"))
                        .isSuccess())
                .isTrue();
    }

    @Test
    void theBodyWinsOverTheQuery() {
        var query = Caller.encoded(Stage.values(messageId, "nobody"));

        var reply = stage.caller.postForm(SENDS + "?" + query, Stage.values(messageId, "p1"));

        assertThat(reply.isSuccess()).isTrue();
    }

    @Test
    void jsonMayHoldObjectsAsText() {
        var body = "{'message_id':" + messageId + ",'messenger_delivery_data':'{\\'subscription_token\\':\\'p1\\'}',"
                + "'message':'{\\'text\\':\\'Hi\\'}'}";

        assertThat(stage.caller.postJson(SENDS, body).isSuccess()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v24.0", "/v9.1", ""})
    void theVersionMayBeAnyOrNone(String version) {
        assertThat(stage.caller.get(version + "/act_1234567890/ads").status()).isEqualTo(200);
    }

    @Test
    void withoutAccessTokenNothingIsAnswered() {
        var body = Stage.body(messageId, "p1", Stage.MESSAGE).replace('\'', '"');

        var reply = stage.caller.call(stage.caller
                .request(SENDS)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo(190);
        assertThat(reply.body().at("/error/type").asText()).isEqualTo("OAuthException");
        assertThat(stage.sandbox.messages()).isEmpty();
    }

    @Test
    void theAccessTokenMayStandInAMultipartForm() {
        var values = new HashMap<>(Stage.values(messageId, "p1"));
        values.put("access_token", "t");

        var reply = stage.caller.call(stage.caller.multipart(stage.caller.request(SENDS), values));

        assertThat(reply.isSuccess()).isTrue();
    }

    @Test
    void theAccessTokenMayStandInQueryFormOrBody() {
        var query = stage.caller.request("/act_1234567890/ads?access_token=t").GET();
        var values = new HashMap<>(Stage.values(messageId, "p1"));
        values.put("access_token", "t");
        var form = stage.caller
                .request(SENDS)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(Caller.encoded(values)));
        var body = Stage.body(messageId, "p2", Stage.MESSAGE)
                .replace("{'message_id'", "{'access_token':'t','message_id'")
                .replace('\'', '"');
        var json = stage.caller
                .request(SENDS)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));

        assertThat(stage.caller.call(query).status()).isEqualTo(200);
        assertThat(stage.caller.call(form).isSuccess()).isTrue();
        assertThat(stage.caller.call(json).isSuccess()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/v24.0", "/v24.0/act_1234567890/nothing", "/v24.0/me/messages", "/a/b/c", "/v24.0/act_/ads"
            })
    void anUnknownPathIsSaidToBeOne(String path) {
        var reply = stage.caller.get(path);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo(2500);
        assertThat(reply.body().at("/error/message").asText()).contains("Unknown path components");
    }

    @Test
    void aMethodThatIsNotModelledIsRefused() {
        var put = stage.caller
                .request("/" + messageId + "?access_token=t")
                .PUT(java.net.http.HttpRequest.BodyPublishers.noBody());

        assertThat(stage.caller.call(put).code()).isEqualTo(100);
    }

    @Test
    void aBodyThatIsTooLongIsRefusedAndTheNextCallServed() {
        var text = "x".repeat(300 * 1024);

        var reply = stage.send(messageId, "p1", "{'text':'" + text + "'}");

        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.code()).isEqualTo(100);
        assertThat(stage.send(messageId, "p1").isSuccess()).isTrue();
    }
}
