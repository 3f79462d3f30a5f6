package dev.herald.testkit.sandbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One number for each of many rows. Takes room only near rows that have one; the others have the default. */
final class Column {
    private static final int CHUNK_BITS = 12;
    private static final int CHUNK_ROWS = 1 << CHUNK_BITS;

    private final long none;
    private final List<long @Nullable []> chunks = new ArrayList<>();

    Column(long none) {
        this.none = none;
    }

    long get(int row) {
        var chunk = chunk(row >>> CHUNK_BITS);
        return chunk == null ? none : chunk[row & (CHUNK_ROWS - 1)];
    }

    void set(int row, long value) {
        var number = row >>> CHUNK_BITS;
        var chunk = chunk(number);
        if (chunk == null) {
            if (value == none) {
                return;
            }
            chunk = new long[CHUNK_ROWS];
            Arrays.fill(chunk, none);
            while (chunks.size() <= number) {
                chunks.add(null);
            }
            chunks.set(number, chunk);
        }
        chunk[row & (CHUNK_ROWS - 1)] = value;
    }

    private long @Nullable [] chunk(int number) {
        return number < chunks.size() ? chunks.get(number) : null;
    }
}
