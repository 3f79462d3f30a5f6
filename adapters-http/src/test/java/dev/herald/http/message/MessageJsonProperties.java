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
import io.vavr.collection.List;
import io.vavr.control.Option;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is written reads back as the same content, and writes the same again. */
class MessageJsonProperties {
    private static final int MAX_TEXT = 640;
    private static final int MAX_TITLE = 80;
    private static final int MAX_BUTTON_TITLE = 20;

    @Property
    void writingAndReadingBackChangesNothing(@ForAll("contents") MessageContent content)
            throws JsonProcessingException {
        var written = MessageJson.write(content);
        var read = MessageJson.read(new JsonMapper().readTree(written)).get();

        assertThat(read).isEqualTo(content);
        assertThat(MessageJson.write(read)).isEqualTo(written);
    }

    @Provide
    Arbitrary<MessageContent> contents() {
        return Arbitraries.oneOf(
                texts(MAX_TEXT).map(TextContent::new),
                Combinators.combine(
                                optional(texts(MAX_TEXT)),
                                elements().list().ofMinSize(1).ofMaxSize(10))
                        .as((greeting, elements) -> new GenericTemplate(greeting, List.ofAll(elements))));
    }

    private static Arbitrary<Element> elements() {
        return Combinators.combine(
                        texts(MAX_TITLE),
                        optional(texts(MAX_TITLE)),
                        optional(addresses()),
                        optional(actions()),
                        buttons().list().ofMaxSize(3))
                .as((title, subtitle, image, action, buttons) ->
                        new Element(title, subtitle, image, action, List.ofAll(buttons)));
    }

    private static Arbitrary<WebAction> actions() {
        return Combinators.combine(addresses(), optional(Arbitraries.of(WebAction.Height.class)))
                .as(WebAction::new);
    }

    private static Arbitrary<Button> buttons() {
        return Arbitraries.oneOf(
                Combinators.combine(texts(MAX_BUTTON_TITLE), addresses()).as(Button.WebUrl::new),
                Combinators.combine(texts(MAX_BUTTON_TITLE), texts(MAX_TEXT)).as(Button.Postback::new));
    }

    private static Arbitrary<String> texts(int max) {
        var plain = Arbitraries.strings()
                .withChars("aZ9 \"\\/\n\té李☃&<>'")
                .ofMinLength(1)
                .ofMaxLength(max)
                .filter(text -> !text.isBlank());
        return Arbitraries.oneOf(
                plain, Arbitraries.of("{{first_name}}", "Hi {{last_name}}").filter(t -> t.length() <= max));
    }

    private static Arbitrary<String> addresses() {
        return Arbitraries.strings().alpha().ofMaxLength(30).map(path -> "https://shop.example/" + path + "?a=b&c=%20");
    }

    private static <T> Arbitrary<Option<T>> optional(Arbitrary<T> values) {
        return values.optional().map(Option::ofOptional);
    }
}
