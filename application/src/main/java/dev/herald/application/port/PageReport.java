package dev.herald.application.port;

import dev.herald.domain.account.PageId;
import dev.herald.domain.region.Region;
import io.vavr.control.Option;

/**
 * A page as the API describes it.
 *
 * @param country where its address is; none if it has none, or one of a name that is no country's
 */
public record PageReport(PageId id, Option<String> name, Option<Region> country) {}
