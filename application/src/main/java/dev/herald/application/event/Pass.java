package dev.herald.application.event;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;

/**
 * How far one walk through the inbox, from its oldest body on, has come.
 *
 * @param reached the number of the last body looked at
 * @param staying how many bodies stayed behind, to be tried again by the next pass
 * @param isAtEnd whether there was nothing behind that body; going on from here finds what came since
 * @param counts how many events were dealt with since the counts were last {@linkplain #uncounted emptied}, by what they
 *     told or why they were left over
 */
public record Pass(long reached, int staying, boolean isAtEnd, Map<String, Long> counts) {

    /** A pass that has not begun. */
    public static final Pass BEGIN = new Pass(0, 0, false, HashMap.empty());

    /** The same with nothing counted. */
    public Pass uncounted() {
        return new Pass(reached, staying, isAtEnd, HashMap.empty());
    }

    Pass ended(boolean atEnd) {
        return new Pass(reached, staying, atEnd, counts);
    }

    Pass after(long number, int stayed, Seq<String> counted) {
        return new Pass(number, staying + stayed, isAtEnd, counted.foldLeft(counts, Pass::plusOne));
    }

    private static Map<String, Long> plusOne(Map<String, Long> counts, String what) {
        return counts.put(what, 1L, Long::sum);
    }
}
