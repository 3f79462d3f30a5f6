package dev.herald.application.port;

/** What can be done with the keys: sealing secrets, and marking people who were forgotten. */
public record Keys(Sealing sealing, Marking marking) {}
