package dev.herald.testkit.oracle;

import dev.herald.domain.budget.Money;
import dev.herald.domain.region.Region;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Chance, for one case. Everything it gives lies close to where answers change: few instants, so that ties are frequent,
 * and amounts one off a limit.
 */
final class Dice {
    private static final long SPREADS_SEEDS = 0x9E3779B97F4A7C15L;
    private static final List<String> ZONES = List.of(
            "UTC",
            "America/New_York",
            "America/St_Johns",
            "America/Santiago",
            "America/Havana",
            "America/Nuuk",
            "Asia/Kathmandu",
            "Asia/Kolkata",
            "Asia/Beirut",
            "Africa/Cairo",
            "Europe/Lisbon",
            "Australia/Lord_Howe",
            "Pacific/Chatham",
            "Pacific/Kiritimati",
            "+05:45");
    private static final List<String> CURRENCIES = List.of("USD", "JPY", "VND", "KWD", "BRL");
    private static final List<Duration> DISTANCES = List.of(
            Duration.ZERO,
            Duration.ofSeconds(1),
            Duration.ofHours(1),
            Duration.ofHours(12),
            Duration.ofDays(1),
            Duration.ofDays(7),
            Duration.ofDays(30));
    private static final Instant EARLIEST = Instant.parse("2026-01-01T00:00:00Z");

    private final Random random;

    Dice(long seed) {
        random = new Random(seed * SPREADS_SEEDS);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int times) {
        return below(times) == 0;
    }

    @SafeVarargs
    final <T> T pick(T... some) {
        return some[below(some.length)];
    }

    <T> T pick(List<T> some) {
        return some.get(below(some.size()));
    }

    /** Missing one time in three. */
    <T> Option<T> maybe(Supplier<T> value) {
        return oneIn(3) ? Option.none() : Option.some(value.get());
    }

    /** The limit, or one less or more. */
    long near(long limit) {
        return limit - 1 + below(3);
    }

    /** The same, but never below the least. */
    long near(long limit, long least) {
        return Math.max(least, near(limit));
    }

    ZoneId zone() {
        return ZoneId.of(pick(ZONES));
    }

    Currency currency() {
        return Currency.getInstance(pick(CURRENCIES));
    }

    Money micros(long micros, Currency currency) {
        return new Money(micros, currency);
    }

    /** Any two letters, or one of those that the reference page names. */
    Region region() {
        return switch (below(4)) {
            case 0 -> new Region(pick(RegionList.BUSINESSES));
            case 1 -> new Region(pick(RegionList.NO_SUBSCRIBERS));
            case 2 -> new Region(pick("AU", "US", "CA", "CH", "NO", "RE", "UA"));
            default -> new Region("" + (char) ('A' + below(26)) + (char) ('A' + below(26)));
        };
    }

    /** Now: any time in two years, or close to a clock change of the zone. */
    Instant now(ZoneId zone) {
        var anyTime = EARLIEST.plusSeconds(below(2 * 365 * 24 * 60 * 60));
        var change = zone.getRules().nextTransition(anyTime);
        if (change == null || oneIn(2)) {
            return oneIn(2) ? anyTime.truncatedTo(ChronoUnit.HOURS) : anyTime.plusNanos(below(2));
        }
        return change.getInstant()
                .plus(Duration.ofMinutes(15L * (below(145) - 96)))
                .plusNanos(below(3) - 1);
    }

    /** An instant that lies one of few distances before or after another, or a nanosecond beside that. */
    Instant around(Instant now) {
        var distance = pick(DISTANCES);
        return oneIn(2) ? beside(now.plus(distance)) : beside(now.minus(distance));
    }

    /** The instant, or a nanosecond before or after it. */
    Instant beside(Instant instant) {
        return instant.plusNanos(below(3) - 1);
    }

    /** A full minute of the day, often the one that the clock shows now, or one beside it. */
    LocalTime minute(Instant now, ZoneId zone) {
        if (oneIn(3)) {
            return now.atZone(zone)
                    .toLocalTime()
                    .truncatedTo(ChronoUnit.MINUTES)
                    .plusMinutes(below(3) - 1);
        }
        return LocalTime.of(pick(0, 0, 1, 2, 3, 8, 20, 22, 23), pick(0, 0, 1, 15, 30, 59));
    }
}
