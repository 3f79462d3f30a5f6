package dev.herald.http.words;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How instants read: to the second, in UTC. */
public final class Times {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Times() {}

    /** Such as {@code 2026-06-01 10:00:00 UTC}. */
    public static String of(Instant instant) {
        return TIME.format(instant) + " UTC";
    }
}
