package dev.herald.http.graph;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.application.port.Answer;
import dev.herald.application.port.Unsubscriptions;
import dev.herald.domain.account.PageId;
import dev.herald.domain.contact.Unsubscriber;
import io.vavr.collection.Seq;

/**
 * Ends subscriptions over {@code POST <PAGE>/messaging_customer_base/unsubscribe}. Emails and phone numbers leave us as
 * digests only; ids and tokens are Meta's own and go as they are.
 */
final class GraphUnsubscriptions implements Unsubscriptions {
    private final AudienceCalls calls;
    private final Transport transport;
    private final Credential credential;

    GraphUnsubscriptions(AudienceCalls calls, Transport transport, Credential credential) {
        this.calls = calls;
        this.transport = transport;
        this.credential = credential;
    }

    @Override
    public Answer<Integer> unsubscribe(PageId page, Seq<Unsubscriber> people) {
        if (people.isEmpty()) {
            return new Answer.Success<>(0);
        }
        var body = JsonNodeFactory.instance.objectNode();
        body.putArray("data").addAll(people.map(GraphUnsubscriptions::row).asJava());
        return transport.ask(
                progress -> calls.unsubscribe(progress, credential, page.value(), body),
                answer -> Fields.integer(answer.path("invalid_rows_count")).filter(count -> count >= 0));
    }

    private static ObjectNode row(Unsubscriber person) {
        var row = JsonNodeFactory.instance.objectNode();
        return switch (person) {
            case Unsubscriber.Customer(var contact) -> {
                Bodies.put(row, "email", contact.email().map(Digests::of));
                yield Bodies.put(row, "phone", contact.phone().map(Digests::of));
            }
            case Unsubscriber.OnPage(var psid) -> row.put("psid", psid.value());
            case Unsubscriber.Subscriber(var token) -> row.put("subscriber_token", token.value());
        };
    }
}
