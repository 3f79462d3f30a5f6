package dev.herald.domain.subscription;

import java.time.Instant;
import java.util.Comparator;

/**
 * Something we hold to be true but that may be wrong or old, with where it came from and when.
 *
 * @param asOf the instant at which the source held it to be true
 */
public record Fact<T>(T value, Source source, Instant asOf) {

    /** Where a fact came from. */
    public enum Source {
        /** Guessed from something else, as a region from a time zone. Gives way to everything that was told. */
        INFERRED,
        /** Told by a file or a person. */
        TOLD,
        /** Answered by the API. */
        API
    }

    /**
     * The better of two facts: what was told beats what was guessed, then the newer, then the API's word. A total order
     * (the values' text decides last), so that merging in any order ends the same.
     */
    public static <T> Fact<T> better(Fact<T> one, Fact<T> other) {
        return order().compare(one, other) >= 0 ? one : other;
    }

    private static Comparator<Fact<?>> order() {
        return Comparator.<Fact<?>, Boolean>comparing(fact -> fact.source != Source.INFERRED)
                .thenComparing(Fact::asOf)
                .thenComparing(Fact::source)
                .thenComparing(fact -> String.valueOf(fact.value));
    }
}
