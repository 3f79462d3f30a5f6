package dev.herald.http.audience;

import com.ibm.icu.util.TimeZone;
import dev.herald.application.port.TimeZoneRegions;
import dev.herald.domain.region.Region;
import io.vavr.control.Option;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The countries of time zones by ICU's data (CLDR). Keeps what it looked up: at most one entry for each zone there is. */
public final class IcuTimeZoneRegions implements TimeZoneRegions {
    /** ICU's code for the whole world, the region of zones such as UTC. */
    private static final String WORLD = "001";

    private final Set<String> zones = Set.of(TimeZone.getAvailableIDs());
    private final ConcurrentMap<String, Option<Region>> looked = new ConcurrentHashMap<>();

    @Override
    public Option<Region> regionOf(String timeZone) {
        return zones.contains(timeZone) ? looked.computeIfAbsent(timeZone, IcuTimeZoneRegions::lookUp) : Option.none();
    }

    private static Option<Region> lookUp(String zone) {
        var code = TimeZone.getRegion(zone);
        return WORLD.equals(code) ? Option.none() : Region.of(code).toOption();
    }
}
