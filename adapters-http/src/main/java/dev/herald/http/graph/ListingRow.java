package dev.herald.http.graph;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import dev.herald.application.port.RemoteId;
import dev.herald.application.port.TimeZoneRegions;
import dev.herald.domain.account.PageId;
import dev.herald.domain.region.Region;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Psid;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.HashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.io.IOException;
import java.time.Instant;
import java.util.function.Function;

/**
 * One row of the listing while it is read, field by field: {@code GET <PAGE>/notification_message_tokens} (mid-2026) with
 * {@code country}, {@code page_id} and {@code notification_messages_status} where known. The custom audiences that a token
 * is from are read only where a file tells them: the API tells them of those who were asked for. Fields that are not known are
 * left alone, and {@code null} is as good as absent.
 */
public final class ListingRow {
    private static final String TOKEN = "notification_messages_token";
    private static final int MAX_QUOTE = 40;

    private final Fact.Source source;
    private Option<SubscriptionToken> token = Option.none();
    private Option<PageId> page = Option.none();
    private Option<Psid> person = Option.none();
    private Option<Region> country = Option.none();
    private Option<String> timeZone = Option.none();
    private Option<Instant> expiresAt = Option.none();
    private Option<Instant> nextEligibleAt = Option.none();
    private Option<Instant> createdAt = Option.none();
    private Option<String> status = Option.none();
    private Set<RemoteId> customAudiences = HashSet.empty();
    private Option<String> fault = Option.none();

    private ListingRow(Fact.Source source) {
        this.source = source;
    }

    /**
     * Reads the object at whose beginning the parser stands, and leaves the parser at its end.
     *
     * @param source who tells
     */
    public static ListingRow read(JsonParser parser, Fact.Source source) throws IOException {
        var row = new ListingRow(source);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var field = parser.currentName();
            parser.nextToken();
            row.take(field, parser);
        }
        return row;
    }

    /** Reads an object that is in memory; none if it is no object. */
    static Option<ListingRow> read(JsonNode entry, Fact.Source source) {
        try (var parser = entry.traverse()) {
            return parser.nextToken() == JsonToken.START_OBJECT ? Option.some(read(parser, source)) : Option.none();
        } catch (IOException impossible) {
            throw new IllegalStateException("reading from memory failed", impossible);
        }
    }

    /** Takes the value that the parser stands on, whatever it is, and leaves the parser at its end. */
    private void take(String field, JsonParser parser) throws IOException {
        switch (field) {
            case TOKEN -> token = id(field, parser, SubscriptionToken::of);
            case "page_id" -> page = id(field, parser, PageId::of);
            case "recipient_id" -> person = id(field, parser, Psid::of);
            case "country" -> country = text(field, parser).flatMap(code -> parsed(field, Region.of(code)));
            case "notification_messages_timezone" -> timeZone = text(field, parser);
            case "notification_messages_status" -> status = text(field, parser);
            case "token_expiry_timestamp" -> expiresAt = instant(field, parser);
            case "next_eligible_time" -> nextEligibleAt = instant(field, parser);
            case "creation_timestamp" -> createdAt = instant(field, parser);
            case "custom_audience_ids" -> takeCustomAudiences(field, parser);
            default -> parser.skipChildren();
        }
    }

    private void takeCustomAudiences(String field, JsonParser parser) throws IOException {
        if (source == Fact.Source.API) {
            parser.skipChildren();
        } else if (isAny(field, "a list of ids", parser, JsonToken.START_ARRAY, JsonToken.START_ARRAY)) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                customAudiences = customAudiences.addAll(id(field, parser, RemoteId::of));
            }
        }
    }

    /** The custom audiences that the token is from. */
    public Set<RemoteId> customAudiences() {
        return customAudiences;
    }

    /**
     * The subscription, or the first thing that is wrong.
     *
     * @param listed the page whose listing this is, for rows that do not name one
     * @param observedAt when the listing was made
     */
    public Either<String, Subscription> subscription(Fact<PageId> listed, Instant observedAt, TimeZoneRegions regions) {
        if (fault.isDefined()) {
            return Either.left(fault.get());
        }
        return token.map(known -> subscription(known, listed, observedAt, regions))
                .toEither("The field " + TOKEN + " is missing.");
    }

    /** The subscription of a token that was asked for, which the row need not name; a row of another one is wrong. */
    Either<String, Subscription> subscriptionOf(
            SubscriptionToken asked, Fact<PageId> page, Instant observedAt, TimeZoneRegions regions) {
        token = token.orElse(Option.some(asked));
        return token.contains(asked)
                ? subscription(page, observedAt, regions)
                : Either.left("The field " + TOKEN + " holds another token than was asked for.");
    }

    private Subscription subscription(
            SubscriptionToken known, Fact<PageId> listed, Instant observedAt, TimeZoneRegions regions) {
        return new Subscription(
                known,
                page.map(id -> told(id, observedAt)).getOrElse(listed),
                person.map(id -> told(id, observedAt)),
                region(observedAt, regions),
                timeZone.flatMap(Fields::zone).map(zone -> told(zone, observedAt)),
                expiresAt.map(expiry -> told(expiry, observedAt)),
                nextEligibleAt,
                optedInAt(observedAt),
                Option.when(status.contains("STOP_NOTIFICATIONS"), observedAt),
                Option.none(),
                Option.none());
    }

    private Option<Fact<Region>> region(Instant observedAt, TimeZoneRegions regions) {
        return country.isDefined()
                ? country.map(region -> told(region, observedAt))
                : timeZone.flatMap(regions::regionOf)
                        .map(region -> new Fact<>(region, Fact.Source.INFERRED, observedAt));
    }

    private Option<Instant> optedInAt(Instant observedAt) {
        return status.contains("RESUME_NOTIFICATIONS")
                ? Option.some(createdAt.filter(observedAt::isBefore).getOrElse(observedAt))
                : createdAt;
    }

    private <T> Fact<T> told(T value, Instant observedAt) {
        return new Fact<>(value, source, observedAt);
    }

    /** Ids come as text or as whole numbers. */
    private <T> Option<T> id(String field, JsonParser parser, Function<String, Validation<Seq<Violation>, T>> of)
            throws IOException {
        if (!isAny(field, "a text", parser, JsonToken.VALUE_STRING, JsonToken.VALUE_NUMBER_INT)) {
            return Option.none();
        }
        var text = parser.getText();
        if (text.isBlank()) {
            blame(field, "is empty");
            return Option.none();
        }
        return parsed(field, of.apply(text));
    }

    private Option<String> text(String field, JsonParser parser) throws IOException {
        return isAny(field, "a text", parser, JsonToken.VALUE_STRING, JsonToken.VALUE_STRING)
                ? Option.some(parser.getText())
                : Option.none();
    }

    /** Instants come as numbers or as text. */
    private Option<Instant> instant(String field, JsonParser parser) throws IOException {
        if (!isAny(field, "a time", parser, JsonToken.VALUE_NUMBER_INT, JsonToken.VALUE_STRING)) {
            return Option.none();
        }
        var digits = parser.getText();
        var instant = GraphTimestamp.of(digits);
        if (instant.isEmpty()) {
            blame(field, "holds " + quoted(digits) + ", which is no time in seconds or milliseconds");
        }
        return instant;
    }

    private boolean isAny(String field, String wanted, JsonParser parser, JsonToken one, JsonToken other)
            throws IOException {
        var kind = parser.currentToken();
        if (kind == one || kind == other) {
            return true;
        }
        if (kind != JsonToken.VALUE_NULL) {
            blame(field, "must hold " + wanted);
        }
        parser.skipChildren();
        return false;
    }

    private <T> Option<T> parsed(String field, Validation<Seq<Violation>, T> value) {
        if (value.isInvalid()) {
            blame(field, value.getError().head().message());
        }
        return value.toOption();
    }

    private void blame(String field, String what) {
        fault = fault.orElse(Option.some("The field " + field + " " + what + "."));
    }

    private static String quoted(String text) {
        return '"' + (text.length() <= MAX_QUOTE ? text : text.substring(0, MAX_QUOTE) + "…") + '"';
    }
}
