package dev.herald.http.console;

import dev.herald.domain.reason.Reason;
import dev.herald.domain.reason.ReasonCatalogue;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;

/**
 * A reason and how often it applies.
 *
 * @param people how many it applies to, as text
 */
record ReasonLine(String key, String name, String people, String explanation, String remedy) {

    /** A line for each reason, the most frequent first. */
    static Seq<ReasonLine> of(Map<String, Long> counts, ReasonCatalogue catalogue) {
        return counts.toVector()
                .sortBy(count -> -count._2)
                .map(count -> catalogue
                        .find(count._1)
                        .map(reason -> of(reason, Words.count(count._2)))
                        .getOrElse(() -> new ReasonLine(
                                count._1,
                                count._1,
                                Words.count(count._2),
                                "A reason that this program does not know.",
                                "")));
    }

    /** A line for one reason. */
    static ReasonLine of(Reason reason, String people) {
        return new ReasonLine(
                reason.key(),
                reason.name(),
                people,
                reason.explanation(),
                reason.remedy().words());
    }
}
