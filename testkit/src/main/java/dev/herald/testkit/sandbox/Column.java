package dev.herald.testkit.sandbox;

import java.util.Arrays;

/** One number for each of many rows. Takes room only near rows that have one; the others have the default. */
final class Column {
    private static final int CHUNK_BITS = 12;
    private static final int CHUNK_ROWS = 1 << CHUNK_BITS;
    private static final long[] EMPTY = {};

    private final long none;
    private long[][] chunks = {};

    Column(long none) {
        this.none = none;
    }

    long get(int row) {
        var number = row >>> CHUNK_BITS;
        return isEmpty(number) ? none : chunks[number][row & (CHUNK_ROWS - 1)];
    }

    void set(int row, long value) {
        var number = row >>> CHUNK_BITS;
        if (isEmpty(number)) {
            if (value == none) {
                return;
            }
            fill(number);
        }
        chunks[number][row & (CHUNK_ROWS - 1)] = value;
    }

    private boolean isEmpty(int number) {
        return number >= chunks.length || chunks[number].length == 0;
    }

    private void fill(int number) {
        if (number >= chunks.length) {
            var before = chunks.length;
            chunks = Arrays.copyOf(chunks, Math.max(number + 1, before * 2));
            Arrays.fill(chunks, before, chunks.length, EMPTY);
        }
        chunks[number] = new long[CHUNK_ROWS];
        Arrays.fill(chunks[number], none);
    }
}
