package dev.herald.testkit.generator;

import dev.herald.domain.content.MessageContent;
import dev.herald.domain.content.TextTemplate;

/** What is said. */
public final class Contents {
    private static final int LONGEST = 600;

    private Contents() {}

    /** Plain texts, some with a placeholder. */
    public static Generator<MessageContent> any() {
        return Generator.oneOf(Generator.of(".", ", {{first_name}}."), Generator.text("aé. \n", 0, LONGEST))
                .map(rest -> MessageContent.of(new TextTemplate("Summer is here" + rest)));
    }
}
