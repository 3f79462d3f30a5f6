package dev.herald.domain.account;

import dev.herald.domain.region.Region;
import io.vavr.control.Option;

/**
 * The Facebook page that people subscribed to and that messages come from.
 *
 * @param country where the page is; none if not known
 */
public record Page(PageId id, Option<Region> country, Terms terms) {}
