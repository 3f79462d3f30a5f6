package dev.herald.application.port;

import dev.herald.domain.region.Region;
import io.vavr.control.Option;

/** Which country a time zone lies in. */
public interface TimeZoneRegions {

    /** The country of an IANA time zone such as {@code Europe/Paris}; none if it has none or is not known. */
    Option<Region> regionOf(String timeZone);
}
