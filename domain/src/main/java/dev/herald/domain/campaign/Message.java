package dev.herald.domain.campaign;

import dev.herald.domain.content.MessageContent;

/** What is said. The API calls it an ad. */
public record Message(Activity activity, MessageContent content) {}
