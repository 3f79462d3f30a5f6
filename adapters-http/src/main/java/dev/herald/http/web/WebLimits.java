package dev.herald.http.web;

import java.time.Duration;

/**
 * How much a server bears of one connection.
 *
 * @param silence how long it may be silent in the middle of a body or an answer
 * @param head how long a call's first line and headers may trickle in; after three times so long the connection is closed
 * @param connections how many are open at a time
 */
public record WebLimits(Duration silence, Duration head, int connections) {
    /** Ten seconds each, 1024 connections. */
    public static final WebLimits STANDARD = new WebLimits(Duration.ofSeconds(10), Duration.ofSeconds(10), 1024);
}
