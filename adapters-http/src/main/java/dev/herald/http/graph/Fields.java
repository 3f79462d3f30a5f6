package dev.herald.http.graph;

import com.fasterxml.jackson.databind.JsonNode;
import dev.herald.domain.violation.OpaqueId;
import io.vavr.control.Option;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.Locale;

/**
 * Single fields of what the API writes, in answers and in events, read as what they stand for; none if they are not there
 * or hold something else.
 */
public final class Fields {
    /** The API writes {@code +0000}, without the colon that ISO 8601 has in its longer form. */
    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss[.SSS][XXX][XX]", Locale.ROOT);

    private Fields() {}

    /** Text that is not blank. */
    public static Option<String> text(JsonNode field) {
        return Option.when(field.isTextual() && !field.textValue().isBlank(), field::textValue);
    }

    /** An id: {@linkplain OpaqueId up to 512 visible characters}, a number digit by digit, however long it is. */
    public static Option<String> id(JsonNode field) {
        return Numeral.text(field).filter(text -> OpaqueId.check(text).isEmpty());
    }

    /** A whole number of things, zero or more. */
    public static Option<Long> count(JsonNode field) {
        return Numeral.of(field).filter(number -> number >= 0);
    }

    /** Yes or no, also written as text. */
    static Option<Boolean> flag(JsonNode field) {
        return switch (field.asText("")) {
            case "true" -> Option.some(true);
            case "false" -> Option.some(false);
            default -> Option.none();
        };
    }

    /** A whole number that fits. */
    static Option<Integer> integer(JsonNode field) {
        return Numeral.of(field).filter(number -> number == number.intValue()).map(Long::intValue);
    }

    /** A time: seconds, milliseconds, or ISO 8601. */
    public static Option<Instant> time(JsonNode field) {
        return Numeral.of(field)
                .flatMap(GraphTimestamp::of)
                .orElse(() -> text(field).flatMap(Fields::isoTime));
    }

    private static Option<Instant> isoTime(String text) {
        try {
            return Option.some(OffsetDateTime.parse(text, ISO).toInstant());
        } catch (DateTimeParseException noTime) {
            return Option.none();
        }
    }

    /** A day: {@code 2026-06-01}. */
    static Option<LocalDate> day(JsonNode field) {
        try {
            return text(field).map(LocalDate::parse);
        } catch (DateTimeParseException noDay) {
            return Option.none();
        }
    }

    /** A currency by its code. */
    static Option<Currency> currency(JsonNode field) {
        try {
            return text(field).map(Currency::getInstance);
        } catch (IllegalArgumentException unknown) {
            return Option.none();
        }
    }

    /** A time zone by its name. One that this machine does not know only keeps quiet hours from being known. */
    public static Option<ZoneId> zone(String name) {
        try {
            return Option.some(ZoneId.of(name));
        } catch (DateTimeException unknown) {
            return Option.none();
        }
    }
}
