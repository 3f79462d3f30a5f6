package dev.herald.application.port;

import dev.herald.domain.delivery.Attempt.Attempting;
import io.vavr.control.Option;

/** The part of the API that sends. Implementations are called from many threads at once and block until the answer. */
public interface MarketingMessages {

    /**
     * Sends one message to one person, once: an implementation never repeats the call by itself.
     *
     * @return the tracking id, where the API gave one
     */
    Answer<Option<String>> send(Attempting attempt);
}
