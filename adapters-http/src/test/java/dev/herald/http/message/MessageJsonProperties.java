package dev.herald.http.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.herald.domain.content.MessageContent;
import dev.herald.testkit.generator.Contents;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is written reads back as the same content, and writes the same again. */
class MessageJsonProperties {

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
        return Contents.any().asArbitrary();
    }
}
