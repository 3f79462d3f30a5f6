package dev.herald.testkit.generator;

import dev.herald.domain.content.MessageContent;
import dev.herald.domain.content.QuickReply;
import dev.herald.domain.content.Template;
import dev.herald.domain.content.TextTemplate;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;

/**
 * A message as someone wrote it, with parts that may be missing or wrong.
 *
 * @param template what became of the template, with paths of the API's message object
 */
public record WrittenContent(Validation<Seq<Violation>, Template> template, Seq<QuickReply.Draft> quickReplies) {
    private static final String PAYLOAD = "attachment.payload";

    /** A message that is a text, or that has none. */
    public static WrittenContent text(Option<String> text, Seq<QuickReply.Draft> quickReplies) {
        return new WrittenContent(Validation.narrow(TextTemplate.of(text)), quickReplies);
    }

    /** A message of any other template, which stands in its attachment. */
    public static WrittenContent attached(
            Validation<Seq<Violation>, ? extends Template> template, Seq<QuickReply.Draft> quickReplies) {
        return new WrittenContent(
                Validation.<Seq<Violation>, Template>narrow(template)
                        .mapError(found -> Violation.within(PAYLOAD, found)),
                quickReplies);
    }

    /** The message, or everything that is wrong with it. */
    public Validation<Seq<Violation>, MessageContent> made() {
        return MessageContent.made(template, quickReplies);
    }
}
