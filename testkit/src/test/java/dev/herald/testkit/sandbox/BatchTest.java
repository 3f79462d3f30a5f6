package dev.herald.testkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class BatchTest extends OnStage {

    @Test
    void callsInABatchAreAnsweredAsIfEachCameByItself() {
        var campaign = stage.campaign();
        var read = "{'method':'GET','relative_url':'v24.0/" + campaign + "?fields=adset%7Bid%7D'}";
        var unknown = "{'method':'GET','relative_url':'notification_messages_nobody'}";
        var changed = "{'method':'POST','relative_url':'" + campaign + "','body':'name=New+name&status=PAUSED'}";

        var answers = batch(read + "," + unknown + "," + changed).body();

        assertThat(answers.at("/0/code").asInt()).isEqualTo(200);
        assertThat(Json.parse(answers.at("/0/body").asText())
                        .get()
                        .at("/adset/id")
                        .asText())
                .isEqualTo(stage.setOf(campaign));
        assertThat(answers.at("/1/code").asInt()).isEqualTo(400);
        assertThat(Json.parse(answers.at("/1/body").asText())
                        .get()
                        .at("/error/code")
                        .asInt())
                .isEqualTo(2300004);
        assertThat(answers.at("/2/code").asInt()).isEqualTo(200);
        assertThat(stage.caller
                        .get("/" + campaign + "?fields=name")
                        .body()
                        .path("name")
                        .asText())
                .isEqualTo("New name");
    }

    @Test
    void aBatchMayBeAFormToo() {
        var answers = stage.caller.postForm(
                "/v24.0/", Map.of("batch", "[{\"method\":\"GET\",\"relative_url\":\"me/permissions\"}]"));

        assertThat(answers.body().at("/0/code").asInt()).isEqualTo(200);
    }

    @Test
    void aListInABatchGoesOnAtAnAddressThatWorks() {
        var first = batch("{'method':'GET','relative_url':'140984918491243/notification_message_tokens?limit=15'}");
        var next = Json.parse(first.body().at("/0/body").asText())
                .get()
                .at("/paging/next")
                .asText();

        assertThat(stage.caller.get(next).body().path("data")).hasSize(5);
    }

    @Test
    void aBatchThatIsNoneIsRefusedAsAWhole() {
        assertThat(stage.caller.postJson("/", "{}").code()).isEqualTo(100);
        assertThat(batch("").code()).isEqualTo(100);
        assertThat(batch("{'method':'GET','relative_url':'me/permissions'},".repeat(50) + "{}")
                        .code())
                .isEqualTo(100);
    }

    @Test
    void aCallWithoutMethodOrAddressIsRefusedAlone() {
        var answers = batch("{'method':'GET'},{'method':'GET','relative_url':'me/permissions'}")
                .body();

        assertThat(answers.at("/0/code").asInt()).isEqualTo(400);
        assertThat(answers.at("/1/code").asInt()).isEqualTo(200);
    }

    private Reply batch(String calls) {
        return stage.caller.postJson("/v24.0", "{'batch':[" + calls + "]}");
    }
}
