package dev.herald.application.port;

import dev.herald.domain.subscription.Subscription;
import io.vavr.control.Option;

/** One thing that the API told us of its own accord. */
public sealed interface ApiEvent {

    /** Something happened to a message of ours. */
    record AboutMessage(MessageEvent event) implements ApiEvent {}

    /** Somebody opted in, or out: what that says of the subscription, to be merged into what is known. */
    record AboutSubscription(Subscription told) implements ApiEvent {}

    /**
     * A batch of people whom we uploaded was worked through.
     *
     * @param audience the custom audience's id
     * @param rows how many rows it held
     * @param status the API's own word, whose values are not documented
     */
    record AboutUpload(String audience, Option<Long> rows, Option<String> status) implements ApiEvent {}

    /**
     * Something else, or something broken.
     *
     * @param why one of a few short names, {@code UNKNOWN_FIELD}
     * @param text the event alone, as it came
     */
    record NotUnderstood(String why, String text) implements ApiEvent {}
}
