package dev.herald.http.webhook;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Room for the bodies that are worked on at one time: 1 MiB each at most, 32 MiB together. Room is taken as bytes come,
 * so that whoever announces much and sends little holds little; and for 10 seconds at most, so that whoever sends byte
 * by byte does not hold it for long. The last byte is waited for as long as a connection may be silent.
 */
final class BodyRoom {
    private static final int MOST_BYTES = 1024 * 1024;
    private static final int MOST_BYTES_TOGETHER = 32 * MOST_BYTES;
    private static final int FIRST_BYTES = 4096;

    /** Meta waits 5 seconds for an answer. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Semaphore room = new Semaphore(MOST_BYTES_TOGETHER);
    private final LongSupplier nanos;

    /**
     * All the room.
     *
     * @param nanos tells what passes, from any beginning
     */
    BodyRoom(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * Reads a body to its end, no further than 1 MiB and a byte, and works on it.
     *
     * @param announced its length; a negative number if it was not announced
     * @return why the body was refused
     */
    Option<Refusal> use(InputStream stream, long announced, Function<byte[], Option<Refusal>> work) {
        if (announced > MOST_BYTES) {
            return Option.some(Refusal.TOO_LONG);
        }
        try (var body = new Body()) {
            return body.fill(stream, announced).orElse(() -> work.apply(body.bytes));
        }
    }

    private final class Body implements AutoCloseable {
        private byte[] bytes = {};
        private int length;
        private int taken;

        Option<Refusal> fill(InputStream stream, long announced) {
            var began = nanos.getAsLong();
            var first = announced < 0 ? FIRST_BYTES : (int) Math.min(FIRST_BYTES, announced + 1);
            try {
                while (true) {
                    if (length == bytes.length && !grow(Math.max(first, 2 * length))) {
                        return Option.some(Refusal.BUSY);
                    }
                    var read = stream.read(bytes, length, bytes.length - length);
                    if (read < 0) {
                        bytes = Arrays.copyOf(bytes, length);
                        return Option.none();
                    }
                    length += read;
                    if (length > MOST_BYTES) {
                        return Option.some(Refusal.TOO_LONG);
                    }
                    if (nanos.getAsLong() - began > LONGEST.toNanos()) {
                        return Option.some(Refusal.TOO_SLOW);
                    }
                }
            } catch (IOException cut) {
                return Option.some(Refusal.CUT);
            }
        }

        private boolean grow(int wanted) {
            var size = Math.min(wanted, MOST_BYTES + 1);
            if (!room.tryAcquire(size - taken)) {
                return false;
            }
            bytes = Arrays.copyOf(bytes, size);
            taken = size;
            return true;
        }

        @Override
        public void close() {
            room.release(taken);
        }
    }
}
