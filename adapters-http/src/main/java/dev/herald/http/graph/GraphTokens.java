package dev.herald.http.graph;

import com.fasterxml.jackson.databind.JsonNode;
import dev.herald.application.port.Answer;
import dev.herald.application.port.SubscriptionTokens;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Map;

/** Looks tokens up over {@code GET notification_messages_<TOKEN>}. */
final class GraphTokens implements SubscriptionTokens {
    private static final String NEXT_ELIGIBLE_TIME = "next_eligible_time";
    private static final Map<String, String> FIELDS = Map.of("fields", NEXT_ELIGIBLE_TIME);

    private final GraphCalls calls;
    private final Transport transport;
    private final Credential credential;

    GraphTokens(GraphCalls calls, Transport transport, Credential credential) {
        this.calls = calls;
        this.transport = transport;
        this.credential = credential;
    }

    @Override
    public Answer<Option<Instant>> nextEligibleTime(SubscriptionToken token) {
        return transport.ask(
                progress -> calls.subscriptionToken(progress, credential, token.value(), FIELDS), GraphTokens::time);
    }

    /** Outer none: there is a time that can't be read. Inner none: there is no such time. */
    private static Option<Option<Instant>> time(JsonNode answer) {
        var time = answer.path(NEXT_ELIGIBLE_TIME);
        if (time.isMissingNode() || time.isNull()) {
            return Option.some(Option.none());
        }
        return Numeral.of(time).flatMap(GraphTimestamp::of).map(Option::some);
    }
}
