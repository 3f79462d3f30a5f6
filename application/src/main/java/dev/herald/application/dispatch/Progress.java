package dev.herald.application.dispatch;

import dev.herald.application.port.Outcome;
import io.vavr.collection.Seq;

/** Watches a campaign being sent. */
@FunctionalInterface
public interface Progress {

    /** Nobody watches. */
    Progress UNWATCHED = outcomes -> {};

    /** These outcomes are durable now. Called often; must be quick. */
    void recorded(Seq<Outcome> outcomes);
}
