package dev.herald.testkit.sandbox;

import dev.herald.domain.budget.PriceBook;
import dev.herald.domain.campaign.SendingPolicy;
import dev.herald.domain.content.MessageContent;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.subscription.SubscriptionToken;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.time.Duration;

/**
 * One message to one person, as {@code POST act_<AD_ACCOUNT>/messages} asks for it (endpoints page, mid-2026).
 *
 * @param account the ad account of the path
 * @param token whom to; none if the text can't be a token
 * @param message the message object, and everything that is wrong with it
 * @param minConversationGap how long the person must not have talked with the page
 */
record SendRequest(
        String account,
        String messageId,
        Option<SubscriptionToken> token,
        MessageDesk.Read message,
        Option<Duration> minConversationGap) {
    private static final String DATA = "messenger_delivery_data";
    private static final String TOKEN = "subscription_token";

    static Either<GraphError, SendRequest> of(String account, Parameters parameters, MessageDesk desk) {
        return parameters
                .requiredText("message_id")
                .flatMap(messageId -> token(parameters)
                        .flatMap(token -> parameters
                                .positive("min_conversation_gap_seconds")
                                .map(gap -> new SendRequest(
                                        account,
                                        messageId,
                                        SubscriptionToken.of(token).toOption(),
                                        message(parameters, desk),
                                        gap.map(Duration::ofSeconds)))));
    }

    private static Either<GraphError, String> token(Parameters parameters) {
        return parameters
                .object(DATA)
                .flatMap(data -> Json.text(data, TOKEN))
                .toEither(() -> GraphError.invalid("The parameter " + DATA + "." + TOKEN + " is required"));
    }

    private static MessageDesk.Read message(Parameters parameters, MessageDesk desk) {
        return parameters
                .object("message")
                .map(desk::read)
                .getOrElse(() -> MessageDesk.Read.of(
                        Json.object(),
                        Validation.invalid(List.of(Violation.of(
                                "message", "is required and must be an object", ErrorCode.INVALID_CREATIVE)))));
    }

    /** The content; none if it can't be made. */
    Option<MessageContent> content() {
        return message.content().toOption();
    }

    /** How the campaign sends this one message. */
    SendingPolicy policy(PriceBook prices) {
        var policy = SendingPolicy.at(prices);
        return minConversationGap.map(policy::withMinConversationGap).getOrElse(policy);
    }
}
