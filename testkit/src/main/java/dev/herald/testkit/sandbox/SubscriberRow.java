package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.herald.application.port.TimeZoneRegions;
import dev.herald.domain.account.PageId;
import dev.herald.domain.region.Region;
import dev.herald.domain.subscription.Psid;
import dev.herald.domain.subscription.SubscriptionToken;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.time.Instant;
import java.util.function.Function;

/**
 * One line of a token listing or of a truth file, in the fields of the Graph API's token listing (endpoints page,
 * "Subscription tokens", mid-2026).
 */
record SubscriberRow(SubscriptionToken token, JsonNode json) {
    private static final String STOPPED = "STOP_NOTIFICATIONS";

    /** The row of a line; none if the line holds no token. */
    static Option<SubscriberRow> of(String line) {
        return Json.parse(line)
                .filter(JsonNode::isObject)
                .flatMap(json -> Json.text(json, "notification_messages_token")
                        .flatMap(text -> SubscriptionToken.of(text).toOption())
                        .map(token -> new SubscriberRow(token, json)));
    }

    /** Whether the row says that there is no such token. */
    boolean isGone() {
        return json.path("gone").asBoolean(false);
    }

    /** What is known with this row taken as the truth; none if a field of the row can't be read. */
    Option<Subscriber> over(Subscriber known, TimeZoneRegions regions, Sharing sharing) {
        return Validation.combine(
                        id("page_id", PageId::of),
                        id("recipient_id", Psid::of),
                        id("country", Region::of),
                        time("token_expiry_timestamp"),
                        time("next_eligible_time"),
                        time("creation_timestamp"))
                .ap((page, person, country, expiry, nextEligible, optIn) -> {
                    var region = country.orElse(() -> known.regionTold() ? known.region() : inferred(regions))
                            .orElse(known.region());
                    return new Subscriber(
                            sharing.page(page.getOrElse(known.page())),
                            page.isDefined() || known.pageTold(),
                            person.map(Psid::value).orElse(known.person()),
                            sharing.region(region),
                            country.isDefined() || known.regionTold(),
                            expiry.getOrElse(known.expiresAt()),
                            nextEligible.getOrElse(known.nextEligibleAt()),
                            known.waitsUntil(),
                            optIn.getOrElse(known.optedInAt()),
                            text("notification_messages_status")
                                    .map(STOPPED::equals)
                                    .getOrElse(known.stopped()),
                            Json.member(json, "available")
                                    .map(JsonNode::asBoolean)
                                    .getOrElse(known.available()),
                            sharing.listing(listing().or(known.listing())));
                })
                .toOption();
    }

    private Option<Region> inferred(TimeZoneRegions regions) {
        return text("notification_messages_timezone").flatMap(regions::regionOf);
    }

    private Listing listing() {
        return new Listing(
                text("notification_messages_reoptin"),
                text("user_token_status"),
                text("topic_title"),
                text("notification_messages_timezone"));
    }

    private Option<String> text(String field) {
        return Json.text(json, field);
    }

    private <T> Validation<Seq<Violation>, Option<T>> id(
            String field, Function<String, Validation<Seq<Violation>, T>> read) {
        return text(field)
                .map(text -> read.apply(text).map(Option::some))
                .getOrElse(() -> Validation.valid(Option.none()));
    }

    private Validation<Seq<Violation>, Option<Long>> time(String field) {
        return id(
                field,
                text -> Timestamps.unix(text)
                        .map(Instant::toEpochMilli)
                        .toValidation(() -> List.of(Violation.of(field, "is no Unix time"))));
    }

    /** Makes subscribers share what many of them have in common. */
    static final class Sharing {
        private final Shared<PageId> pages = new Shared<>();
        private final Shared<Option<Region>> regions = new Shared<>();
        private final Shared<Listing> listings = new Shared<>();

        PageId page(PageId page) {
            return pages.of(page);
        }

        Option<Region> region(Option<Region> region) {
            return regions.of(region);
        }

        Listing listing(Listing listing) {
            return listings.of(listing);
        }
    }
}
