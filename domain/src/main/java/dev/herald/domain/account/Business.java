package dev.herald.domain.account;

/** The business in whose name messages are sent. */
public record Business(String id, Terms terms) {}
