package dev.herald.http.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Room is not held for long, and given back. */
class BodyRoomTest {
    private static final int BODIES_AT_ONCE = 32;
    private static final int MIB = 1024 * 1024;

    private final AtomicLong nanos = new AtomicLong(-7);
    private final BodyRoom room = new BodyRoom(MIB, nanos::get);

    private Option<BodyRefused> use(InputStream stream, long announced) {
        return room.use(stream, announced, body -> Option.none(), Option::some);
    }

    @Test
    void aBodyThatTricklesIsRefusedAfterTenSeconds() {
        var trickle = new Trickle(Duration.ofSeconds(1));

        assertThat(use(trickle, MIB)).contains(BodyRefused.TOO_SLOW);
        assertThat(trickle.given).isEqualTo(11);
    }

    @Test
    void aBodyThatTakesItsTimeIsRead() {
        assertThat(room.use(new Trickle(Duration.ofMillis(1)), -1, body -> body.length, BodyRefused::status))
                .isEqualTo(Trickle.LENGTH);
    }

    /** Each of them held more than a 32nd of the room. */
    @Test
    void whatWasRefusedHoldsNoRoom() {
        for (var body = 0; body < 2 * BODIES_AT_ONCE; body++) {
            assertThat(use(new ByteArrayInputStream(new byte[MIB + 1]), -1)).contains(BodyRefused.TOO_LONG);
        }
        assertThat(use(new ByteArrayInputStream(new byte[MIB]), MIB)).isEmpty();
    }

    /** A byte at a time. */
    private final class Trickle extends InputStream {
        static final int LENGTH = 5_000;

        private final Duration pause;
        private int given;

        Trickle(Duration pause) {
            this.pause = pause;
        }

        @Override
        public int read() {
            nanos.addAndGet(pause.toNanos());
            return given++ < LENGTH ? '{' : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            var next = read();
            if (next < 0) {
                return -1;
            }
            into[from] = (byte) next;
            return 1;
        }
    }
}
