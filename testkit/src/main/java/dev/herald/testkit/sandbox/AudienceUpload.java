package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.LinkedHashSet;
import java.util.Locale;

/**
 * Customers as {@code payload={schema, data}}, at most {@value #MOST_ROWS} at once, each with an email or a phone (endpoints
 * page, "Subscription tokens", mid-2026). What is no lower case SHA-256 is an invalid entry; one that is empty is none.
 *
 * @param received how many rows came
 * @param invalid the rows that can't be used, as they came
 * @param digests the first bits of those of the other rows
 */
record AudienceUpload(int received, Seq<String> invalid, Seq<Long> digests) {
    private static final int MOST_ROWS = 10_000;
    private static final int MOST_SAMPLES = 10;
    private static final Seq<String> MATCHED = List.of("EMAIL", "PHONE");
    private static final Seq<String> SCHEMA = List.of("EMAIL", "PHONE", "FN", "LN");

    static Either<GraphError, AudienceUpload> of(Parameters parameters) {
        var payload = parameters.object("payload");
        var schema = payload.map(json -> json.path("schema"))
                .map(json -> json.isArray() ? List.ofAll(json).map(JsonNode::asText) : List.of(json.asText()))
                .getOrElse(List.empty())
                .map(name -> name.toUpperCase(Locale.ROOT));
        var data = payload.map(json -> json.path("data")).filter(JsonNode::isArray);
        if (data.isEmpty() || schema.isEmpty()) {
            return Either.left(GraphError.invalid("The parameter payload must hold schema and data"));
        }
        var unknown = schema.find(name -> !SCHEMA.contains(name));
        if (unknown.isDefined()) {
            return Either.left(GraphError.unmodelled(unknown.get() + " in a schema"));
        }
        if (data.get().size() > MOST_ROWS) {
            return Either.left(GraphError.invalid("At most " + MOST_ROWS + " rows can be uploaded at once"));
        }
        return Either.right(read(schema, data.get()));
    }

    private static AudienceUpload read(List<String> schema, JsonNode data) {
        var invalid = Vector.<String>empty();
        var digests = new LinkedHashSet<Long>();
        for (var row : data) {
            var found = digests(schema, row);
            invalid = found.isEmpty() ? invalid.append(row.toString()) : invalid;
            found.forEach(all -> all.forEach(digests::add));
        }
        return new AudienceUpload(data.size(), invalid, Vector.ofAll(digests));
    }

    /** What a row is matched by; none if the row is invalid. */
    private static Option<Seq<Long>> digests(List<String> schema, JsonNode row) {
        var cells = row.isArray() ? List.ofAll(row) : List.of(row);
        if (cells.size() != schema.size()) {
            return Option.none();
        }
        var told = schema.zip(cells)
                .filter(cell -> MATCHED.contains(cell._1))
                .map(cell -> cell._2.asText(""))
                .filter(text -> !text.isEmpty());
        return Option.when(!told.isEmpty() && told.forAll(Digest::isOne), () -> told.map(Digest::shortened));
    }

    /** These digests, and the others that people with one of them have: who is taken off is off, by whatever they got on. */
    Seq<Long> ofSamePeople(Roll roll) {
        var all = new LinkedHashSet<Long>(digests.asJava());
        digests.forEach(digest -> roll.ofContact(digest, row -> {
            var person = roll.get(row);
            all.add(person.email());
            all.add(person.phone());
        }));
        all.remove(Digest.NONE);
        return Vector.ofAll(all);
    }

    JsonNode answer(String id) {
        var answer = Json.object()
                .put("audience_id", id)
                .put("num_received", received)
                .put("num_invalid_entries", invalid.size());
        var samples = answer.putArray("invalid_entry_samples");
        invalid.take(MOST_SAMPLES).forEach(samples::add);
        return answer;
    }
}
