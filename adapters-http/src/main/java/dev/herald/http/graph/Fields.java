package dev.herald.http.graph;

import com.fasterxml.jackson.databind.JsonNode;
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

/** Single fields of answers, read as what they stand for; none if they are not there or hold something else. */
final class Fields {
    /** The API writes {@code +0000}, without the colon that ISO 8601 has in its longer form. */
    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss[.SSS][XXX][XX]", Locale.ROOT);

    private Fields() {}

    /** Text that is not blank. */
    static Option<String> text(JsonNode field) {
        return Option.when(field.isTextual() && !field.textValue().isBlank(), field::textValue);
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
    static Option<Instant> time(JsonNode field) {
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

    /** A time zone by its name, if this machine knows it. */
    static Option<ZoneId> zone(String name) {
        try {
            return Option.some(ZoneId.of(name));
        } catch (DateTimeException unknown) {
            return Option.none();
        }
    }
}
