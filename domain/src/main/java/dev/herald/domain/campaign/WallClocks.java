package dev.herald.domain.campaign;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * What the clocks of the world show. Asked once a recipient, so it keeps in mind how far a zone's clocks are from UTC
 * until they are next changed; {@code java.time} works that out anew each time, and not without making objects. Safe for
 * several threads: at worst two work out the same.
 */
final class WallClocks {
    private static final long SECONDS_OF_A_DAY = Duration.ofDays(1).toSeconds();
    private static final long NANOS_OF_A_SECOND = Duration.ofSeconds(1).toNanos();

    /** Of zones that change their clocks, of which there are some hundreds. */
    private static final ConcurrentMap<ZoneId, Season> SEASONS = new ConcurrentHashMap<>();

    private WallClocks() {}

    /** The nanoseconds since midnight, as the clocks of the zone show them. */
    static long nanoOfDay(Instant instant, ZoneId zone) {
        var second = Math.floorMod(instant.getEpochSecond() + offset(instant, zone), SECONDS_OF_A_DAY);
        return second * NANOS_OF_A_SECOND + instant.getNano();
    }

    private static int offset(Instant instant, ZoneId zone) {
        var known = SEASONS.get(zone);
        return known != null && known.includes(instant) ? known.offset : workedOut(instant, zone);
    }

    private static int workedOut(Instant instant, ZoneId zone) {
        var rules = zone.getRules();
        var offset = rules.getOffset(instant).getTotalSeconds();
        if (!rules.isFixedOffset()) {
            var change = rules.nextTransition(instant);
            var until = change == null ? Long.MAX_VALUE : change.toEpochSecond();
            SEASONS.put(zone, new Season(instant.getEpochSecond(), until, offset));
        }
        return offset;
    }

    /**
     * A time without a change of clocks.
     *
     * @param since inclusive, in seconds since 1970, as is
     * @param until exclusive
     * @param offset what clocks are ahead of UTC, in seconds
     */
    private record Season(long since, long until, int offset) {
        boolean includes(Instant instant) {
            return since <= instant.getEpochSecond() && instant.getEpochSecond() < until;
        }
    }
}
