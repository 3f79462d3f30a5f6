package dev.herald.testkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TokenListingTest extends OnStage {

    @Test
    void everySubscriberOfThePageIsListedOnceHoweverLongThePagesAre() {
        stage.person("'notification_messages_token':'elsewhere','page_id':'77'");

        for (var limit : List.of(1, 7, 19, 20, 21)) {
            assertThat(all(limit))
                    .as("pages of " + limit)
                    .hasSize(20)
                    .doesNotHaveDuplicates()
                    .doesNotContain("elsewhere");
        }
    }

    @Test
    void theLastPageHasNoNextOne() {
        var last = stage.caller.get("/140984918491243/notification_message_tokens?limit=20");

        assertThat(last.body().path("data")).hasSize(20);
        assertThat(last.body().at("/paging/next").isMissingNode()).isTrue();
    }

    @Test
    void atMostAThousandComeAtOnce() {
        stage.listing(Seeds.people(1100));

        var page = stage.caller.get("/140984918491243/notification_message_tokens?limit=5000");

        assertThat(page.body().path("data")).hasSize(1000);
    }

    @Test
    void aTokenIsListedAsItIsLookedUp() {
        stage.person("'notification_messages_token':'a','recipient_id':77,'topic_title':'News'");

        var listed = stage.caller
                .get("/140984918491243/notification_message_tokens?limit=1")
                .body();

        assertThat(listed.at("/data/0"))
                .isEqualTo(stage.caller.get("/notification_messages_a").body());
    }

    @Test
    void whatIsNoCursorOrNoPageIsRefused() {
        var path = "/140984918491243/notification_message_tokens?";
        assertThat(stage.caller.get(path + "after=%25%25").code()).isEqualTo(100);
        assertThat(stage.caller.get(path + "limit=0").code()).isEqualTo(100);
        assertThat(stage.caller.get("/77/notification_message_tokens").code()).isEqualTo(100);
    }

    @Test
    void aPersonOfSeveralTokensIsListedOnceIfThatIsAskedForOnEveryPageOfTheList() {
        for (var i = 1; i <= 20; i++) {
            stage.person("'notification_messages_token':'twin" + i + "','recipient_id':'" + i + "'");
        }

        assertThat(all(7)).hasSize(40);
        assertThat(all("do_not_return_duplicates=true&limit=7")).hasSize(20).allMatch(token -> token.startsWith("p"));
    }

    @Test
    void whoSubscribesWhileTheListIsReadStandsInTheirPlace() {
        var first = stage.caller
                .get("/140984918491243/notification_message_tokens?limit=10")
                .body();
        stage.person("'notification_messages_token':'z9'");
        stage.person("'notification_messages_token':'a0'");

        var second = stage.caller
                .get(first.at("/paging/next").asText().replace("limit=10", "limit=100"))
                .body();

        assertThat(second.path("data")).hasSize(11);
        assertThat(all(3)).hasSize(22).isSorted();
    }

    @Test
    void theListCanBeReadBackwards() {
        var path = "/140984918491243/notification_message_tokens?limit=8";
        var second = stage.caller.get(
                stage.caller.get(path).body().at("/paging/next").asText());
        var first = stage.caller.get(second.body().at("/paging/previous").asText());

        assertThat(first.body().path("data"))
                .isEqualTo(stage.caller.get(path).body().path("data"));
        assertThat(first.body().at("/paging/previous").isMissingNode()).isTrue();
        assertThat(stage.caller
                        .get(first.body().at("/paging/next").asText())
                        .body()
                        .path("data"))
                .isEqualTo(second.body().path("data"));
    }

    private List<String> all(int limit) {
        return all("limit=" + limit);
    }

    private List<String> all(String asked) {
        var tokens = new ArrayList<String>();
        var next = "/v24.0/140984918491243/notification_message_tokens?" + asked;
        while (!next.isEmpty()) {
            var page = stage.caller.get(next).body();
            page.path("data")
                    .forEach(one ->
                            tokens.add(one.path("notification_messages_token").asText()));
            next = page.at("/paging/next").asText();
        }
        return tokens;
    }
}
