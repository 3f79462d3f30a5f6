package dev.herald.application.port;

import io.vavr.collection.Seq;

/**
 * An audience that was imported to its end, and what was seen on the way.
 *
 * @param lines lines read, broken ones included
 * @param malformed how many of them were broken
 * @param brokenLines the first of the broken lines, at most 1000
 * @param subscribers different subscription tokens in it now
 * @param forgotten lines left out because they told of people who were {@linkplain Forgetting forgotten}, and subscribers
 *     who were forgotten since
 */
public record Audience(
        AudienceId id,
        String fingerprint,
        long lines,
        long malformed,
        Seq<AudienceSource.Line.Broken> brokenLines,
        long subscribers,
        long forgotten) {

    /** An audience as it is told when it was read to its end. Who was left out meanwhile the store knows. */
    public Audience(
            AudienceId id,
            String fingerprint,
            long lines,
            long malformed,
            Seq<AudienceSource.Line.Broken> brokenLines,
            long subscribers) {
        this(id, fingerprint, lines, malformed, brokenLines, subscribers, 0);
    }

    /** Lines that told of a token seen before. */
    public long duplicates() {
        return lines - malformed - subscribers - forgotten;
    }

    /** The same without so many of its subscribers, who were forgotten. */
    public Audience without(long members) {
        return new Audience(id, fingerprint, lines, malformed, brokenLines, subscribers - members, forgotten + members);
    }
}
