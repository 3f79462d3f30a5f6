package dev.herald.application.port;

import java.time.Instant;

/**
 * What the API told us of its own accord, in one piece and exactly as it came.
 *
 * @param receivedAt by our clock
 * @param text the body of the call, as text
 */
public record EventBody(Instant receivedAt, String text) {}
