package dev.herald.application.port;

import io.vavr.collection.Seq;

/** Understands what the API tells us. */
public interface EventReader {

    /** The events in a body, in its order. Never throws: what can't be understood is an event of its own. */
    Seq<ApiEvent> read(EventBody body);
}
