package dev.herald.http.console;

import dev.herald.domain.eligibility.Explanation;
import dev.herald.domain.eligibility.Finding;
import io.vavr.collection.Seq;

/**
 * What one rule makes of somebody.
 *
 * @param finding passes, unknown or denied
 */
record FindingLine(String finding, String key, String name, String words) {

    static Seq<FindingLine> of(Explanation explanation) {
        return explanation.all().map(one -> {
            var reason = one.rule().reason();
            return switch (one.finding()) {
                case Finding.Passes passes -> new FindingLine("passes", reason.key(), reason.name(), "");
                case Finding.Unknown(var what) ->
                    new FindingLine("unknown", reason.key(), reason.name(), "Not known: " + what + ".");
                case Finding.Denies(var denial) ->
                    new FindingLine(
                            "denied",
                            reason.key(),
                            reason.name(),
                            reason.explanation() + " " + reason.remedy().words()
                                    + denial.passesFrom()
                                            .map(from -> " Passes from " + Words.time(from) + " on.")
                                            .getOrElse(""));
            };
        });
    }
}
