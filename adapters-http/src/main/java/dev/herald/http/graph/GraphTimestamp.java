package dev.herald.http.graph;

import io.vavr.control.Option;
import java.time.Instant;

/**
 * Instants as the Graph API writes them: seconds since 1970, though milliseconds have been seen. Above 10^11 they are
 * milliseconds, since as seconds they would lie beyond the year 5138.
 */
public final class GraphTimestamp {
    private static final long MOST_SECONDS = 100_000_000_000L;
    private static final long MOST_MILLISECONDS = MOST_SECONDS * 1000;
    private static final int MAX_DIGITS = 15;

    private GraphTimestamp() {}

    /** The instant; none if the number is negative or lies beyond the year 5138. */
    public static Option<Instant> of(long number) {
        if (number < 0 || number > MOST_MILLISECONDS) {
            return Option.none();
        }
        return Option.some(number > MOST_SECONDS ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number));
    }

    /**
     * The number that an instant is read from, to the millisecond where that can be told; none if it lies before 1970 or
     * beyond the year 5138.
     */
    static Option<Long> number(Instant instant) {
        var milliseconds = instant.toEpochMilli();
        var whole = milliseconds % 1000 == 0 || milliseconds <= MOST_SECONDS;
        return Option.some(whole ? instant.getEpochSecond() : milliseconds)
                .filter(number -> of(number).isDefined());
    }

    /** The instant in decimal digits; none if the text holds anything else. */
    public static Option<Instant> of(String digits) {
        return isNumber(digits) ? of(Long.parseLong(digits)) : Option.none();
    }

    /** By hand: audiences have three of them a line, and a stream takes ten times as long. */
    private static boolean isNumber(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= MAX_DIGITS;
    }
}
