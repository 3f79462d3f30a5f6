package dev.herald.http.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.herald.application.port.Answer;
import dev.herald.application.port.MarketingMessages;
import dev.herald.domain.campaign.LiveMessage;
import dev.herald.domain.content.MessageContent;
import dev.herald.domain.delivery.Attempt.Attempting;
import dev.herald.http.message.MessageJson;
import io.vavr.control.Option;
import java.util.concurrent.atomic.AtomicReference;

/** Sends over {@code POST act_<AD_ACCOUNT>/messages}. */
final class GraphMessages implements MarketingMessages {
    private final GraphCalls calls;
    private final Transport transport;
    private final Credential credential;
    private final SendRates rates;
    private final AtomicReference<Option<Rendered>> lastRendered = new AtomicReference<>(Option.none());

    GraphMessages(GraphCalls calls, Transport transport, Credential credential, SendRates rates) {
        this.calls = calls;
        this.transport = transport;
        this.credential = credential;
        this.rates = rates;
    }

    @Override
    public Answer<Option<String>> send(Attempting attempt) {
        var adAccount = attempt.message().adAccount();
        return rates.paced(
                adAccount,
                () -> transport.ask(
                        progress -> calls.send(progress, credential, adAccount.value(), body(attempt)),
                        GraphMessages::trackingId));
    }

    private ObjectNode body(Attempting attempt) {
        var message = attempt.message();
        var body = JsonNodeFactory.instance.objectNode().put("message_id", message.messageId());
        body.putObject("messenger_delivery_data")
                .put("subscription_token", attempt.id().token().value());
        body.putRawValue("message", new RawValue(rendered(message)));
        message.minConversationGap().forEach(gap -> body.put("min_conversation_gap_seconds", gap.toSeconds()));
        return body;
    }

    /** Rendered once a campaign, not once a person: the message of the call before is nearly always this one's too. */
    private String rendered(LiveMessage message) {
        var last = lastRendered.get().filter(rendered -> rendered.content.equals(message.content()));
        return last.map(Rendered::json).getOrElse(() -> {
            var json = MessageJson.write(message.content());
            lastRendered.set(Option.some(new Rendered(message.content(), json)));
            return json;
        });
    }

    private record Rendered(MessageContent content, String json) {}

    private static Option<Option<String>> trackingId(JsonNode answer) {
        return Option.when(Answers.isSuccess(answer), () -> Numeral.id(answer.path("marketing_message_tracking_id")));
    }
}
