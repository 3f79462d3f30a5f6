package dev.herald.application.port;

import dev.herald.domain.subscription.Subscription;

/** One thing that the API told us of its own accord. */
public sealed interface ApiEvent {

    /**
     * Something happened to a message of ours.
     *
     * @param text the event alone, as it came, to be read again
     */
    record AboutMessage(MessageEvent event, String text) implements ApiEvent {}

    /** Somebody opted in, or out: what that says of the subscription, to be merged into what is known. */
    record AboutSubscription(Subscription told) implements ApiEvent {}

    /**
     * A batch of people who were uploaded to a custom audience was worked through. We upload nobody and have nothing to do
     * for it, and what its statuses mean is not documented.
     *
     * @param text the event alone, as it came, to be looked at
     */
    record AboutUpload(String text) implements ApiEvent {}

    /**
     * Something else, or something broken.
     *
     * @param why one of a few short names, {@code UNKNOWN_FIELD}
     * @param text the event alone, as it came
     */
    record NotUnderstood(String why, String text) implements ApiEvent {}
}
