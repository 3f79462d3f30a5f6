package dev.herald.application.port;

import io.vavr.collection.Seq;

/**
 * An audience that was imported to its end, and what was seen on the way.
 *
 * @param lines lines read, broken ones included
 * @param malformed how many of them were broken
 * @param brokenLines the first of the broken lines, at most 1000
 * @param subscribers different subscription tokens
 */
public record Audience(
        AudienceId id,
        String fingerprint,
        long lines,
        long malformed,
        Seq<AudienceSource.Line.Broken> brokenLines,
        long subscribers) {

    /** Lines that told of a token seen before. */
    public long duplicates() {
        return lines - malformed - subscribers;
    }
}
