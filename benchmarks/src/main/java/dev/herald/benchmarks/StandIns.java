package dev.herald.benchmarks;

import static dev.herald.benchmarks.Audience.NOW;

import dev.herald.domain.eligibility.RecipientFacts;
import dev.herald.domain.eligibility.Rule;
import dev.herald.domain.reason.Reason;
import dev.herald.domain.reason.Remedy;
import dev.herald.domain.reason.Scope;
import dev.herald.domain.region.RegionSet;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Rules as a team would add them, so that there are twelve. */
final class StandIns {
    static final Reason ON_THE_LIST = reason("ON_THE_LIST", "The person is on a list of people to leave alone.");
    static final Reason AT_NIGHT = reason("AT_NIGHT", "It is night where the person is.");
    static final Reason OPTED_IN_LONG_AGO = reason("OPTED_IN_LONG_AGO", "The person opted in long ago.");
    static final Reason TEST_PERSON = reason("TEST_PERSON", "The person is one of ours, who test.");

    static final Set<String> LIST = Set.of("token-3", "token-7", "listed-1", "listed-2", "listed-3");
    static final RegionSet NIGHT = RegionSet.of("NZ FJ PG TV WS");
    static final Instant LONG_AGO = NOW.minus(Duration.ofDays(365));
    static final String TEST_PREFIX = "test-";

    static final Seq<Rule<RecipientFacts>> ALL = List.of(
            deny(ON_THE_LIST)
                    .when(facts -> LIST.contains(facts.subscription().token().value())),
            deny(AT_NIGHT)
                    .knowing(
                            "the subscriber's region",
                            facts -> facts.subscription().region())
                    .when(region -> NIGHT.contains(region.value())),
            deny(OPTED_IN_LONG_AGO)
                    .knowing(
                            "when the person opted in",
                            facts -> facts.subscription().optedInAt())
                    .when(optIn -> optIn.isBefore(LONG_AGO)),
            deny(TEST_PERSON)
                    .knowing("the person's id", facts -> facts.subscription().person())
                    .when(person -> person.value().value().startsWith(TEST_PREFIX)));

    private StandIns() {}

    private static Rule.Sentence<RecipientFacts> deny(Reason reason) {
        return Rule.deny(reason);
    }

    private static Reason reason(String key, String explanation) {
        return Reason.named(key, Scope.RECIPIENT, new Remedy.Skip(), explanation);
    }
}
