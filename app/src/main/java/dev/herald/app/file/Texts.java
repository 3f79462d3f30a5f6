package dev.herald.app.file;

import dev.herald.domain.region.Region;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/** Reads the texts of a campaign file into values of the Java platform. */
final class Texts {
    /** Those of ISO 3166-1, and Kosovo's, which everybody uses though ISO leaves it to its users. */
    private static final Set<String> COUNTRIES =
            List.of(Locale.getISOCountries()).append("XK").toJavaSet();

    private Texts() {}

    static Validation<Seq<Violation>, Currency> currency(String text) {
        return attempt(
                () -> Currency.getInstance(text), "must be a currency code of three letters (ISO 4217), such as USD");
    }

    /** Only codes that are given away: nobody is in any other country. */
    static Validation<Seq<Violation>, Region> country(String text) {
        return Region.of(text)
                .flatMap(region -> COUNTRIES.contains(region.code())
                        ? Validation.valid(region)
                        : Validation.invalid(List.of(Violation.of("", "names no country of ISO 3166"))));
    }

    static Validation<Seq<Violation>, ZoneId> timeZone(String text) {
        return attempt(() -> ZoneId.of(text), "must be a time zone such as America/New_York");
    }

    static Validation<Seq<Violation>, Duration> duration(String text) {
        return attempt(() -> Duration.parse(text), "must be a duration such as PT6H or PT90S (ISO 8601)");
    }

    static Validation<Seq<Violation>, LocalTime> timeOfDay(String text) {
        return attempt(() -> LocalTime.parse(text), "must be a time of day such as \"22:00\"");
    }

    static Validation<Seq<Violation>, Instant> instant(String text) {
        return attempt(
                () -> OffsetDateTime.parse(text).toInstant(),
                "must be a time with its offset, such as 2026-07-01T09:00:00-04:00 or 2026-07-01T13:00:00Z");
    }

    private static <T> Validation<Seq<Violation>, T> attempt(Supplier<T> reading, String message) {
        try {
            return Validation.valid(reading.get());
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return Validation.invalid(List.of(Violation.of("", message)));
        }
    }
}
