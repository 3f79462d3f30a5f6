package dev.herald.application.port;

/** The number under which a store keeps an audience. */
public record AudienceId(long value) {}
