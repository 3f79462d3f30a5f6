package dev.herald.http.message;

import com.fasterxml.jackson.databind.JsonNode;
import dev.herald.domain.content.MessageContent;
import dev.herald.domain.content.QuickReply;
import dev.herald.domain.content.Template;
import dev.herald.domain.content.TextTemplate;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;

/** Reads the Graph API's message object as it is written and has the domain judge it. */
final class MessageReader {
    /** What to say of a template that was taken down as a mistake already. */
    private static final Validation<Seq<Violation>, Template> TOLD = Validation.invalid(List.empty());

    private MessageReader() {}

    static Validation<Seq<Violation>, MessageContent> message(JsonNode node) {
        var mistakes = new Mistakes();
        var message = Part.of(node, mistakes);
        message.keys("text", "attachment", "quick_replies");
        return mistakes.and(MessageContent.made(
                template(message), message.parts("quick_replies").map(MessageReader::quickReply)));
    }

    private static Validation<Seq<Violation>, ? extends Template> template(Part message) {
        if (message.has("text") == message.has("attachment")) {
            message.refuse("", "must hold either text or attachment");
            return TOLD;
        }
        return message.has("text")
                ? TextTemplate.of(message.text("text"))
                : message.part("attachment").map(MessageReader::attachment).getOrElse(TOLD);
    }

    private static Validation<Seq<Violation>, ? extends Template> attachment(Part attachment) {
        attachment.keys("type", "payload");
        attachment.word("type", "template");
        if (!attachment.has("payload")) {
            attachment.refuse("payload", "is missing");
        }
        Option<Validation<Seq<Violation>, ? extends Template>> template =
                attachment.part("payload").flatMap(TemplateReader::template);
        return template.getOrElse(TOLD).mapError(found -> Violation.within("attachment.payload", found));
    }

    private static QuickReply.Draft quickReply(Part reply) {
        var type = reply.text("content_type");
        if (type.contains(QuickReply.TEXT)) {
            reply.keys("content_type", "title", "payload", "image_url");
        } else if (type.exists(word -> word.equals(QuickReply.PHONE_NUMBER) || word.equals(QuickReply.EMAIL))) {
            reply.keys("content_type");
        }
        return new QuickReply.Draft(type, reply.text("title"), reply.text("payload"), reply.text("image_url"));
    }
}
