package dev.herald.http.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A clock by what has passed, not by what the machine is set to. */
class SteadyClockTest {

    @ParameterizedTest
    @ValueSource(longs = {0, -5_000, Long.MAX_VALUE - 1})
    void itShowsItsBeginningAndWhatHasPassedSinceFromWhereverThatIsCounted(long beginning) {
        var nanos = new AtomicLong(beginning);
        var clock = new SteadyClock(Fixtures.NOW, nanos::get);

        assertThat(clock.instant()).isEqualTo(Fixtures.NOW);
        nanos.addAndGet(3_000_000_000L);
        assertThat(clock.instant()).isEqualTo(Fixtures.NOW.plusSeconds(3));
    }

    @Test
    void theMachinesNeverGoesBack() {
        var clock = SteadyClock.ofMachine();
        var before = clock.instant();

        for (var reading = 0; reading < 1_000; reading++) {
            var now = clock.instant();
            assertThat(now).isAfterOrEqualTo(before);
            before = now;
        }
    }
}
