package dev.herald.testkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UnsubscribingTest extends OnStage {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'email':'Ada@Example.com '",
                "'email':'#ada@example.com'",
                "'phone':'+1 (650) 555-0100'",
                "'phone':'#16505550100'",
                "'phone':'16505550100','email':'somebody@else.com'",
                "'psid':'77'",
                "'psid':'#77'",
                "'subscriber_token':'x'",
                "'subscriber_token':'#x'",
            })
    void whoIsMatchedByTheRowGetsNoMoreMessages(String row) {
        stage.person(
                "'notification_messages_token':'x','recipient_id':77,'email':'ada@example.com','phone':'16505550100'");

        var reply = unsubscribe("{" + digested(row) + "}");

        assertThat(reply.body()).hasToString("{\"invalid_rows_count\":0}");
        assertThat(stage.send(stage.campaign(), "x").code()).isEqualTo(2300034);
        assertThat(stage.send(stage.campaign(), "p1").isSuccess()).isTrue();
    }

    @Test
    void rowsThatCannotBeReadAreCountedAndTheOthersTaken() {
        var reply = unsubscribe("{},5,{'email':'nobody'},{'psid':'1','email':'a@b.c'},{'phone':'12'},{'psid':'a b'},"
                + "{'psid':'2'},{'psid':'nobody'}");

        assertThat(reply.body()).hasToString("{\"invalid_rows_count\":6}");
        assertThat(stage.send(stage.campaign(), "p1").isSuccess()).isTrue();
        assertThat(stage.send(stage.campaign(), "p2").code()).isEqualTo(2300034);
    }

    @Test
    void subscribersOfOtherPagesAreLeftAlone() {
        stage.caller.postJson(
                "/sandbox/seed",
                "{'pages':[{'id':'99','country':'US','terms_signed':true}],'subscribers':[{'page_id':'99','country':'US',"
                        + "'notification_messages_token':'x','recipient_id':'77','email':'ada@example.com'}]}");

        unsubscribe("{'psid':'77'},{'subscriber_token':'x'},{'email':'ada@example.com'}");

        var campaign = stage.create("'name':'Sale','page_id':'99','lifetime_budget':100000")
                .id();
        assertThat(stage.send(campaign, "x").isSuccess()).isTrue();
    }

    @Test
    void withoutRowsOrPageNothingIsDone() {
        assertThat(stage.caller
                        .postJson("/140984918491243/messaging_customer_base/unsubscribe", "{}")
                        .code())
                .isEqualTo(100);
        assertThat(stage.caller
                        .postJson("/99/messaging_customer_base/unsubscribe", "{'data':[{'psid':'1'}]}")
                        .code())
                .isEqualTo(100);
    }

    private static String digested(String row) {
        var at = row.indexOf('#');
        if (at < 0) {
            return row;
        }
        var end = row.indexOf('\'', at);
        return row.substring(0, at) + Digest.of(row.substring(at + 1, end)) + row.substring(end);
    }

    private Reply unsubscribe(String rows) {
        return stage.caller.postJson(
                "/v24.0/140984918491243/messaging_customer_base/unsubscribe", "{'data':[" + rows + "]}");
    }
}
