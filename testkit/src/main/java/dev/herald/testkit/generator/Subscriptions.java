package dev.herald.testkit.generator;

import static dev.herald.testkit.generator.Generator.combine;

import dev.herald.domain.account.PageId;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.reason.Remedy;
import dev.herald.domain.region.Region;
import dev.herald.domain.subscription.Drop;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Fact.Source;
import dev.herald.domain.subscription.Subscription;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.ZoneId;

/** Subscriptions, and what sources tell of them. */
public final class Subscriptions {

    private Subscriptions() {}

    /** Any subscription, with nothing, something or everything known. */
    public static Generator<Subscription> any() {
        return Instants.any().flatMap(now -> {
            var instant = Generator.oneOf(Instants.until(now), Instants.after(now));
            return combine(
                    people(facts(Ids.pages(), now), now),
                    combine(
                            facts(Regions.any(), now).option(),
                            facts(Zones.any(), now).option(),
                            facts(instant, now).option(),
                            Place::new),
                    instant.option(),
                    ends(instant.option(), instant.option(), drops(instant).option()),
                    facts(Generator.of(true, false), now).option(),
                    Subscriptions::subscription);
        });
    }

    /** Subscriptions to this page that no rule has anything against at this instant, whatever the hour is for them. */
    public static Generator<Subscription> fineAt(Instant now, PageId page) {
        var over = Instants.until(now);
        return combine(
                people(facts(Generator.constant(page), now), now),
                combine(
                        facts(Regions.openToSubscribers(), now).option(),
                        facts(Zones.any(), now).option(),
                        facts(Instants.after(now), now).option(),
                        Place::new),
                over.option(),
                Generator.oneOf(
                        ends(over.option(), nothing(), nothing()),
                        over.flatMap(optIn -> ends(
                                Generator.constant(Option.some(optIn)),
                                Instants.before(optIn).option(),
                                drops(Instants.before(optIn)).option()))),
                facts(Generator.constant(true), now).option(),
                Subscriptions::subscription);
    }

    /** Something that a source held to be true at this instant or earlier. */
    public static <T> Generator<Fact<T>> facts(Generator<T> values, Instant latest) {
        return combine(values, Generator.of(Source.values()), Instants.until(latest), Fact::new);
    }

    /** What the API says when it tells us to never use a token again. */
    public static Generator<Drop> drops(Generator<Instant> since) {
        return combine(dropCodes(), since, Drop::new);
    }

    /** The codes that the API says it with. */
    public static Generator<ErrorCode> dropCodes() {
        return Generator.of(List.of(ErrorCode.values()).filter(code -> code.remedy() instanceof Remedy.Drop));
    }

    private static <T> Generator<Option<T>> nothing() {
        return Generator.constant(Option.none());
    }

    private static Generator<Subscription> people(Generator<Fact<PageId>> pages, Instant now) {
        return combine(Ids.tokens(), pages, facts(Ids.people(), now).option(), (token, page, person) -> {
            var subscription = Subscription.of(token, page);
            return person.map(subscription::withPerson).getOrElse(subscription);
        });
    }

    private static Generator<Ends> ends(
            Generator<Option<Instant>> optIns, Generator<Option<Instant>> stops, Generator<Option<Drop>> drops) {
        return combine(optIns, stops, drops, Ends::new);
    }

    private static Subscription subscription(
            Subscription bare,
            Place place,
            Option<Instant> nextEligibleAt,
            Ends ends,
            Option<Fact<Boolean>> available) {
        return new Subscription(
                bare.token(),
                bare.page(),
                bare.person(),
                place.region(),
                place.timeZone(),
                place.expiresAt(),
                nextEligibleAt,
                ends.optedInAt(),
                ends.stoppedAt(),
                ends.dropped(),
                available);
    }

    private record Place(Option<Fact<Region>> region, Option<Fact<ZoneId>> timeZone, Option<Fact<Instant>> expiresAt) {}

    private record Ends(Option<Instant> optedInAt, Option<Instant> stoppedAt, Option<Drop> dropped) {}
}
