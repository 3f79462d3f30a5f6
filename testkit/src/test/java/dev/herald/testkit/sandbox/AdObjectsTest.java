package dev.herald.testkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AdObjectsTest extends OnStage {

    @Test
    void theListIsFollowedPageByPageToItsEnd() {
        var made = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            made.add(stage.campaign());
        }

        var listed = new ArrayList<String>();
        var next = stage.sandbox.url() + Stage.ACCOUNT + "ads?limit=2&fields=id,adset%7Bid,name%7D,campaign%7Bname%7D";
        var pages = 0;
        while (!next.isEmpty()) {
            var page = stage.caller.get(pathOf(next)).body();
            page.path("data").forEach(ad -> {
                listed.add(ad.path("id").asText());
                assertThat(ad.at("/adset/name").asText()).isEqualTo("Sale");
                assertThat(ad.at("/campaign/name").asText()).isEqualTo("Sale");
            });
            next = page.at("/paging/next").asText();
            pages++;
        }

        assertThat(listed).containsExactlyElementsOf(made);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void aDeletedCampaignIsGoneForGood() {
        var kept = stage.campaign();
        var deleted = stage.campaign();

        assertThat(stage.caller.delete("/v24.0/" + deleted).isSuccess()).isTrue();

        assertThat(stage.caller.get("/" + deleted).code()).isEqualTo(100);
        assertThat(stage.caller.delete("/" + deleted).code()).isEqualTo(100);
        assertThat(stage.send(deleted, "p1").code()).isEqualTo(2300000);
        assertThat(stage.send(kept, "p1").isSuccess()).isTrue();
    }

    private String pathOf(String absolute) {
        assertThat(absolute).startsWith(stage.sandbox.url().toString());
        var uri = URI.create(absolute);
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }

    @Test
    void theNextLinkHoldsTheAccessTokenOnlyIfItCameAsAParameter() {
        stage.campaign();
        stage.campaign();
        var path = Stage.ACCOUNT + "ads?limit=1";

        var byParameter = stage.caller
                .call(stage.caller.request(path + "&access_token=se%26cret").GET())
                .body();
        var byHeader = stage.caller.get(path).body();

        assertThat(byParameter.at("/paging/next").asText()).contains("access_token=se%26cret&");
        assertThat(byHeader.at("/paging/next").asText()).isNotEmpty().doesNotContain("token");
    }

    @Test
    void aWrongCursorOrLimitIsAnInvalidParameter() {
        assertThat(stage.caller.get(Stage.ACCOUNT + "ads?after=abc").code()).isEqualTo(100);
        assertThat(stage.caller.get(Stage.ACCOUNT + "ads?limit=0").code()).isEqualTo(100);
    }

    @Test
    void withoutFieldsOnlyTheIdIsShown() {
        var messageId = stage.campaign();

        assertThat(stage.caller.get("/" + messageId).body())
                .isEqualTo(Json.object().put("id", messageId));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id,", "adset%7Bid", "id%7D", "adset%7B%7D", "nonsense", "adset%7Bnonsense%7D", ",", "a.b"})
    void fieldsThatCannotBeReadOrDoNotExistAreRefused(String fields) {
        assertThat(stage.caller
                        .get("/" + stage.campaign() + "?fields=" + fields)
                        .code())
                .isEqualTo(100);
    }

    @Test
    void anObjectThatNobodyKnowsIsRefused() {
        assertThat(stage.caller.get("/1").body().at("/error/error_subcode").asInt())
                .isEqualTo(33);
        assertThat(stage.caller.postJson("/1", "{'status':'PAUSED'}").code()).isEqualTo(100);
    }

    @Test
    void eachOfTheThreeObjectsCanBeSwitchedOffAndOn() {
        var messageId = stage.campaign();
        var parents = stage.caller
                .get("/" + messageId + "?fields=campaign%7Bid%7D,adset%7Bid%7D")
                .body();

        assertThat(whilePaused(parents.at("/campaign/id").asText(), messageId)).isEqualTo(2300000);
        assertThat(whilePaused(parents.at("/adset/id").asText(), messageId)).isEqualTo(2300002);
        assertThat(whilePaused(messageId, messageId)).isEqualTo(2300003);
        assertThat(stage.send(messageId, "p1").isSuccess()).isTrue();
    }

    private int whilePaused(String id, String messageId) {
        assertThat(stage.caller.postJson("/" + id, "{'status':'PAUSED'}").isSuccess())
                .isTrue();
        assertThat(stage.caller
                        .get("/" + id + "?fields=status")
                        .body()
                        .path("status")
                        .asText())
                .isEqualTo("PAUSED");
        var code = stage.send(messageId, "p1").code();
        assertThat(stage.caller.postJson("/" + id, "{'status':'ACTIVE'}").isSuccess())
                .isTrue();
        return code;
    }

    @Test
    void aStatusThatDoesNotExistChangesNothing() {
        var messageId = stage.campaign();

        assertThat(stage.caller
                        .postJson("/" + messageId, "{'status':'SLEEPING','name':'x'}")
                        .code())
                .isEqualTo(100);
        assertThat(stage.caller
                        .get("/" + messageId + "?fields=name")
                        .body()
                        .path("name")
                        .asText())
                .isEqualTo("Sale");
    }

    @Test
    void aMessageCanBeRenamed() {
        var messageId = stage.campaign();

        assertThat(stage.caller
                        .postJson("/" + messageId, "{'name':'Winter sale'}")
                        .isSuccess())
                .isTrue();
        assertThat(stage.caller
                        .get("/" + messageId + "?fields=name,campaign%7Bname%7D")
                        .body())
                .hasToString("{\"id\":\"" + messageId + "\",\"name\":\"Winter sale\",\"campaign\":{\"id\":\""
                        + (Long.parseLong(messageId) - 2) + "\",\"name\":\"Sale\"}}");
    }
}
