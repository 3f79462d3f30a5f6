package dev.herald.http.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.herald.http.graph.Fields;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * What an entry says for all events in it.
 *
 * @param page the entry's id
 * @param toldAt the entry's time
 * @param receivedAt by our clock
 */
record Origin(Option<String> page, Option<Instant> toldAt, Instant receivedAt) {

    /** The origin of an event that stands outside of any entry. */
    static Origin none(Instant receivedAt) {
        return new Origin(Option.none(), Option.none(), receivedAt);
    }

    Origin of(JsonNode entry) {
        return new Origin(Fields.id(entry.path("id")), Fields.time(entry.path("time")), receivedAt);
    }

    /**
     * When an event happened: as it says itself, or else as its entry says, or else when it came. Never later than it came:
     * a stop that claimed to lie years ahead would outlast every opt-in.
     */
    Instant instantOf(JsonNode event) {
        var told = Fields.time(event.path("timestamp")).orElse(toldAt).getOrElse(receivedAt);
        return told.isAfter(receivedAt) ? receivedAt : told;
    }
}
