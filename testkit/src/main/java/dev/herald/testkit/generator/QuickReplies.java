package dev.herald.testkit.generator;

import static dev.herald.testkit.generator.Generator.combine;

import dev.herald.domain.content.QuickReply;
import io.vavr.control.Option;

/** What a person can answer with one press. */
public final class QuickReplies {
    private static final int MAX_TITLE = 20;
    private static final int MAX_PAYLOAD = 1000;

    private QuickReplies() {}

    /** Of every type; texts with a title, an image or both. */
    public static Generator<QuickReply> any() {
        var titled = combine(
                Words.fixed(MAX_TITLE),
                Words.personal(MAX_PAYLOAD).option(),
                Words.addresses().option(),
                (title, payload, image) -> new QuickReply.Text(Option.some(title), payload, image));
        var pictured =
                Words.addresses().map(image -> new QuickReply.Text(Option.none(), Option.none(), Option.some(image)));
        return Generator.<QuickReply>oneOf(
                Generator.of(new QuickReply.PhoneNumber(), new QuickReply.Email()), titled, pictured);
    }
}
