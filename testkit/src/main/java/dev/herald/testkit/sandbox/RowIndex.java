package dev.herald.testkit.sandbox;

import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/**
 * Finds rows by the hash of something they hold, several rows for one hash too. A row that holds something else by now
 * stays where it was: whoever asks looks whether the row is meant.
 */
final class RowIndex {
    static final int NONE = -1;

    private static final int FIRST_SLOTS = 1024;
    private static final int MIXER = 0x9E3779B9;

    /** Hash and row, the row one further, so that an empty slot is zero. */
    private long[] slots = new long[FIRST_SLOTS];

    private int taken;

    void add(int hash, int row) {
        if (taken * 2 >= slots.length) {
            grow();
        }
        put((long) hash << Integer.SIZE | (row + 1L));
        taken++;
    }

    private void grow() {
        var before = slots;
        slots = new long[before.length * 2];
        for (var slot : before) {
            if (slot != 0) {
                put(slot);
            }
        }
    }

    private void put(long entry) {
        var slot = first(hash(entry));
        while (slots[slot] != 0) {
            slot = next(slot);
        }
        slots[slot] = entry;
    }

    /** The first row of this hash that is meant; {@link #NONE} if there is none. */
    int find(int hash, IntPredicate isMeant) {
        for (var slot = first(hash); slots[slot] != 0; slot = next(slot)) {
            if (hash(slots[slot]) == hash && isMeant.test(row(slots[slot]))) {
                return row(slots[slot]);
            }
        }
        return NONE;
    }

    /** Hands on all rows of this hash. */
    void candidates(int hash, IntConsumer rows) {
        for (var slot = first(hash); slots[slot] != 0; slot = next(slot)) {
            if (hash(slots[slot]) == hash) {
                rows.accept(row(slots[slot]));
            }
        }
    }

    private static int hash(long entry) {
        return (int) (entry >>> Integer.SIZE);
    }

    private static int row(long entry) {
        return (int) entry - 1;
    }

    private int first(int hash) {
        var mixed = hash * MIXER;
        return (mixed ^ (mixed >>> Short.SIZE)) & (slots.length - 1);
    }

    private int next(int slot) {
        return (slot + 1) & (slots.length - 1);
    }
}
