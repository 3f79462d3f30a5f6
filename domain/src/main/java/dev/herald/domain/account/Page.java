package dev.herald.domain.account;

import dev.herald.domain.region.Region;
import io.vavr.control.Option;

/**
 * The Facebook page that people subscribed to and that messages come from.
 *
 * @param country where the page is; none if not known
 * @param permission whether the page gave the app the permissions that sending takes; none if not known
 */
public record Page(PageId id, Option<Region> country, Terms terms, Option<Boolean> permission) {

    /** A page of which no more is known. */
    public static Page of(PageId id, Option<Region> country, Terms terms) {
        return new Page(id, country, terms, Option.none());
    }
}
