package dev.herald.testkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a send carries. */
final class SentContentTest extends OnStage {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                      | 2300010",
                "{'text':'Hi {{nickname}}'}                              | 2300038",
                "{'attachment':{'type':'template','payload':{'template_type':'generic','elements':[]}}} | 2300010",
                "{'attachment':{'type':'template','payload':{'template_type':'generic','elements':[{'title':'a','buttons':[{'type':'web_url','title':'t','url':''}]}]}}} | 2300024",
                "{'attachment':{'type':'template','payload':{'template_type':'generic','elements':[{'title':'a','buttons':[{'type':'wave','title':'t'}]}]}}} | 2300023",
                "{'attachment':{'type':'template','payload':{'template_type':'generic','elements':[{'title':'a','image_url':'nowhere'}]}}} | 2300077",
                "{'attachment':{'type':'template','payload':{'template_type':'receipt'}}} | 2300010",
                "{'attachment':{'type':'template','payload':{'template_type':'list'}}} | 2300010",
                "{'attachment':{'type':'file','payload':{}}} | 2300010",
                "{'text':'Hi','attachment':{'type':'template'}} | 2300010",
                "{'text':'Hi','quick_replies':[{'content_type':'text'}]} | 2300010",
                "{'attachment':{'type':'template','payload':{'template_type':'generic','elements':[{'title':'a','media_type':'video','video_id':1,'buttons':[{'type':'postback','title':'t','payload':'p'}]}]}}} | 2300023",
                "{'attachment':{'type':'template','payload':{'template_type':'generic','elements':[{'title':'a','image_url':'https://a.example','image_urls':[]},{'title':'b'}]}}} | 2300010",
                "{'attachment':{'type':'template','payload':{'template_type':'generic','elements':[{'title':'a','image_urls':[{'url':'https://a.example'}]},{'title':'b'}]}}} | 2300046",
                "{'attachment':{'type':'template','payload':{'template_type':'coupon','title':'a','coupon_code':'b','coupon_url':'c'}}} | 2300077",
            },
            quoteCharacter = '`')
    void contentThatTheDomainRefusesIsRefusedWithTheViolationsCode(String message, int code) {
        assertThat(stage.send(stage.campaign(), "p1", message).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'text':'Hi {{ first_name }}'}               | 2300071",
                "{'text':'a\\n\\n\\n\\n\\n\\n\\n\\n\\n\\n\\nb'}      | 2300073",
                "{'attachment':{'type':'template','payload':{'template_type':'generic','elements':[{'title':'a'}]}}} | 2300074",
                "{'attachment':{'type':'template','payload':{'template_type':'button','text':'a','buttons':[{'type':'postback','title':'t','payload':'p'},{'type':'web_url','title':'t','url':'https://a.example'}]}}} | 2300075",
            },
            quoteCharacter = '`')
    void contentThatOnlyTheStrictPolicyRefusesIsRefusedTooSinceTheApiMightDoSo(String message, int code) {
        assertThat(stage.send(stage.campaign(), "p1", message).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'text':'Hi','quick_replies':[{'content_type':'text','title':'Yes','payload':'Y'},{'content_type':'user_email'}]}",
                "{'attachment':{'type':'template','payload':{'template_type':'button','text':'Hi','buttons':[{'type':'postback','title':'Talk','payload':'P'}]}}}",
                "{'attachment':{'type':'template','payload':{'template_type':'generic','elements':[{'title':'a','image_urls':[{'url':'https://a.example','is_hero_image':true}],'buttons':[{'type':'app','ios_url':'a://b','android_url':'a://b'}]}]}}}",
                "{'attachment':{'type':'template','payload':{'template_type':'media','elements':[{'media_type':'image','attachment_id':17,'buttons':[{'type':'web_url','title':'View','url':'https://a.example'}]}]}}}",
                "{'attachment':{'type':'template','payload':{'template_type':'product','elements':[{'id':'7'}]}}}",
                "{'attachment':{'type':'template','payload':{'template_type':'receipt','recipient_name':'Ada','order_number':12,'currency':'USD','payment_method':'Visa','timestamp':1767225600,'address':{'city':'London'},'summary':{'total_cost':'86.45'},'adjustments':[{'name':'Off','amount':2}],'elements':[{'title':'Hat','quantity':1}]}}}",
                "{'attachment':{'type':'template','payload':{'template_type':'coupon','title':'a','coupon_code':'b','coupon_url':'https://a.example','expire_time':'2026-12-24 18:00:00'}}}",
            })
    void everyTemplateIsAcceptedAsClientsWriteIt(String message) {
        assertThat(stage.send(stage.campaign(), "p1", message).isSuccess()).isTrue();
    }

    @Test
    void aGenericTemplateWithEveryPartIsAccepted() {
        var message = "{'attachment':{'type':'template','payload':{'template_type':'generic',"
                + "'text':'Hi {{first_name}}','elements':[{'title':'Hats','subtitle':'All sizes',"
                + "'image_url':'https://shop.example/hats.png','default_action':{'type':'web_url',"
                + "'url':'https://shop.example/sale','webview_height_ratio':'tall'},'buttons':["
                + "{'type':'web_url','url':'https://shop.example/sale','title':'View the sale'},"
                + "{'type':'postback','title':'Talk to us','payload':'HELP'}]}]}}}";

        assertThat(stage.send(stage.campaign(), "p1", message).isSuccess()).isTrue();
    }

    @Test
    void aSendWithoutMessageIsRefusedAsContent() {
        var body = "{'message_id':'" + stage.campaign() + "','messenger_delivery_data':{'subscription_token':'p1'}}";

        assertThat(stage.caller.postJson(Stage.ACCOUNT + "messages", body).code())
                .isEqualTo(2300010);
    }

    @Test
    void aRefusalTellsWhichTextIsWrongWhetherItCannotBeMadeOrThePolicyForbidsIt() {
        var messageId = stage.campaign();

        assertThat(told(messageId, "{'text':'Hi {{nickname}}'}")).contains("(#2300038)", "text: ", "{{nickname}}");
        assertThat(told(messageId, "{'text':'Hi {{ first_name }}'}"))
                .contains("(#2300071)", "text: ", "{{ first_name }}");
    }

    @Test
    void ofAllThatThePolicyForbidsTheLowestCodeIsAnsweredAndItsDetailAlone() {
        var message = "{'attachment':{'type':'template','payload':{'template_type':'generic',"
                + "'elements':[{'title':'Hi {{ first_name }}'}]}}}";

        assertThat(told(stage.campaign(), message))
                .contains("(#2300071)", "{{ first_name }}")
                .doesNotContain("attachment.payload:");
        assertThat(stage.sandbox.stats().rejected()).hasToString("TreeMap((2300071, 1))");
    }

    private String told(String messageId, String message) {
        return stage.send(messageId, "p1", message).body().at("/error/message").asText();
    }

    /** It is noon in Greenwich and, on the same day, midnight in the far west. */
    @Test
    void aCouponIsRefusedOnceItHasExpiredEverywhereOnEarth() {
        var messageId = stage.campaign();

        assertThat(stage.send(messageId, "p1", coupon("2026-07-01 00:00:00")).code())
                .isEqualTo(2300072);
        assertThat(stage.send(messageId, "p1", coupon("2026-07-01 00:00:01")).isSuccess())
                .isTrue();
        stage.clock.goOn(Duration.ofSeconds(1));
        assertThat(stage.send(messageId, "p2", coupon("2026-07-01 00:00:01")).code())
                .isEqualTo(2300072);
    }

    private static String coupon(String expireTime) {
        return "{'attachment':{'type':'template','payload':{'template_type':'coupon','title':'a','coupon_code':'b',"
                + "'coupon_url':'https://a.example','expire_time':'" + expireTime + "'}}}";
    }
}
