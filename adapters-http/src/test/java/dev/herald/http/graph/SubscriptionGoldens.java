package dev.herald.http.graph;

import static dev.herald.http.graph.Goldens.SAO_PAULO;
import static dev.herald.http.graph.Goldens.TOKEN;
import static dev.herald.http.graph.Goldens.TOKENS;
import static dev.herald.http.graph.Goldens.success;

import dev.herald.application.port.CustomAudiences;
import dev.herald.application.port.RemoteId;
import dev.herald.application.port.SelectedSubscriptions.Selection;
import dev.herald.application.port.SubscriptionListing;
import dev.herald.domain.contact.Contact;
import dev.herald.domain.contact.Identifier;
import dev.herald.domain.contact.Unsubscriber;
import dev.herald.domain.content.OptInRequest;
import dev.herald.domain.region.Region;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Psid;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import dev.herald.http.audience.IcuTimeZoneRegions;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.InstantSource;

/** Subscriptions, how they begin and end, and audiences. */
final class SubscriptionGoldens {
    private static final Instant MAY = Instant.ofEpochSecond(1_777_000_000);
    private static final Psid PERSON = new Psid("5550001");
    private static final RemoteId AUDIENCE = new RemoteId("120210099");

    private SubscriptionGoldens() {}

    static Seq<Golden> subscriptions() {
        return List.of(
                new Golden(
                        TOKENS + "list-tokens",
                        api -> listing(api).list(Fixtures.PAGE, Option.none()),
                        success(new SubscriptionListing.Part(List.of(known(), unknown()), 1, Option.some("a1")))),
                new Golden(
                        TOKENS + "list-tokens-going-on",
                        api -> listing(api).list(Fixtures.PAGE, Option.some("a1")),
                        success(new SubscriptionListing.Part(List.empty(), 0, Option.none()))),
                new Golden(
                        TOKENS + "list-tokens-of-audiences",
                        api -> api.selectedSubscriptions(new IcuTimeZoneRegions(), InstantSource.fixed(Fixtures.NOW))
                                .list(
                                        Fixtures.PAGE,
                                        new Selection(List.of(AUDIENCE, new RemoteId("120210098")), true),
                                        Option.some("a7")),
                        success(new SubscriptionListing.Part(List.of(unknown()), 0, Option.none()))),
                new Golden(
                        TOKENS + "find-token",
                        api -> listing(api).find(Fixtures.PAGE, TOKEN),
                        success(bare().withPerson(told(PERSON)).withOptIn(MAY).withNextEligibleAt(Fixtures.NOW))),
                new Golden(
                        TOKENS + "next-eligible-time",
                        api -> api.tokens().nextEligibleTime(TOKEN),
                        success(Option.some(Fixtures.NOW))),
                new Golden(
                        TOKENS + "opt-in-request",
                        api -> api.optInRequests()
                                .ask(
                                        Fixtures.PAGE,
                                        PERSON,
                                        new OptInRequest(
                                                "Hear of new hats",
                                                Option.some("https://shop.example/hats.png"),
                                                Option.some("HATS"),
                                                Option.some(SAO_PAULO))),
                        success(Option.some("m_7rTq"))));
    }

    private static SubscriptionListing listing(GraphApi api) {
        return api.listing(new IcuTimeZoneRegions(), InstantSource.fixed(Fixtures.NOW));
    }

    private static Subscription bare() {
        return Subscription.of(TOKEN, told(Fixtures.PAGE));
    }

    private static Subscription known() {
        return bare().withPerson(told(PERSON))
                .withRegion(new Fact<>(new Region("BR"), Fact.Source.INFERRED, Fixtures.NOW))
                .withTimeZone(told(SAO_PAULO))
                .withExpiry(told(Instant.ofEpochSecond(1_798_000_000)))
                .withNextEligibleAt(Fixtures.NOW)
                .withOptIn(MAY);
    }

    private static Subscription unknown() {
        return Subscription.of(new SubscriptionToken("6001002004"), told(Fixtures.PAGE));
    }

    private static <T> Fact<T> told(T value) {
        return new Fact<>(value, Fact.Source.API, Fixtures.NOW);
    }

    static Seq<Golden> audiences() {
        return List.of(
                new Golden(
                        TOKENS + "unsubscribe",
                        api -> api.unsubscriptions().unsubscribe(Fixtures.PAGE, leaving()),
                        success(1)),
                new Golden(
                        TOKENS + "create-audience",
                        api -> api.audiences().create(Fixtures.AD_ACCOUNT, Fixtures.PAGE, "Customers", "All of 2026"),
                        success(AUDIENCE)),
                new Golden(
                        TOKENS + "add-users",
                        api -> api.audiences().add(AUDIENCE, customers()),
                        List.of(new CustomAudiences.Part(
                                0,
                                2,
                                success(new CustomAudiences.Receipt(
                                        Option.some(2L), Option.some(1L), List.of("PHONE: [\"no such number\"]")))))),
                new Golden(
                        TOKENS + "remove-users",
                        api -> api.audiences().remove(AUDIENCE, customers()),
                        List.of(new CustomAudiences.Part(
                                0,
                                2,
                                success(new CustomAudiences.Receipt(
                                        Option.some(2L), Option.some(0L), List.empty()))))));
    }

    private static Seq<Unsubscriber> leaving() {
        var ben = Identifier.hashed(Identifier.Kind.EMAIL, "2ED9D2EC4D9BA5B2A7EA8FD2C0EE4D1A".repeat(2))
                .get();
        return List.of(
                new Unsubscriber.Customer(Contact.of(
                                Option.some(" Ana@Shop.example"),
                                Option.some("+1 (650) 555-0100"),
                                Option.none(),
                                Option.none())
                        .get()),
                new Unsubscriber.Customer(
                        Contact.of(Option.none(), Option.some("16505550101"), Option.none(), Option.none())
                                .get()),
                new Unsubscriber.Customer(new Contact(Option.some(ben), Option.none(), Option.none(), Option.none())),
                new Unsubscriber.OnPage(PERSON),
                new Unsubscriber.Subscriber(TOKEN));
    }

    private static Seq<Contact> customers() {
        return List.of(
                Contact.of(
                                Option.some("ana@shop.example"),
                                Option.some("0016505550100"),
                                Option.some("Ana."),
                                Option.some(" NÚÑEZ"))
                        .get(),
                Contact.of(Option.none(), Option.some("1-650-555-0101"), Option.none(), Option.none())
                        .get());
    }
}
