package dev.herald.application.port;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * An audience that was imported or chosen to its end, and what was seen on the way.
 *
 * @param lines lines read, broken ones included
 * @param malformed how many of them were broken
 * @param brokenLines the first of the broken lines, at most 1000
 * @param subscribers different subscription tokens in it now
 * @param forgotten lines left out because they told of people who were {@linkplain Forgetting forgotten}, and subscribers
 *     who were forgotten since
 * @param cut how it was chosen; none if it was imported
 */
public record Audience(
        AudienceId id,
        String fingerprint,
        long lines,
        long malformed,
        Seq<AudienceSource.Line.Broken> brokenLines,
        long subscribers,
        long forgotten,
        Option<Cut> cut) {

    /** An audience as it is told when it was read to its end. Who was left out meanwhile the store knows. */
    public Audience(
            AudienceId id,
            String fingerprint,
            long lines,
            long malformed,
            Seq<AudienceSource.Line.Broken> brokenLines,
            long subscribers) {
        this(id, fingerprint, lines, malformed, brokenLines, subscribers, 0, Option.none());
    }

    /** An audience that was chosen; a line of it is a subscriber. */
    public static Audience chosen(AudienceId id, String fingerprint, ChosenAudiences.Chosen chosen, Instant asOf) {
        return new Audience(
                id,
                fingerprint,
                chosen.subscribers(),
                0,
                List.empty(),
                chosen.subscribers(),
                0,
                Option.some(new Cut(asOf, chosen.excluded(), chosen.countryUnknown())));
    }

    /**
     * How it was chosen by conditions.
     *
     * @param asOf when: of whom we learned later is not in it
     * @param excluded see {@link ChosenAudiences.Chosen}
     * @param countryUnknown see {@link ChosenAudiences.Chosen}
     */
    public record Cut(Instant asOf, long excluded, long countryUnknown) {}

    /** Lines that told of a token seen before. */
    public long duplicates() {
        return lines - malformed - subscribers - forgotten;
    }

    /** The same without so many of its subscribers, who were forgotten. */
    public Audience without(long members) {
        return new Audience(
                id, fingerprint, lines, malformed, brokenLines, subscribers - members, forgotten + members, cut);
    }
}
