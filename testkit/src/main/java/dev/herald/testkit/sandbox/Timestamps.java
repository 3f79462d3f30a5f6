package dev.herald.testkit.sandbox;

import io.vavr.control.Option;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/**
 * Instants as the API writes and takes them: Unix seconds as number or numeric string, milliseconds where the number is
 * above 10^11, or ISO 8601 with an offset (endpoints page, mid-2026). What is not within the years 1 to 9999 in every time
 * zone can't be written as the API writes times, and is none.
 */
final class Timestamps {
    private static final long LARGEST_IN_SECONDS = 100_000_000_000L;
    private static final Instant FIRST = Instant.parse("0001-01-02T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");
    private static final int MOST_DIGITS = 15;
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT);
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxx", Locale.ROOT);

    private Timestamps() {}

    /** The instant; none if the text is not a time. */
    static Option<Instant> parse(String text) {
        return unix(text).orElse(() -> iso(text));
    }

    /** The instant; none if the text is not a Unix time. */
    static Option<Instant> unix(String text) {
        if (!isUnix(text)) {
            return Option.none();
        }
        var number = Long.parseLong(text);
        var instant = number > LARGEST_IN_SECONDS ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
        return Option.when(isWritable(instant), instant);
    }

    private static boolean isWritable(Instant instant) {
        return !instant.isBefore(FIRST) && !instant.isAfter(LAST);
    }

    /** By hand, since a seed has millions of times. */
    private static boolean isUnix(String text) {
        if (text.isEmpty() || text.length() > MOST_DIGITS) {
            return false;
        }
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static Option<Instant> iso(String text) {
        try {
            return Option.some(ISO.parse(text, Instant::from)).filter(Timestamps::isWritable);
        } catch (DateTimeException noTime) {
            return Option.none();
        }
    }

    /** As the API writes times of ad objects: {@code 2026-07-01T09:00:00-0400}, in the ad account's time zone. */
    static String written(Instant instant, ZoneId zone) {
        return WRITTEN.format(instant.atZone(zone));
    }
}
