package dev.herald.testkit.sandbox;

import io.vavr.collection.SortedMap;

/**
 * How many sends the sandbox took and refused, ever.
 *
 * @param rejected by the error code that was answered
 */
public record SandboxStats(long accepted, SortedMap<Integer, Long> rejected) {}
