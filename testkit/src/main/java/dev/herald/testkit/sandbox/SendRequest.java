package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.herald.domain.content.ContentPolicy;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.subscription.SubscriptionToken;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Function;

/**
 * One message to one person, as {@code POST act_<AD_ACCOUNT>/messages} asks for it (endpoints page, mid-2026).
 *
 * @param account the ad account of the path
 * @param token whom to; none if the text can't be a token
 * @param wrongInContent everything that is wrong with the message object, by the domain and by its strict policy
 */
record SendRequest(String account, String messageId, Option<SubscriptionToken> token, Seq<Violation> wrongInContent) {
    private static final String DATA = "messenger_delivery_data";
    private static final String TOKEN = "subscription_token";

    static Either<GraphError, SendRequest> of(String account, Parameters parameters) {
        return parameters
                .requiredText("message_id")
                .flatMap(messageId -> token(parameters)
                        .flatMap(token -> parameters
                                .positive("min_conversation_gap_seconds")
                                .map(gap -> new SendRequest(
                                        account,
                                        messageId,
                                        SubscriptionToken.of(token).toOption(),
                                        wrongInContent(parameters)))));
    }

    private static Either<GraphError, String> token(Parameters parameters) {
        return parameters
                .object(DATA)
                .flatMap(data -> Json.text(data, TOKEN))
                .toEither(() -> GraphError.invalid("The parameter " + DATA + "." + TOKEN + " is required"));
    }

    private static Seq<Violation> wrongInContent(Parameters parameters) {
        return parameters
                .object("message")
                .map(SendRequest::wrongIn)
                .getOrElse(() -> List.of(
                        Violation.of("message", "is required and must be an object", ErrorCode.INVALID_CREATIVE)));
    }

    private static Seq<Violation> wrongIn(JsonNode message) {
        return MessageReading.read(message).fold(Function.identity(), ContentPolicy.STRICT::check);
    }
}
