package dev.herald.http.web;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Room for the bodies that are worked on at one time: so much for each at most, and 32 times that together. Room is taken as
 * bytes come, so that whoever announces much and sends little holds little; and for 10 seconds at most, so that whoever
 * sends byte by byte does not hold it for long. The last byte is waited for as long as a connection may be silent.
 */
public final class BodyRoom {
    private static final int BODIES = 32;
    private static final int FIRST_BYTES = 4096;

    /** Meta waits 5 seconds for an answer. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final int mostBytes;
    private final Semaphore room;
    private final LongSupplier nanos;

    /**
     * All the room.
     *
     * @param mostBytes how long a body may be
     * @param nanos tells what passes, from any beginning
     */
    public BodyRoom(int mostBytes, LongSupplier nanos) {
        this.mostBytes = mostBytes;
        this.room = new Semaphore(BODIES * mostBytes);
        this.nanos = nanos;
    }

    /**
     * Reads a body to its end, no further than a byte beyond its limit, and works on it.
     *
     * @param announced its length; a negative number if it was not announced
     * @param refused what to make of a body that is not read
     */
    public <T> T use(InputStream stream, long announced, Function<byte[], T> work, Function<BodyRefused, T> refused) {
        if (announced > mostBytes) {
            return refused.apply(BodyRefused.TOO_LONG);
        }
        try (var body = new Body()) {
            return body.fill(stream, announced).map(refused).getOrElse(() -> work.apply(body.bytes));
        }
    }

    private final class Body implements AutoCloseable {
        private byte[] bytes = {};
        private int length;
        private int taken;

        Option<BodyRefused> fill(InputStream stream, long announced) {
            var began = nanos.getAsLong();
            var first = announced < 0 ? FIRST_BYTES : (int) Math.min(FIRST_BYTES, announced + 1);
            try {
                while (true) {
                    if (length == bytes.length && !grow(Math.max(first, 2 * length))) {
                        return Option.some(BodyRefused.BUSY);
                    }
                    var read = stream.read(bytes, length, bytes.length - length);
                    if (read < 0) {
                        bytes = Arrays.copyOf(bytes, length);
                        return Option.none();
                    }
                    length += read;
                    if (length > mostBytes) {
                        return Option.some(BodyRefused.TOO_LONG);
                    }
                    if (nanos.getAsLong() - began > LONGEST.toNanos()) {
                        return Option.some(BodyRefused.TOO_SLOW);
                    }
                }
            } catch (IOException cut) {
                return Option.some(BodyRefused.CUT);
            }
        }

        private boolean grow(int wanted) {
            var size = Math.min(wanted, mostBytes + 1);
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
