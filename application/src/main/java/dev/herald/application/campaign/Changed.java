package dev.herald.application.campaign;

import io.vavr.collection.Seq;
import java.time.Instant;

/** A campaign of this id was run before, and something has changed so that it can't be gone on with. Nothing was done. */
public sealed interface Changed {

    /**
     * What is to be sent, or to whom.
     *
     * @param what what differs, in words: "message", "audience"
     */
    record Content(Seq<String> what) implements Changed {}

    /** Its rows were pruned: only counts are left. */
    record Pruned(Instant since) implements Changed {}
}
