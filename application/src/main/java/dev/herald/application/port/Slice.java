package dev.herald.application.port;

import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * A part of a list. It may be short, or even empty, and yet not be the last.
 *
 * @param unreadable entries that nothing could be made of
 * @param next where the next part begins; none after the last. Not to be kept for long
 */
public record Slice<T>(Seq<T> entries, int unreadable, Option<String> next) {}
