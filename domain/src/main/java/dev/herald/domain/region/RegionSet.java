package dev.herald.domain.region;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Stream;

/** Some of the countries and territories. Immutable; asking costs a look into a table, since it is asked per recipient. */
public final class RegionSet {
    private static final int LETTERS = 26;

    private final boolean[] members;

    private RegionSet(Seq<Region> regions) {
        members = new boolean[LETTERS * LETTERS];
        regions.forEach(region -> members[index(region)] = true);
    }

    /**
     * The set of these codes, parted by spaces.
     *
     * @throws IllegalArgumentException if one is no code
     */
    public static RegionSet of(String codes) {
        return new RegionSet(List.of(codes.split(" ", -1)).map(Region::new));
    }

    /** Whether the region is one of them. */
    public boolean contains(Region region) {
        return members[index(region)];
    }

    /** All of them, by their codes. */
    public Seq<Region> toSeq() {
        return Stream.range(0, members.length)
                .filter(index -> members[index])
                .map(RegionSet::region)
                .toList();
    }

    private static int index(Region region) {
        return (region.code().charAt(0) - 'A') * LETTERS + region.code().charAt(1) - 'A';
    }

    private static Region region(int index) {
        return new Region("" + (char) ('A' + index / LETTERS) + (char) ('A' + index % LETTERS));
    }

    @Override
    public String toString() {
        return toSeq().mkString(" ");
    }
}
