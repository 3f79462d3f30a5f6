package dev.herald.http.graph;

import dev.herald.domain.account.PageId;
import dev.herald.domain.region.Region;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Fact.Source;
import dev.herald.domain.subscription.Psid;
import dev.herald.domain.subscription.Subscription;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Subscriptions in the listing's own form, as {@link ListingRow} reads it. What that form has no field for is not in it: who
 * told of something and when, when a person stopped, the API's word to drop a token, whether a person can be reached. Nor is
 * a guessed region: whoever reads the time zone guesses again.
 */
public final class ListingForm {
    /** All fields, in their order. */
    public static final Seq<String> FIELDS = List.of(
            ListingRow.TOKEN,
            ListingRow.PAGE,
            ListingRow.PERSON,
            ListingRow.COUNTRY,
            ListingRow.TIME_ZONE,
            ListingRow.STATUS,
            ListingRow.EXPIRY,
            ListingRow.NEXT_ELIGIBLE,
            ListingRow.CREATED);

    private ListingForm() {}

    /** What is known, by field: texts and whole numbers. */
    public static Map<String, Object> of(Subscription subscription) {
        var country = subscription.region().filter(region -> region.source() != Source.INFERRED);
        return LinkedHashMap.<String, Option<?>>ofEntries(FIELDS.zip(List.<Option<?>>of(
                        Option.some(subscription.token().value()),
                        Option.some(subscription.page()).map(Fact::value).map(PageId::value),
                        subscription.person().map(Fact::value).map(Psid::value),
                        country.map(Fact::value).map(Region::code),
                        subscription.timeZone().map(Fact::value).map(ZoneId::getId),
                        Option.when(subscription.isStopped(), ListingRow.STOPPED),
                        number(subscription.expiresAt().map(Fact::value)),
                        number(subscription.nextEligibleAt()),
                        number(subscription.optedInAt()))))
                .flatMap((field, value) -> value.map(known -> io.vavr.Tuple.of(field, (Object) known)));
    }

    private static Option<Long> number(Option<Instant> instant) {
        return instant.flatMap(GraphTimestamp::number);
    }
}
