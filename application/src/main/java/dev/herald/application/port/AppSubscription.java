package dev.herald.application.port;

import io.vavr.collection.Set;
import io.vavr.control.Option;

/**
 * An app that a page's events are told to.
 *
 * @param appId none if not told
 * @param fields the events it gets, by the API's names: {@code messages}, {@code message_reads}
 */
public record AppSubscription(Option<String> appId, Option<String> name, Set<String> fields) {}
