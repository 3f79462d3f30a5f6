package dev.herald.domain.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.time.api.DateTimes;
import org.junit.jupiter.api.Test;

/** The laws of wall clocks: what they keep in mind never shows. */
final class WallClocksProperties {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Property
    void theyShowTheTimeOfTheirZoneInWhicheverOrderTheyAreAsked(
            @ForAll("zones") ZoneId zone, @ForAll("instants") @Size(min = 1, max = 5) List<Instant> instants) {
        for (var instant : instants) {
            assertShowsTheTime(instant, zone);
        }
    }

    @Test
    void theyAreChangedToTheNanosecond() {
        for (var change : List.of("2026-03-08T07:00:00Z", "2026-11-01T06:00:00Z")) {
            var after = Instant.parse(change);
            assertShowsTheTime(after.minus(1, ChronoUnit.DAYS), NEW_YORK);
            assertShowsTheTime(after.minusNanos(1), NEW_YORK);
            assertShowsTheTime(after, NEW_YORK);
            assertShowsTheTime(after.minusNanos(1), NEW_YORK);
        }
    }

    private static void assertShowsTheTime(Instant instant, ZoneId zone) {
        assertThat(WallClocks.nanoOfDay(instant, zone))
                .as("%s in %s", instant, zone)
                .isEqualTo(instant.atZone(zone).toLocalTime().toNanoOfDay());
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.oneOf(
                Arbitraries.of(ZoneId.getAvailableZoneIds()).map(ZoneId::of),
                Arbitraries.integers().between(-18 * 3600, 18 * 3600).map(ZoneOffset::ofTotalSeconds));
    }

    @Provide
    Arbitrary<List<Instant>> instants() {
        return DateTimes.instants()
                .between(Instant.parse("1900-01-01T00:00:00Z"), Instant.parse("2100-01-01T00:00:00Z"))
                .list();
    }
}
