package dev.herald.testkit.generator;

import static dev.herald.domain.region.SupportedRegions.CLOSED_TO_SUBSCRIBERS;
import static dev.herald.domain.region.SupportedRegions.OPEN_TO_BUSINESSES;

import dev.herald.domain.region.Region;
import io.vavr.collection.CharSeq;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.util.Locale;

/** Countries and territories, by whether the API may be used there. */
public final class Regions {
    private static final Seq<Region> ALL =
            List.of(Locale.getISOCountries()).sorted().map(Region::new);

    private Regions() {}

    /** Any country or territory of ISO 3166, and some codes that nobody uses. */
    public static Generator<Region> any() {
        return Generator.oneOf(
                Generator.of(ALL),
                Generator.text(CharSeq.rangeClosed('A', 'Z').mkString(), 2, 2).map(Region::new));
    }

    /** Where ad accounts and pages may be. */
    public static Generator<Region> openToBusinesses() {
        return Generator.of(OPEN_TO_BUSINESSES.toSeq());
    }

    /** Where they may not be. */
    public static Generator<Region> closedToBusinesses() {
        return Generator.of(ALL.reject(OPEN_TO_BUSINESSES::contains));
    }

    /** Where subscribers may be. */
    public static Generator<Region> openToSubscribers() {
        return Generator.of(ALL.reject(CLOSED_TO_SUBSCRIBERS::contains));
    }

    /** Where they may not be. */
    public static Generator<Region> closedToSubscribers() {
        return Generator.of(CLOSED_TO_SUBSCRIBERS.toSeq());
    }
}
