package dev.herald.testkit.sandbox;

import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * Finds rows by the hash of something they hold, several rows for one hash too. A row that holds something else by now
 * stays where it was: whoever asks looks whether the row is meant.
 */
final class RowIndex {
    static final int NONE = -1;

    private static final int FIRST_SLOTS = 1024;
    private static final int MIXER = 0x9E3779B9;

    private final IntUnaryOperator hashOfRow;
    private int[] slots = new int[FIRST_SLOTS];
    private int taken;

    RowIndex(IntUnaryOperator hashOfRow) {
        this.hashOfRow = hashOfRow;
    }

    void add(int hash, int row) {
        if (taken * 2 >= slots.length) {
            grow();
        }
        put(hash, row);
        taken++;
    }

    private void grow() {
        var before = slots;
        slots = new int[before.length * 2];
        for (var slot : before) {
            if (slot != 0) {
                put(hashOfRow.applyAsInt(slot - 1), slot - 1);
            }
        }
    }

    private void put(int hash, int row) {
        var slot = first(hash);
        while (slots[slot] != 0) {
            slot = next(slot);
        }
        slots[slot] = row + 1;
    }

    /** The first row of this hash that is meant; {@link #NONE} if there is none. */
    int find(int hash, IntPredicate isMeant) {
        for (var slot = first(hash); slots[slot] != 0; slot = next(slot)) {
            if (isMeant.test(slots[slot] - 1)) {
                return slots[slot] - 1;
            }
        }
        return NONE;
    }

    /** Hands on rows that may have this hash, and others. */
    void candidates(int hash, IntConsumer rows) {
        for (var slot = first(hash); slots[slot] != 0; slot = next(slot)) {
            rows.accept(slots[slot] - 1);
        }
    }

    private int first(int hash) {
        var mixed = hash * MIXER;
        return (mixed ^ mixed >>> Short.SIZE) & (slots.length - 1);
    }

    private int next(int slot) {
        return slot + 1 & (slots.length - 1);
    }
}
