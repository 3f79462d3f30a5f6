package dev.herald.http.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.herald.application.port.ApiEvent;
import dev.herald.application.port.EventBody;
import dev.herald.application.port.EventReader;
import dev.herald.application.port.TimeZoneRegions;
import dev.herald.http.graph.Excerpt;
import dev.herald.http.graph.Fields;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.function.BiFunction;
import java.util.stream.StreamSupport;

/**
 * Reads webhooks as Meta sends them (webhooks page, mid-2026): several entries and events in a body, each event wrapped in
 * {@code changes[].value} or {@code messaging[]}, or flat, as the documented samples show them: an object that names its
 * {@code field} beside its other keys, in an entry, in its {@code changes}, or as the whole body.
 *
 * <p>An event of a message or an upload carries its own text along, 16 KiB of it at most: a body by itself, from which it is
 * read again, except that one without a time happened when it is received.
 *
 * <p>Fields that are not known are left alone. An event of which nothing can be made is told of as such, with one of these
 * names and its text, 16 KiB of it at most:
 *
 * <ul>
 *   <li>{@code BROKEN_BODY}: no JSON, or neither entries nor an event;
 *   <li>{@code NOT_A_PAGE}: about something else than a page;
 *   <li>{@code UNKNOWN_FIELD}: an event by a name that we don't know;
 *   <li>{@code UNKNOWN_EVENT}: a person did something else than opt in to marketing messages or stop them;
 *   <li>{@code BROKEN_EVENT}: a known event that lacks what it is about.
 * </ul>
 *
 * <p>Events are not sorted by their times: what they are handed to ends the same in any order.
 */
public final class MetaEventReader implements EventReader {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int MAX_TEXT = 16 * 1024;
    private static final String FIELD = "field";

    private final OptIns optIns;

    /** A reader that guesses where people are from their time zones by these regions. */
    public MetaEventReader(TimeZoneRegions regions) {
        this.optIns = new OptIns(regions);
    }

    @Override
    public Seq<ApiEvent> read(EventBody body) {
        return tree(body.text())
                .map(tree -> body(tree, Origin.none(body.receivedAt())))
                .getOrElse(() -> List.of(notUnderstood("BROKEN_BODY", body.text())));
    }

    private static Option<JsonNode> tree(String text) {
        try {
            return Option.of(JSON.readTree(text));
        } catch (JsonProcessingException broken) {
            return Option.none();
        }
    }

    private Seq<ApiEvent> body(JsonNode body, Origin origin) {
        if (body.path("entry").isArray()) {
            return "page".equals(body.path("object").asText())
                    ? each(body.path("entry"), this::entry, origin)
                    : List.of(notUnderstood("NOT_A_PAGE", body.toString()));
        }
        return body.has(FIELD) ? List.of(change(body, origin)) : List.of(notUnderstood("BROKEN_BODY", body.toString()));
    }

    private Seq<ApiEvent> entry(JsonNode entry, Origin outside) {
        var origin = outside.of(entry);
        if (entry.has(FIELD)) {
            return List.of(change(entry, origin));
        }
        var changes = entry.path("changes");
        var messaging = entry.path("messaging");
        if (!changes.isArray() && !messaging.isArray()) {
            return List.of(notUnderstood(entry.isObject() ? "UNKNOWN_EVENT" : "BROKEN_EVENT", entry.toString()));
        }
        return each(changes, (event, at) -> List.of(change(event, at)), origin)
                .appendAll(each(messaging, (event, at) -> List.of(message(event, at)), origin));
    }

    private ApiEvent change(JsonNode event, Origin origin) {
        var field = Fields.text(event.path(FIELD));
        var value = event.has("value") ? event.path("value") : event;
        if (field.isEmpty() || !value.isObject()) {
            return notUnderstood("BROKEN_EVENT", event.toString());
        }
        return switch (field.get()) {
            case "messaging_optins" -> optIn(value, origin);
            case String name ->
                Changes.read(name, value, origin, Excerpt.of(event.toString(), MAX_TEXT))
                        .getOrElse(() -> notUnderstood(
                                Changes.isKnown(name) ? "BROKEN_EVENT" : "UNKNOWN_FIELD", event.toString()));
        };
    }

    private ApiEvent message(JsonNode event, Origin origin) {
        return event.has(FIELD) ? change(event, origin) : optIn(event, origin);
    }

    private ApiEvent optIn(JsonNode event, Origin origin) {
        return OptIns.isOne(event)
                ? optIns.read(event, origin).getOrElse(() -> notUnderstood("BROKEN_EVENT", event.toString()))
                : notUnderstood("UNKNOWN_EVENT", event.toString());
    }

    private static Seq<ApiEvent> each(
            JsonNode list, BiFunction<JsonNode, Origin, Seq<ApiEvent>> reading, Origin origin) {
        return List.ofAll(StreamSupport.stream(list.spliterator(), false))
                .flatMap(element -> reading.apply(element, origin));
    }

    private static ApiEvent notUnderstood(String why, String text) {
        return new ApiEvent.NotUnderstood(why, Excerpt.of(text, MAX_TEXT));
    }
}
