package dev.herald.domain.subscription;

import dev.herald.domain.reason.ErrorCode;
import java.time.Instant;

/**
 * The API told us never to use a token again.
 *
 * @param reason the code it said so with, one whose remedy is to drop
 * @param since when it did
 */
public record Drop(ErrorCode reason, Instant since) {}
