package dev.herald.http.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.herald.domain.content.Button;
import dev.herald.domain.content.Element;
import dev.herald.domain.content.GenericTemplate;
import dev.herald.domain.content.MessageContent;
import dev.herald.domain.content.TextTemplate;
import dev.herald.domain.content.Visual;
import dev.herald.domain.content.WebAction;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Graph API's message object, read with all its mistakes at once, and written. */
class MessageJsonTest {
    private static final String ELEMENT = "attachment.payload.elements[0]";

    @Test
    void aTextIsReadAndWritten() {
        assertThat(read("{\"text\": \"Hi {{first_name}}\"}").get())
                .isEqualTo(MessageContent.of(new TextTemplate("Hi {{first_name}}")));
        assertThat(MessageJson.write(MessageContent.of(new TextTemplate("\"Hats\""))))
                .isEqualTo("{\"text\":\"\\\"Hats\\\"\"}");
    }

    @Test
    void aGenericTemplateIsReadWithAllItsParts() {
        var content = read("""
                {"attachment": {"type": "template", "payload": {"template_type": "generic", "text": "Hi",
                  "elements": [
                    {"title": "Hats", "subtitle": "For all", "media_type": "image",
                     "image_url": "https://shop.example/hats.png",
                     "default_action": {"type": "web_url", "url": "https://shop.example/", "webview_height_ratio": "tall"},
                     "buttons": [{"type": "web_url", "url": "https://shop.example/sale", "title": "Sale"},
                                 {"type": "postback", "title": "Talk", "payload": "HELP"}]},
                    {"title": "Shoes"}]}}}
                """);

        assertThat(content.get())
                .isEqualTo(MessageContent.of(new GenericTemplate(
                        Option.some("Hi"),
                        List.of(
                                new Element(
                                        "Hats",
                                        Option.some("For all"),
                                        Option.some(new Visual.Image("https://shop.example/hats.png")),
                                        Option.some(new WebAction(
                                                "https://shop.example/", Option.some(WebAction.Height.TALL))),
                                        List.of(
                                                new Button.WebUrl("Sale", "https://shop.example/sale"),
                                                new Button.Postback("Talk", "HELP"))),
                                new Element("Shoes", Option.none(), Option.none(), Option.none(), List.empty())))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                {"text":"Hi","quick_replies":[
                  {"content_type":"text","title":"Yes","payload":"YES","image_url":"https://shop.example/yes.png"},
                  {"content_type":"user_phone_number"},{"content_type":"user_email"}]}
                """, """
                {"attachment":{"type":"template","payload":{"template_type":"button","text":"Hi","buttons":[
                  {"type":"web_url","url":"https://shop.example/","title":"View"},
                  {"type":"postback","title":"Talk","payload":"HELP"}]}}}
                """, """
                {"attachment":{"type":"template","payload":{"template_type":"generic","elements":[{"title":"Hats",
                  "image_urls":[{"url":"https://shop.example/1.png","is_hero_image":true},
                                {"url":"https://shop.example/2.png"}],
                  "buttons":[{"type":"app","title":"Open","ios_url":"shop://hats","android_url":"shop://hats"}]}]}}}
                """, """
                {"attachment":{"type":"template","payload":{"template_type":"generic","elements":[
                  {"title":"Hats","media_type":"video","video_id":"5150"},{"title":"Shoes"}]}}}
                """, """
                {"attachment":{"type":"template","payload":{"template_type":"media","elements":[
                  {"media_type":"video","attachment_id":"17","buttons":[
                    {"type":"web_url","url":"https://shop.example/","title":"View"}]}]}}}
                """, """
                {"attachment":{"type":"template","payload":{"template_type":"media","elements":[
                  {"media_type":"image","url":"https://www.facebook.com/photo/?fbid=1"}]}}}
                """, """
                {"attachment":{"type":"template","payload":{"template_type":"product","elements":[
                  {"id":"7"},{"id":"8"}]}}}
                """, """
                {"attachment":{"type":"template","payload":{"template_type":"receipt","recipient_name":"Ada",
                  "order_number":"12","currency":"USD","payment_method":"Visa 1234",
                  "order_url":"https://shop.example/12","timestamp":"1767225600",
                  "address":{"street_1":"1 Hacker Way","street_2":"2","city":"Menlo Park","postal_code":"94025",
                             "state":"CA","country":"US"},
                  "summary":{"subtotal":75.5,"shipping_cost":4.95,"total_tax":6,"total_cost":86.45},
                  "adjustments":[{"name":"Discount","amount":20}],
                  "elements":[{"title":"Hat","subtitle":"Blue","quantity":2,"price":50,"currency":"USD",
                               "image_url":"https://shop.example/hat.png"}]}}}
                """, """
                {"attachment":{"type":"template","payload":{"template_type":"coupon","title":"10 % off",
                  "subtitle":"All hats","coupon_code":"SUMMER","coupon_url":"https://shop.example/",
                  "coupon_url_button_title":"Shop","coupon_pre_message":"Hi {{first_name}}",
                  "expire_time":"2026-12-24 18:00:00","image_url":"https://shop.example/hat.png","payload":"USED"}}}
                """})
    void everyPartOfEveryTemplateIsReadAndWrittenAsItWas(String message) throws JsonProcessingException {
        var json = new JsonMapper().readTree(message);

        assertThat(MessageJson.write(read(message).get())).isEqualTo(json.toString());
    }

    @Test
    void contentThatBreaksTenRulesAtOnceGetsTenMessagesAtOnce() {
        var found = violations("""
                {"quick_replies": [{"content_type": "text", "title": "A title that is far too long"}],
                 "attachment": {"type": "template", "payload": {"template_type": "generic", "text": "Hi {{name}}",
                  "elements": [
                    {"title": "", "media_type": "video",
                     "buttons": [{"type": "postback", "title": "Talk", "payload": "HELP"},
                                 {"type": "web_url", "title": "", "url": ""},
                                 {"type": "wave"},
                                 {"type": "web_url", "title": "View", "url": "https://shop.example/"}]},
                    {"title": "Shoes", "image_url": "https://shop.example/1.png", "image_urls": [
                      {"url": "https://shop.example/2.png", "is_hero_image": true},
                      {"url": "https://shop.example/3.png", "is_hero_image": true}]},
                    {"title": "Coats", "media_type": "image"}]}}}
                """);

        assertThat(found.map(violation -> violation.code().get().code() + " " + violation.path()))
                .containsExactlyInAnyOrder(
                        "2300010 quick_replies[0].title",
                        "2300038 attachment.payload.text",
                        "2300010 " + ELEMENT + ".title",
                        "2300021 " + ELEMENT + ".video_id",
                        "2300026 " + ELEMENT + ".buttons",
                        "2300023 " + ELEMENT + ".buttons[0].type",
                        "2300025 " + ELEMENT + ".buttons[1].title",
                        "2300024 " + ELEMENT + ".buttons[1].url",
                        "2300023 " + ELEMENT + ".buttons[2].type",
                        "2300046 attachment.payload.elements[1].image_urls",
                        "2300047 attachment.payload.elements[1].image_urls",
                        "2300048 attachment.payload.elements[1].image_urls",
                        "2300022 attachment.payload.elements[2].image_url");
    }

    @Test
    void mistakesInTheWritingAndInTheContentAreToldAtOnceWithTheirPaths() {
        var found = violations("""
                {"txt": 1, "quick_replies": [{"content_type": "user_email", "title": "Yes"}, 5],
                 "attachment": {"type": "file", "payload": {"template_type": "generic", "text": "Hi {{name}}", "colour": 1,
                  "elements": [
                    {"subtitle": 5, "image_urls": [5, {"url": "x", "hero": true}], "video_id": 3,
                     "default_action": {"type": "postback", "url": "shop", "webview_height_ratio": "huge"},
                     "buttons": [{"type": "web_url", "title": "Talk", "payload": ""},
                                 {"type": "app", "ios_url": "x"},
                                 {"type": "postback", "titel": "Talk", "payload": ""},
                                 "button"]},
                    []]}}}
                """);

        assertThat(found.map(Violation::path))
                .containsExactlyInAnyOrder(
                        "txt",
                        "quick_replies[0].title",
                        "quick_replies[1]",
                        "attachment.type",
                        "attachment.payload.text",
                        "attachment.payload.colour",
                        ELEMENT + ".title",
                        ELEMENT + ".subtitle",
                        ELEMENT + ".image_urls",
                        ELEMENT + ".image_urls[0]",
                        ELEMENT + ".image_urls[1].url",
                        ELEMENT + ".image_urls[1].hero",
                        ELEMENT + ".video_id",
                        ELEMENT + ".default_action.type",
                        ELEMENT + ".default_action.url",
                        ELEMENT + ".default_action.webview_height_ratio",
                        ELEMENT + ".buttons[0].payload",
                        ELEMENT + ".buttons[0].url",
                        ELEMENT + ".buttons[1].ios_url",
                        ELEMENT + ".buttons[1].android_url",
                        ELEMENT + ".buttons[2].titel",
                        ELEMENT + ".buttons[2].title",
                        ELEMENT + ".buttons[2].payload",
                        ELEMENT + ".buttons[3]",
                        ELEMENT + ".buttons",
                        "attachment.payload.elements[1]");
    }

    @Test
    void aNumberOnAReceiptIsANumberAndNothingElse() {
        assertThat(violations("""
                        {"attachment": {"type": "template", "payload": {"template_type": "receipt",
                          "recipient_name": "Ada", "order_number": "12", "currency": "USD", "payment_method": "Visa",
                          "timestamp": 1767225600, "summary": {"total_cost": "86.45"}}}}
                        """).map(Violation::toString))
                .containsExactly("attachment.payload.summary.total_cost: must be a number, but is a text (2300010)");
    }

    @Test
    void aFlagIsTrueOrFalse() {
        assertThat(violations("""
                        {"attachment": {"type": "template", "payload": {"template_type": "generic", "elements": [
                          {"title": "Hats", "image_urls": [
                            {"url": "https://shop.example/", "is_hero_image": "yes"}]}]}}}
                        """).map(Violation::toString))
                .containsExactly(
                        ELEMENT + ".image_urls[0].is_hero_image: must be true or false, but is a text (2300010)");
    }

    @Test
    void aKeyThatIsNotKnownIsAnsweredWithTheKeysThatAre() {
        assertThat(violations("{\"text\": \"Hi\", \"txt\": \"Hi\"}"))
                .containsExactly(Violation.of(
                        "txt",
                        "is not known here; known are text, attachment, quick_replies",
                        ErrorCode.INVALID_CREATIVE));
    }

    @Test
    void ofATemplateThatNobodyKnowsNothingElseIsSaid() {
        assertThat(violations("""
                        {"attachment": {"type": "template", "payload": {"template_type": "list", "order_url": "x"}}}
                        """))
                .containsExactly(Violation.of(
                        "attachment.payload.template_type",
                        "must be button or generic or media or product or receipt or coupon, but is list",
                        ErrorCode.INVALID_CREATIVE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|''|must hold either text or attachment",
                "{\"text\": \"a\", \"attachment\": {\"type\": \"template\"}}|''|must hold either text or attachment",
                "[]|''|must be an object, but is a list",
                "{\"text\": 5}|text|must be a text, but is a number; put it in quotes",
                "{\"text\": null}|text|must be a text, but is empty",
                "{\"text\": \" \"}|text|must not be empty",
                "{\"attachment\": {\"type\": \"template\"}}|attachment.payload|is missing",
                "{\"attachment\": {\"payload\": {}}}|attachment.type|is missing; template",
                "{\"attachment\": {\"payload\": {}}}|attachment.payload.template_type"
                        + "|is missing; button or generic or media or product or receipt or coupon",
                "{\"attachment\": {\"payload\": {\"template_type\": \"generic\", \"elements\": {}}}}|attachment.payload.elements"
                        + "|must be a list, but is an object",
                "{\"attachment\": {\"payload\": {\"template_type\": \"generic\", \"elements\": []}}}|attachment.payload.elements"
                        + "|holds 0 elements; 1 to 10 are allowed",
            })
    void aMistakeIsToldInWords(String message, String path, String words) {
        assertThat(violations(message))
                .anySatisfy(violation ->
                        assertThat(violation).returns(path, Violation::path).returns(words, Violation::message));
    }

    @Test
    void anImageElementWithoutAnImageHasTheApisOwnCode() {
        assertThat(violations("""
                        {"attachment": {"type": "template", "payload": {"template_type": "generic",
                          "elements": [{"title": "Hats", "media_type": "image"}]}}}
                        """))
                .containsExactly(Violation.of(
                        ELEMENT + ".image_url",
                        "is missing; the media type is image",
                        ErrorCode.IMAGE_MEDIA_TYPE_MISSING_IMAGE_URL));
    }

    private static Seq<Violation> violations(String json) {
        return read(json).getError();
    }

    private static Validation<Seq<Violation>, MessageContent> read(String json) {
        try {
            return MessageJson.read(new JsonMapper().readTree(json));
        } catch (JsonProcessingException noJson) {
            throw new AssertionError(noJson);
        }
    }
}
