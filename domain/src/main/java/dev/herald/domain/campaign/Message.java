package dev.herald.domain.campaign;

import dev.herald.domain.content.MessageContent;

/** What is said. The API calls it an ad. */
public record Message(Lifecycle state, MessageContent content) {

    /** The same in another state. */
    public Message inState(Lifecycle other) {
        return new Message(other, content);
    }
}
