package dev.herald.domain.eligibility;

import dev.herald.domain.reason.Denial;

/** What one rule makes of the facts. Unknown is not forbidden: only a denial withholds a message. */
public sealed interface Finding {

    /** The one instance of {@link Passes}. */
    Passes PASSES = new Passes();

    /** Nothing stands in the way. */
    record Passes() implements Finding {}

    /**
     * The facts do not tell.
     *
     * @param what what would have to be known, as in "the subscriber's region"
     */
    record Unknown(String what) implements Finding {}

    /** The message may not go out. */
    record Denies(Denial denial) implements Finding {}
}
