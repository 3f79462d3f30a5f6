package dev.herald.http.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.application.port.Answer;
import dev.herald.application.port.OptInRequests;
import dev.herald.domain.account.PageId;
import dev.herald.domain.content.OptInRequest;
import dev.herald.domain.subscription.Psid;
import io.vavr.control.Option;
import java.time.ZoneId;

/**
 * Opt-in requests over {@code POST <PAGE>/messages}. The endpoints page (mid-2026) does not say how they are answered; every
 * other message to a person is answered with {@code recipient_id} and {@code message_id}, and either is enough here.
 */
final class GraphOptIns implements OptInRequests {
    private final AudienceCalls calls;
    private final Transport transport;
    private final Credential credential;

    GraphOptIns(AudienceCalls calls, Transport transport, Credential credential) {
        this.calls = calls;
        this.transport = transport;
        this.credential = credential;
    }

    @Override
    public Answer<Option<String>> ask(PageId page, Psid person, OptInRequest request) {
        var body = body(person, request);
        return transport.ask(
                progress -> calls.askToOptIn(progress, credential, page.value(), body), GraphOptIns::messageId);
    }

    private static ObjectNode body(Psid person, OptInRequest request) {
        var body = JsonNodeFactory.instance.objectNode();
        body.putObject("recipient").put("id", person.value());
        var payload = body.putObject("message")
                .putObject("attachment")
                .put("type", "template")
                .putObject("payload")
                .put("template_type", "notification_messages")
                .put("title", request.title());
        Bodies.put(payload, "image_url", request.imageUrl());
        Bodies.put(payload, "payload", request.payload());
        Bodies.put(payload, "notification_messages_timezone", request.timeZone().map(ZoneId::getId));
        return body;
    }

    private static Option<Option<String>> messageId(JsonNode answer) {
        var id = Fields.text(answer.path("message_id"));
        return Option.when(
                id.isDefined() || Numeral.id(answer.path("recipient_id")).isDefined(), id);
    }
}
