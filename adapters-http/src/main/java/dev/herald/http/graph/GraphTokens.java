package dev.herald.http.graph;

import com.fasterxml.jackson.databind.JsonNode;
import dev.herald.application.port.Answer;
import dev.herald.application.port.SubscriptionTokens;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.HashMap;
import io.vavr.control.Option;
import java.time.Instant;

/** Looks tokens up over {@code GET notification_messages_<TOKEN>}. */
final class GraphTokens implements SubscriptionTokens {
    private static final String NEXT_ELIGIBLE_TIME = "next_eligible_time";

    private final Transport transport;
    private final Credential credential;

    GraphTokens(Transport transport, Credential credential) {
        this.transport = transport;
        this.credential = credential;
    }

    @Override
    public Answer<Option<Instant>> nextEligibleTime(SubscriptionToken token) {
        var query = credential.signed(HashMap.of("fields", NEXT_ELIGIBLE_TIME)).toJavaMap();
        return transport.ask(
                (calls, progress) -> calls.subscriptionToken(progress, credential.bearer(), token.value(), query),
                GraphTokens::time);
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
