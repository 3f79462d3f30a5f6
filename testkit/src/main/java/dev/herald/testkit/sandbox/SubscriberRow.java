package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.application.port.TimeZoneRegions;
import dev.herald.domain.account.PageId;
import dev.herald.domain.eligibility.Engagement;
import dev.herald.domain.eligibility.Engagement.Load;
import dev.herald.domain.region.Region;
import dev.herald.domain.subscription.Psid;
import dev.herald.domain.subscription.SubscriptionToken;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One row of a token listing or of a truth file, read without a tree, since there may be a million. Of emails and phone
 * numbers it holds digests only.
 */
final class SubscriberRow {
    private static final String STOPPED = "STOP_NOTIFICATIONS";
    private static final String TRUE = "true";
    private static final Pattern COUNT = Pattern.compile("\\d{1,6}");

    private final SubscriptionToken token;
    private final Map<RowField, String> values;

    private SubscriberRow(SubscriptionToken token, Map<RowField, String> values) {
        this.token = token;
        this.values = values;
    }

    /** The row of a line, or what is wrong with it. */
    static Either<String, SubscriberRow> of(byte[] bytes, int from, int length) {
        try (var json = Json.MAPPER.createParser(bytes, from, length)) {
            return read(json, true);
        } catch (IOException noJson) {
            return replacing(new String(bytes, from, length, StandardCharsets.UTF_8));
        }
    }

    /** Bytes that are no UTF-8 are replaced: a name in another encoding is no reason to lose a subscriber. */
    private static Either<String, SubscriberRow> replacing(String line) {
        try (var json = Json.MAPPER.createParser(line)) {
            return read(json, true);
        } catch (IOException noJson) {
            return Either.left("is no JSON object");
        }
    }

    /** The row that the parser stands before, or what is wrong with it. */
    static Either<String, SubscriberRow> read(JsonParser json, boolean mustEnd) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            return Either.left("is no JSON object");
        }
        var values = new EnumMap<RowField, String>(RowField.class);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var field = RowField.named(json.currentName());
            var value = json.nextToken();
            if (field.isDefined()) {
                keep(field.get(), value, json, values);
            }
            json.skipChildren();
        }
        if (mustEnd && json.nextToken() != null) {
            return Either.left("is more than one JSON object");
        }
        return row(values);
    }

    /** The last of several values counts. */
    private static void keep(RowField field, JsonToken value, JsonParser json, Map<RowField, String> values)
            throws IOException {
        values.remove(field);
        if (value.isScalarValue() && value != JsonToken.VALUE_NULL && json.getTextLength() > 0) {
            values.put(field, digested(field, json.getText()));
        }
    }

    private static String digested(RowField field, String text) {
        return switch (field) {
            case EMAIL -> Digest.ofEmail(text).getOrElse(text);
            case PHONE -> Digest.ofPhone(text).getOrElse(text);
            default -> text;
        };
    }

    private static Either<String, SubscriberRow> row(Map<RowField, String> values) {
        var text = values.get(RowField.TOKEN);
        if (text == null) {
            return Either.left("has no " + RowField.TOKEN.key);
        }
        return SubscriptionToken.of(text)
                .toEither()
                .mapLeft(found -> Violation.within(RowField.TOKEN.key, found).mkString("; "))
                .map(token -> new SubscriberRow(token, values));
    }

    SubscriptionToken token() {
        return token;
    }

    /** Whether the row says that there is no such token. */
    boolean isGone() {
        return text(RowField.GONE).contains(TRUE);
    }

    /** What is known with this row taken as the truth, or every field that can't be read. */
    Validation<Seq<Violation>, Subscriber> over(Subscriber known, TimeZoneRegions regions) {
        return Validation.combine(
                        id(RowField.PAGE, PageId::of),
                        id(RowField.PERSON, Psid::of),
                        id(RowField.COUNTRY, Region::of),
                        time(RowField.EXPIRY),
                        time(RowField.NEXT_ELIGIBLE),
                        time(RowField.CREATED),
                        digest(RowField.EMAIL),
                        digest(RowField.PHONE))
                .ap((page, person, country, expiry, nextEligible, optIn, email, phone) -> new Subscriber(
                        page.getOrElse(known.page()),
                        page.isDefined() || known.pageTold(),
                        person.map(Psid::value).orElse(known.person()),
                        country.orElse(() -> known.regionTold() ? known.region() : inferred(regions))
                                .orElse(known.region()),
                        country.isDefined() || known.regionTold(),
                        expiry.getOrElse(known.expiresAt()),
                        nextEligible.getOrElse(known.nextEligibleAt()),
                        known.waitsUntil(),
                        optIn.getOrElse(known.optedInAt()),
                        text(RowField.STATUS).map(STOPPED::equals).getOrElse(known.stopped()),
                        flag(RowField.AVAILABLE).getOrElse(known.available()),
                        flag(RowField.AUDIENCE_ONLY).getOrElse(known.audienceOnly()),
                        email.getOrElse(known.email()),
                        phone.getOrElse(known.phone()),
                        listing().or(known.listing())))
                .mapError(found -> found.flatMap(violations -> violations));
    }

    private Option<Region> inferred(TimeZoneRegions regions) {
        return text(RowField.TIME_ZONE).flatMap(regions::regionOf);
    }

    private Listing listing() {
        return new Listing(
                text(RowField.REOPTIN), text(RowField.TOKEN_STATUS), text(RowField.TITLE), text(RowField.TIME_ZONE));
    }

    Option<String> text(RowField field) {
        var text = values.get(field);
        return text == null ? Option.none() : Option.some(text);
    }

    private Option<Boolean> flag(RowField field) {
        return text(field).map(TRUE::equals);
    }

    private <T> Validation<Seq<Violation>, Option<T>> id(
            RowField field, Function<String, Validation<Seq<Violation>, T>> read) {
        var text = values.get(field);
        return text == null
                ? Validation.valid(Option.none())
                : read.apply(text).<Option<T>>map(Option::some).mapError(found -> Violation.within(field.key, found));
    }

    private Validation<Seq<Violation>, Option<Long>> time(RowField field) {
        return id(
                field,
                text -> Timestamps.unix(text)
                        .map(Instant::toEpochMilli)
                        .toValidation(() -> List.of(Violation.of("", "is no Unix time"))));
    }

    private Validation<Seq<Violation>, Option<Long>> digest(RowField field) {
        return id(
                field,
                text -> Digest.isOne(text)
                        ? Validation.valid(Digest.shortened(text))
                        : Validation.invalid(List.of(Violation.of("", "is not one that people have"))));
    }

    /** What the row tells of the person's talk, or every field that can't be read. A count beside one told is zero. */
    Validation<Seq<Violation>, Engagement> engagement() {
        if (!tellsOfTalk()) {
            return Validation.valid(Engagement.UNKNOWN);
        }
        return Validation.combine(
                        count(RowField.MARKETING_WEEK),
                        count(RowField.THREADS_WEEK),
                        count(RowField.MARKETING_DAY),
                        count(RowField.THREADS_DAY),
                        count(RowField.THREADS_SINCE),
                        time(RowField.LAST_TALK))
                .ap((marketingWeek, week, marketingDay, day, since, lastTalk) -> new Engagement(
                        load(marketingWeek, week), load(marketingDay, day), since, lastTalk.map(Instant::ofEpochMilli)))
                .mapError(found -> found.flatMap(violations -> violations));
    }

    private boolean tellsOfTalk() {
        return RowField.OF_TALK.exists(values::containsKey);
    }

    private Validation<Seq<Violation>, Option<Integer>> count(RowField field) {
        return id(
                field,
                text -> COUNT.matcher(text).matches()
                        ? Validation.valid(Integer.parseInt(text))
                        : Validation.invalid(List.of(Violation.of("", "is no count"))));
    }

    private static Option<Load> load(Option<Integer> marketing, Option<Integer> threads) {
        return Option.when(
                marketing.isDefined() || threads.isDefined(),
                () -> new Load(marketing.getOrElse(0), threads.getOrElse(0)));
    }

    /** The row as it was told, but for what it need not be remembered by. */
    ObjectNode toJson() {
        var json = Json.object();
        RowField.all().forEach(field -> text(field).forEach(value -> json.put(field.key, value)));
        return json;
    }
}
