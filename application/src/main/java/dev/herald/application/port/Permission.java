package dev.herald.application.port;

/**
 * Something that the app asked to be allowed.
 *
 * @param name the API's, {@code pages_messaging}
 * @param granted whether it is allowed; one that was declined, or has expired, is not
 */
public record Permission(String name, boolean granted) {}
