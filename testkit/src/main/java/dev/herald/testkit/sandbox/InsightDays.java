package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Stream;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.function.Function;

/**
 * The days that insights are asked of, both inclusive, in the ad account's time zone: {@code time_range}, or else {@code
 * date_preset}, which is {@code last_30d} if nobody says (endpoints page, mid-2026). Presets of last days end yesterday, and
 * nothing is further back than {@value #MOST_MONTHS} months (the Marketing API's page on insights).
 */
record InsightDays(LocalDate since, LocalDate until) {
    static final int MOST_MONTHS = 37;

    private static final Map<String, Function<LocalDate, InsightDays>> PRESETS =
            HashMap.<String, Function<LocalDate, InsightDays>>empty()
                    .put("today", today -> new InsightDays(today, today))
                    .put("yesterday", today -> last(1, today))
                    .put("last_3d", today -> last(3, today))
                    .put("last_7d", today -> last(7, today))
                    .put("last_14d", today -> last(14, today))
                    .put("last_28d", today -> last(28, today))
                    .put("last_30d", today -> last(30, today))
                    .put("last_90d", today -> last(90, today))
                    .put("this_week_sun_today", today -> new InsightDays(weekOf(today, DayOfWeek.SUNDAY), today))
                    .put("this_week_mon_today", today -> new InsightDays(weekOf(today, DayOfWeek.MONDAY), today))
                    .put("last_week_sun_sat", today -> before(weekOf(today, DayOfWeek.SUNDAY), Period.ofWeeks(1)))
                    .put("last_week_mon_sun", today -> before(weekOf(today, DayOfWeek.MONDAY), Period.ofWeeks(1)))
                    .put("this_month", today -> new InsightDays(today.withDayOfMonth(1), today))
                    .put("last_month", today -> before(today.withDayOfMonth(1), Period.ofMonths(1)))
                    .put("this_quarter", today -> new InsightDays(quarterOf(today), today))
                    .put("last_quarter", today -> before(quarterOf(today), Period.ofMonths(3)))
                    .put("this_year", today -> new InsightDays(today.withDayOfYear(1), today))
                    .put("last_year", today -> before(today.withDayOfYear(1), Period.ofYears(1)))
                    .put("maximum", InsightDays::all)
                    .put("data_maximum", InsightDays::all);

    static Either<GraphError, InsightDays> of(Parameters parameters, LocalDate today) {
        return asked(parameters, today)
                .filterOrElse(
                        days -> !days.until.isBefore(days.since),
                        days -> GraphError.invalid("time_range.until must not be before since"))
                .filterOrElse(
                        days -> !days.since.isBefore(today.minusMonths(MOST_MONTHS)), days -> GraphError.tooLongAgo());
    }

    private static Either<GraphError, InsightDays> asked(Parameters parameters, LocalDate today) {
        if (parameters.has("time_range")) {
            return parameters
                    .object("time_range")
                    .flatMap(range -> day(range, "since")
                            .flatMap(since -> day(range, "until").map(until -> new InsightDays(since, until))))
                    .toEither(() -> GraphError.invalid(
                            "Param time_range must be an object of since and until, both as YYYY-MM-DD"));
        }
        var preset = parameters.text("date_preset").getOrElse("last_30d");
        return PRESETS.get(preset)
                .map(days -> days.apply(today))
                .toEither(() -> GraphError.invalid("Param date_preset holds " + preset + ", which is none"));
    }

    private static Option<LocalDate> day(JsonNode range, String name) {
        try {
            return Json.text(range, name).map(LocalDate::parse);
        } catch (DateTimeParseException noDay) {
            return Option.none();
        }
    }

    private static InsightDays last(int days, LocalDate today) {
        return new InsightDays(today.minusDays(days), today.minusDays(1));
    }

    private static LocalDate weekOf(LocalDate today, DayOfWeek first) {
        return today.with(TemporalAdjusters.previousOrSame(first));
    }

    private static LocalDate quarterOf(LocalDate today) {
        return today.with(IsoFields.DAY_OF_QUARTER, 1);
    }

    /** The week, month, quarter or year before this day. */
    private static InsightDays before(LocalDate first, Period length) {
        return new InsightDays(first.minus(length), first.minusDays(1));
    }

    private static InsightDays all(LocalDate today) {
        return new InsightDays(today.minusMonths(MOST_MONTHS), today);
    }

    /** The same cut into so many days each, what lies ahead left out. */
    Seq<InsightDays> cut(int days, LocalDate today) {
        var last = until.isAfter(today) ? today : until;
        var pieces = last.isBefore(since) ? 0 : ChronoUnit.DAYS.between(since, last) / days + 1;
        return Stream.rangeBy(0L, pieces * days, (long) days)
                .map(since::plusDays)
                .map(first -> new InsightDays(first, min(first.plusDays(days - 1L), last)));
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
