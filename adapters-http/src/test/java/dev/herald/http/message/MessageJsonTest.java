package dev.herald.http.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.herald.domain.content.Button;
import dev.herald.domain.content.Element;
import dev.herald.domain.content.GenericTemplate;
import dev.herald.domain.content.MessageContent;
import dev.herald.domain.content.TextContent;
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
        assertThat(read("{\"text\": \"Hi {{first_name}}\"}").get()).isEqualTo(new TextContent("Hi {{first_name}}"));
        assertThat(MessageJson.write(new TextContent("\"Hats\""))).isEqualTo("{\"text\":\"\\\"Hats\\\"\"}");
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
                .isEqualTo(new GenericTemplate(
                        Option.some("Hi"),
                        List.of(
                                new Element(
                                        "Hats",
                                        Option.some("For all"),
                                        Option.some("https://shop.example/hats.png"),
                                        Option.some(new WebAction(
                                                "https://shop.example/", Option.some(WebAction.Height.TALL))),
                                        List.of(
                                                new Button.WebUrl("Sale", "https://shop.example/sale"),
                                                new Button.Postback("Talk", "HELP"))),
                                new Element("Shoes", Option.none(), Option.none(), Option.none(), List.empty()))));
    }

    @Test
    void manyMistakesAreToldAtOnceWithTheirPaths() {
        var found = violations("""
                {"txt": 1, "quick_replies": [],
                 "attachment": {"type": "file", "payload": {"template_type": "generic", "text": "Hi {{name}}", "colour": 1,
                  "elements": [
                    {"subtitle": 5, "image_urls": [], "media_type": "video",
                     "default_action": {"type": "postback", "url": "shop", "webview_height_ratio": "huge"},
                     "buttons": [{"type": "web_url", "title": "A title that is far too long", "url": ""},
                                 {"type": "app", "ios_url": "x"},
                                 {"type": "postback", "titel": "Talk", "payload": ""},
                                 "button"]},
                    []]}}}
                """);

        assertThat(found.map(Violation::path))
                .containsExactlyInAnyOrder(
                        "txt",
                        "quick_replies",
                        "attachment.type",
                        "attachment.payload.text",
                        "attachment.payload.colour",
                        ELEMENT + ".title",
                        ELEMENT + ".subtitle",
                        ELEMENT + ".image_urls",
                        ELEMENT + ".media_type",
                        ELEMENT + ".default_action.type",
                        ELEMENT + ".default_action.url",
                        ELEMENT + ".default_action.webview_height_ratio",
                        ELEMENT + ".buttons[0].title",
                        ELEMENT + ".buttons[0].url",
                        ELEMENT + ".buttons[1].type",
                        ELEMENT + ".buttons[2].titel",
                        ELEMENT + ".buttons[2].title",
                        ELEMENT + ".buttons[2].payload",
                        ELEMENT + ".buttons[3]",
                        ELEMENT + ".buttons",
                        "attachment.payload.elements[1]");
    }

    @Test
    void aKeyThatIsNotKnownIsAnsweredWithTheKeysThatAre() {
        assertThat(violations("{\"text\": \"Hi\", \"txt\": \"Hi\"}"))
                .containsExactly(Violation.of(
                        "txt", "is not known here; known are text, attachment", ErrorCode.INVALID_CREATIVE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"button", "media", "product", "receipt", "coupon"})
    void aTemplateThatThisVersionLacksIsNamedAsSuchAndNothingElseIsSaidOfIt(String template) {
        var found = violations("{\"attachment\": {\"type\": \"template\", \"payload\": {\"template_type\": \""
                + template + "\", \"order_url\": \"x\"}}}");

        assertThat(found)
                .containsExactly(Violation.of(
                        "attachment.payload.template_type",
                        template + " is not supported yet by this version; supported is generic",
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
                "{\"attachment\": {\"payload\": {}}}|attachment.payload.template_type|is missing; generic",
                "{\"attachment\": {\"payload\": {}}}|attachment.payload.elements|is missing",
                "{\"attachment\": {\"payload\": {\"elements\": {}}}}|attachment.payload.elements"
                        + "|must be a list, but is an object",
                "{\"attachment\": {\"payload\": {\"elements\": []}}}|attachment.payload.elements"
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
