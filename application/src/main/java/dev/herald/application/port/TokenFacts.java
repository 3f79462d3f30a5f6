package dev.herald.application.port;

import io.vavr.control.Option;
import java.time.Instant;

/**
 * What the API says of an access token.
 *
 * @param valid whether it takes it
 * @param expiresAt until when; none if it has no end, or none was told
 */
public record TokenFacts(boolean valid, Option<Instant> expiresAt) {}
