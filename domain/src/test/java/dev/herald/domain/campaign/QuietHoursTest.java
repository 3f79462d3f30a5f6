package dev.herald.domain.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.domain.violation.Violation;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuietHoursTest {

    /** From, to, zone, now, and when they end; nothing if now is not quiet. */
    @ParameterizedTest
    @CsvSource({
        // over midnight, at both ends
        "22:00, 08:00, UTC, 2026-06-03T21:59:59.999999999Z, ",
        "22:00, 08:00, UTC, 2026-06-03T22:00:00Z, 2026-06-04T08:00:00Z",
        "22:00, 08:00, UTC, 2026-06-04T07:59:59.999999999Z, 2026-06-04T08:00:00Z",
        "22:00, 08:00, UTC, 2026-06-04T08:00:00Z, ",
        // within a day, and until midnight
        "12:00, 14:00, UTC, 2026-06-03T12:00:00Z, 2026-06-03T14:00:00Z",
        "12:00, 14:00, UTC, 2026-06-03T14:00:00Z, ",
        "22:00, 00:00, UTC, 2026-06-03T23:00:00Z, 2026-06-04T00:00:00Z",
        // 45 minutes off the hour
        "22:00, 08:00, Asia/Kathmandu, 2026-06-03T16:15:00Z, 2026-06-04T02:15:00Z",
        // clocks go forward from 2 to 3: the end does not exist, and they end with the change
        "22:00, 02:30, America/New_York, 2026-03-08T05:00:00Z, 2026-03-08T07:00:00Z",
        // clocks go forward over the beginning
        "02:30, 08:00, America/New_York, 2026-03-08T06:59:59Z, ",
        "02:30, 08:00, America/New_York, 2026-03-08T07:00:00Z, 2026-03-08T12:00:00Z",
        // clocks go forward over every hour that is not quiet: nobody is messaged that day
        "03:45, 02:45, Pacific/Chatham, 2026-09-26T13:59:00Z, 2026-09-27T13:00:00Z",
        // clocks go back from 2 to 1: the end comes twice, and after the first it becomes quiet again
        "22:00, 01:30, America/New_York, 2026-11-01T05:00:00Z, 2026-11-01T05:30:00Z",
        "22:00, 01:30, America/New_York, 2026-11-01T05:45:00Z, ",
        "22:00, 01:30, America/New_York, 2026-11-01T06:00:00Z, 2026-11-01T06:30:00Z",
        // clocks go back to before they begin
        "01:30, 08:00, America/New_York, 2026-11-01T05:45:00Z, 2026-11-01T06:00:00Z",
        // midnight does not exist
        "22:00, 00:00, America/Santiago, 2026-09-06T03:00:00Z, 2026-09-06T04:00:00Z"
    })
    void theyEndByThePersonsClock(LocalTime from, LocalTime to, ZoneId zone, Instant now, Instant end) {
        var found = new QuietHours(from, to).endAfter(now, zone);

        assertThat(found.getOrNull()).isEqualTo(end);
    }

    @Test
    void hoursWithoutLengthAreRefused() {
        var noon = LocalTime.NOON;

        assertThat(QuietHours.of(noon, noon).getError().map(Violation::path)).containsExactly("to");
        assertThat(QuietHours.of(noon, noon.plusNanos(1)).get()).isEqualTo(new QuietHours(noon, noon.plusNanos(1)));
        assertThatThrownBy(() -> new QuietHours(noon, noon)).isInstanceOf(IllegalArgumentException.class);
    }
}
