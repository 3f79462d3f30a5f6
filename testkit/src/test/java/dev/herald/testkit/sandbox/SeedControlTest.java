package dev.herald.testkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SeedControlTest extends OnStage {
    private static final String ACCOUNT =
            "{'app':{'id':'9002','terms_signed':true},'business':{'id':'7002','terms_signed':true},"
                    + "'ad_account':{'id':'act_55','currency':'BRL','timezone':'America/Sao_Paulo','country':'BR',"
                    + "'payment_method':true,'terms_signed':true,'spend_cap':'100'},"
                    + "'page':{'id':'66','country':'BR','terms_signed':true},'prices':{'default':'0.05','BR':'0.08'}}";

    @Test
    void accountsPagesAndSubscribersAreAdded() {
        var reply = seed("{'accounts':[" + ACCOUNT + "],'pages':[{'id':'88','country':'US','terms_signed':true}],"
                + "'subscribers':[{'notification_messages_token':'b1','country':'BR'},"
                + "{'notification_messages_token':'b2','page_id':'88','country':'FR'}]}");

        assertThat(reply.body()).hasToString("{\"accounts\":1,\"pages\":1,\"subscribers\":2}");
        var messageId = campaign("66");
        assertThat(send(messageId, "b1").isSuccess()).isTrue();
        assertThat(send(messageId, "b2").code()).isEqualTo(2300005);
        assertThat(send(campaign("88"), "b2").code()).isEqualTo(2300032);
        assertThat(stage.caller
                        .get("/sandbox/state?ad_account=55")
                        .body()
                        .at("/ad_account/amount_spent")
                        .asText())
                .isEqualTo("0.08");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'pages':[{'id':'88'},{'country':'US'}]}                                    | pages[1].page.id",
                "{'pages':{}}                                                                | pages",
                "{'accounts':[{'app':{'id':'1'}}]}                                           | accounts[0].ad_account.currency",
                "{'subscribers':[{'notification_messages_token':'a','creation_timestamp':'soon'}]} | subscribers[0].creation_timestamp",
                "{'subscribers':[{'notification_messages_token':'a','organic_threads_day':-1}]}    | subscribers[0].organic_threads_day",
                "{'subscribers':[{'country':'US'}]}                                          | subscribers[0]",
                "{'people':[]}                                                               | people",
                "[]                                                                          | JSON object",
            },
            quoteCharacter = '`')
    void mistakesAreToldWithTheirPathAndNothingIsTaken(String body, String path) {
        var reply = seed(body.replace("{'pages':[", "{'subscribers':[{'notification_messages_token':'x'}],'pages':["));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().at("/error/message").asText()).contains(path);
        assertThat(stage.caller.get("/notification_messages_x").code()).isEqualTo(2300004);
    }

    @Test
    void manyLinesAreTakenAndTheFirstMistakesToldWithTheirLine() {
        var lines = new StringBuilder("no json\n" + Seeds.line("'country':'US'"));
        for (var i = 0; i < 20_000; i++) {
            lines.append(
                    Seeds.line("'notification_messages_token':'n" + i + "','first_name':'" + "x".repeat(40) + "'"));
        }

        var reply = lines(lines.toString());

        assertThat(reply.body().path("taken").asInt()).isEqualTo(20_000);
        assertThat(reply.body().path("skipped").asInt()).isEqualTo(2);
        assertThat(reply.body().at("/mistakes/0").asText()).contains("line 1 ");
        assertThat(reply.body().at("/mistakes/1").asText()).contains("line 2 ", "notification_messages_token");
        assertThat(stage.send(stage.campaign(), "n19999").isSuccess()).isTrue();
    }

    @Test
    void whatWasSeededOverHttpSurvivesAnEndWithoutGoodbye() throws IOException {
        var state = folder.resolve("state");
        try (var first =
                new Stage(Files.createDirectories(folder.resolve("a")), having -> having.keepingStateIn(state))) {
            first.caller.postJson(
                    "/sandbox/seed",
                    "{'accounts':[" + ACCOUNT + "],'subscribers':[{'notification_messages_token':'b1',"
                            + "'next_eligible_time':4070908800,'email':'ada@example.com'}]}");
            var copy = Files.createDirectories(folder.resolve("copy"));
            Files.copy(state.resolve("journal.ndjson"), copy.resolve("journal.ndjson"));
            try (var second = Sandbox.start(SandboxSettings.standard().keepingStateIn(copy));
                    var caller = new Caller(second.url())) {
                assertThat(caller.get("/notification_messages_b1")
                                .body()
                                .path("next_eligible_time")
                                .asLong())
                        .isEqualTo(4070908800L);
                assertThat(caller.get("/66/notification_message_tokens").body().path("data"))
                        .hasSize(1);
                assertThat(Files.readString(copy.resolve("journal.ndjson"))).doesNotContain("ada@");
            }
        }
    }

    @Test
    void linesNeedAPageThatIsKnown() {
        try (var empty = Sandbox.start(SandboxSettings.standard());
                var caller = new Caller(empty.url())) {
            assertThat(caller.postJson("/sandbox/seed", "{'subscribers':[{'notification_messages_token':'x'}]}")
                            .status())
                    .isEqualTo(400);
            assertThat(caller.call(caller.request("/sandbox/seed")
                                    .header("Content-Type", "application/x-ndjson")
                                    .POST(BodyPublishers.ofString(Seeds.people(1))))
                            .status())
                    .isEqualTo(400);
        }
    }

    private Reply seed(String json) {
        return stage.caller.postJson("/sandbox/seed", json);
    }

    private Reply lines(String lines) {
        return stage.caller.call(stage.caller
                .request("/sandbox/seed")
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines)));
    }

    private String campaign(String page) {
        return stage.caller
                .postJson(
                        "/act_55/message_campaign", "{'name':'Sale','page_id':'" + page + "','lifetime_budget':100000}")
                .id();
    }

    private Reply send(String messageId, String token) {
        return stage.caller.postJson("/act_55/messages", Stage.body(messageId, token, Stage.MESSAGE));
    }
}
