package dev.herald.http.audience;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.herald.application.port.AudienceSource.Line;
import dev.herald.application.port.TimeZoneRegions;
import dev.herald.domain.account.PageId;
import dev.herald.domain.subscription.Fact;
import dev.herald.http.graph.ListingRow;
import io.vavr.control.Either;
import java.io.IOException;
import java.time.Instant;

/** Turns lines of the listing into subscriptions, or into what is wrong with them. For one thread. */
final class RowParser {
    private static final String NO_JSON = "The line is not valid JSON.";

    private final JsonFactory json = new JsonFactory();
    private final Utf8 utf8 = new Utf8();
    private final Fact<PageId> listed;
    private final Instant observedAt;
    private final TimeZoneRegions regions;

    RowParser(PageId listedPage, Instant observedAt, TimeZoneRegions regions) {
        this.listed = new Fact<>(listedPage, Fact.Source.INFERRED, observedAt);
        this.observedAt = observedAt;
        this.regions = regions;
    }

    /** The line that the reader stands on. */
    Line parse(long number, LineReader line) {
        return read(line).getOrElseGet(why -> new Line.Broken(number, why));
    }

    private Either<String, Line> read(LineReader line) {
        if (line.isTooLong()) {
            return Either.left("The line is longer than 1 MiB.");
        }
        if (isBlank(line)) {
            return Either.left("The line is empty.");
        }
        if (!utf8.isValid(line.buffer(), line.offset(), line.length())) {
            return Either.left("The line is not valid UTF-8.");
        }
        try (var parser = json.createParser(line.buffer(), line.offset(), line.length())) {
            return read(parser);
        } catch (JsonProcessingException broken) {
            return Either.left(NO_JSON);
        } catch (IOException impossible) {
            throw new IllegalStateException("reading from memory failed", impossible);
        }
    }

    private Either<String, Line> read(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return Either.left("The line is not a JSON object.");
        }
        var row = ListingRow.read(parser, Fact.Source.TOLD);
        return parser.nextToken() == null
                ? row.subscription(listed, observedAt, regions)
                        .map(subscription -> new Line.Row(subscription, row.customAudiences()))
                : Either.left("The line holds more than one JSON value.");
    }

    private static boolean isBlank(LineReader line) {
        for (var index = line.offset(); index < line.offset() + line.length(); index++) {
            if (line.buffer()[index] > ' ' || line.buffer()[index] < 0) {
                return false;
            }
        }
        return true;
    }
}
