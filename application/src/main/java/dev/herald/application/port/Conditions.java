package dev.herald.application.port;

import dev.herald.domain.account.PageId;
import dev.herald.domain.region.Region;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;

/**
 * What everybody whom a campaign goes to has in common. All conditions that are given must be known to hold: of whom it is
 * not known where they are, none is known to be in a country. A store translates them into its own language.
 *
 * @param page whose subscribers they are
 * @param customAudiences from one of which the API lists them; none means from anywhere
 * @param countries in one of which they are; none means anywhere
 */
public record Conditions(PageId page, Set<RemoteId> customAudiences, Set<Region> countries) {

    /** The same conditions give the same text, in whichever order they were written down; no id holds what parts them. */
    public String canonicalText() {
        return "page " + page
                + "\ncustom_audiences" + sorted(customAudiences.toList().map(RemoteId::value))
                + "\ncountries" + sorted(countries.toList().map(Region::code));
    }

    private static String sorted(Seq<String> ids) {
        return ids.sorted().map(id -> " " + id).mkString();
    }
}
