package dev.herald.testkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MalformedCallsTest extends OnStage {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String GOOD = "{'method':'GET','relative_url':'me/permissions'}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'method':'POST','relative_url':'act_1234567890/campaigns','body':'name=100%'}",
                "{'method':'GET','relative_url':'act_1234567890/ads?fields=%zz'}",
                "{'method':'GET','relative_url':'act_%4'}"
            })
    void aMalformedCallOfABatchIsRefusedAlone(String call) {
        var answers = batch(GOOD + "," + call + "," + GOOD);

        assertThat(answers.status()).isEqualTo(200);
        assertThat(answers.body().at("/0/code").asInt()).isEqualTo(200);
        assertThat(answers.body().at("/1/code").asInt()).isEqualTo(400);
        assertThat(answers.body().at("/1/body").asText()).contains("\"code\":100,", "percent-encoding");
        assertThat(answers.body().at("/2/code").asInt()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "name, depends",
        "depends_on, first",
        "attached_files, file1",
        "omit_response_on_success, true",
        "body, id={result=first:$.id}"
    })
    void whatABatchDoesNotModelIsRefusedAndTakenDown(String key, String value) {
        var answers = batch("{'method':'GET','relative_url':'me/permissions','" + key + "':'" + value + "'}");

        assertThat(answers.body().at("/0/code").asInt()).isEqualTo(400);
        assertThat(answers.body().at("/0/body").asText()).contains("does not model");
        assertThat(stage.caller.get("/sandbox/unmodelled").body().path("data")).hasSize(1);
    }

    @Test
    void methodsOfABatchMayBeInSmallLetters() {
        assertThat(batch("{'method':'get','relative_url':'me/permissions','omit_response_on_success':false}")
                        .body()
                        .at("/0/code")
                        .asInt())
                .isEqualTo(200);
    }

    @Test
    void aBodyThatIsNotEncodedAsItShouldBeIsRefused() {
        var reply = post(Stage.ACCOUNT + "message_campaign", FORM, "name=100%&page_id=140984918491243");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo(100);
        assertThat(reply.complaint()).contains("percent-encoding in the body: 100%");
    }

    @Test
    void aQueryThatIsNotEncodedAsItShouldBeIsRefused() {
        var reply = RawCall.post(stage.sandbox.url(), "/act_1234567890/campaigns?name=100%&page_id=1", "{}", "close");

        assertThat(reply).startsWith("HTTP/1.1 400").contains("percent-encoding in the query: 100%");
    }

    @ParameterizedTest
    @CsvSource({
        "/act_1234567890/campaigns, multipart/form-data, boundary",
        "/act_1234567890/campaigns, multipart/form-data; boundary=, multipart",
        "/act_1234567890/campaigns, multipart/form-data; charset=bogus; boundary=x, charset",
        "/act_1234567890/campaigns, application/json; charset=bogus, charset",
        "/act_1234567890/campaigns, application/json; charset=?!, charset",
        "/sandbox/clock, application/json; charset=bogus, charset"
    })
    void aHeaderThatCannotBeFollowedIsRefused(String path, String type, String word) {
        var reply = post(path, type, "{}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.complaint()).contains(word);
    }

    private Reply post(String path, String type, String body) {
        return stage.caller.call(stage.caller
                .request(path)
                .header("Authorization", "Bearer t")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    }

    private Reply batch(String calls) {
        return stage.caller.postJson("/v24.0", "{'batch':[" + calls + "]}");
    }
}
