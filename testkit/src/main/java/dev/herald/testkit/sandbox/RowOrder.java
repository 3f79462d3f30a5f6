package dev.herald.testkit.sandbox;

import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;

/** Rows in an order of their own, kept up when somebody asks and not before: lists are asked for seldom. */
final class RowOrder {
    private final IntBinaryOperator comparison;
    private int[] sorted = new int[0];

    RowOrder(IntBinaryOperator comparison) {
        this.comparison = comparison;
    }

    /** All rows below this number, sorted. */
    int[] upTo(int rows) {
        if (sorted.length < rows) {
            var tail = new int[rows - sorted.length];
            for (var i = 0; i < tail.length; i++) {
                tail[i] = sorted.length + i;
            }
            sorted = merged(sorted, sorted(tail));
        }
        return sorted;
    }

    private int[] sorted(int[] rows) {
        var from = rows;
        var to = new int[rows.length];
        for (var width = 1; width < rows.length; width *= 2) {
            for (var start = 0; start < rows.length; start += 2 * width) {
                var middle = Math.min(start + width, rows.length);
                merge(from, start, middle, from, middle, Math.min(start + 2 * width, rows.length), to, start);
            }
            var done = to;
            to = from;
            from = done;
        }
        return from;
    }

    private int[] merged(int[] one, int[] other) {
        if (one.length == 0) {
            return other;
        }
        var both = new int[one.length + other.length];
        merge(one, 0, one.length, other, 0, other.length, both, 0);
        return both;
    }

    private void merge(int[] one, int i, int iEnd, int[] other, int j, int jEnd, int[] to, int start) {
        var fromOne = i;
        var fromOther = j;
        for (var k = start; fromOne < iEnd || fromOther < jEnd; k++) {
            var takesOne =
                    fromOther == jEnd || (fromOne < iEnd && comparison.applyAsInt(one[fromOne], other[fromOther]) <= 0);
            to[k] = takesOne ? one[fromOne++] : other[fromOther++];
        }
    }

    /** The first place in the sorted rows that this comparison (of a row with something sought) calls greater than zero. */
    static int firstAbove(int[] sorted, IntUnaryOperator comparedWithSought) {
        var low = 0;
        var high = sorted.length;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (comparedWithSought.applyAsInt(sorted[middle]) > 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
