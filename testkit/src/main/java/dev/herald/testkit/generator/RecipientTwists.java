package dev.herald.testkit.generator;

import static dev.herald.testkit.generator.Twist.denied;
import static dev.herald.testkit.generator.Twist.spared;

import dev.herald.domain.account.PageId;
import dev.herald.domain.campaign.QuietHours;
import dev.herald.domain.eligibility.RecipientFacts;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.reason.HeraldReason;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Fact.Source;
import dev.herald.domain.subscription.Subscription;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Function;

/** Both sides of every limit for recipients. */
final class RecipientTwists {
    private static final Duration LONGEST_QUIET = Duration.ofHours(11);

    static final Seq<Twist<RecipientFacts>> ALL = List.of(
                    dropped(ErrorCode.INVALID_MESSENGER_SUBSCRIPTION_TOKEN),
                    page(),
                    region(),
                    dropped(ErrorCode.SUBSCRIPTION_TOKEN_REGION_UNSUPPORTED),
                    stop(),
                    dropped(ErrorCode.SUBSCRIPTION_STOPPED),
                    expiry(),
                    dropped(ErrorCode.SUBSCRIPTION_TOKEN_EXPIRED),
                    minimumDelay(),
                    availability(),
                    TalkTwists.ALL,
                    quietHours(),
                    suppression(),
                    samePerson())
            .flatMap(Function.identity());

    private RecipientTwists() {}

    private static Seq<Twist<RecipientFacts>> dropped(ErrorCode reason) {
        return List.of(
                denied(
                        reason,
                        "dropped, and no later opt-in",
                        facts -> sinceOptIn(facts).map(since -> to(facts, person -> person.droppedFor(reason, since)))),
                spared(
                        reason,
                        "dropped, and a later opt-in",
                        facts -> sinceOptIn(facts)
                                .map(since -> to(
                                        facts,
                                        person ->
                                                person.droppedFor(reason, since).withOptIn(since.plusNanos(1))))));
    }

    private static Seq<Twist<RecipientFacts>> page() {
        var reason = ErrorCode.PAGE_ID_MISMATCH;
        return List.of(
                denied(
                        reason,
                        "another one",
                        facts -> Ids.pages()
                                .filter(page -> !page.equals(facts.campaign().page()))
                                .map(page -> subscribedTo(facts, page))),
                spared(
                        reason,
                        "the campaign's",
                        facts -> Generator.constant(
                                subscribedTo(facts, facts.campaign().page()))));
    }

    private static Seq<Twist<RecipientFacts>> region() {
        var reason = ErrorCode.SUBSCRIPTION_TOKEN_REGION_UNSUPPORTED;
        return List.of(
                denied(
                        reason,
                        "closed, told or guessed",
                        facts -> Subscriptions.facts(Regions.closedToSubscribers(), facts.now())
                                .map(region -> to(facts, person -> person.withRegion(region)))),
                spared(
                        reason,
                        "open",
                        facts -> Subscriptions.facts(Regions.openToSubscribers(), facts.now())
                                .map(region -> to(facts, person -> person.withRegion(region)))));
    }

    private static Seq<Twist<RecipientFacts>> stop() {
        var reason = ErrorCode.SUBSCRIPTION_STOPPED;
        return List.of(
                denied(
                        reason,
                        "at the opt-in, or later",
                        facts -> sinceOptIn(facts).map(since -> to(facts, person -> person.withStop(since)))),
                spared(
                        reason,
                        "a nanosecond before the opt-in",
                        facts -> sinceOptIn(facts)
                                .map(since -> to(
                                        facts, person -> person.withStop(since).withOptIn(since.plusNanos(1))))));
    }

    private static Seq<Twist<RecipientFacts>> expiry() {
        var reason = ErrorCode.SUBSCRIPTION_TOKEN_EXPIRED;
        return List.of(
                denied(
                        reason,
                        "now, or earlier",
                        facts -> Instants.until(facts.now())
                                .map(expiry -> to(facts, person -> person.withExpiry(told(expiry, facts))))),
                spared(
                        reason,
                        "a nanosecond from now",
                        facts -> Generator.constant(to(
                                facts,
                                person -> person.withExpiry(told(facts.now().plusNanos(1), facts))))));
    }

    private static Seq<Twist<RecipientFacts>> minimumDelay() {
        var reason = ErrorCode.MIN_DELAY_NOT_REACHED;
        return List.of(
                denied(
                        reason,
                        "until later",
                        facts -> Instants.after(facts.now())
                                .map(next -> Changed.nextEligibleAt(facts, Option.some(next)))),
                spared(
                        reason,
                        "until now",
                        facts -> Generator.constant(Changed.nextEligibleAt(facts, Option.some(facts.now())))));
    }

    private static Seq<Twist<RecipientFacts>> availability() {
        var reason = ErrorCode.RECIPIENT_UNAVAILABLE;
        return List.of(
                denied(
                        reason,
                        "told so",
                        facts -> Generator.constant(to(facts, person -> person.withAvailability(told(false, facts))))),
                spared(
                        reason,
                        "told otherwise",
                        facts -> Generator.constant(to(facts, person -> person.withAvailability(told(true, facts))))));
    }

    private static Seq<Twist<RecipientFacts>> quietHours() {
        var reason = HeraldReason.QUIET_HOURS;
        var lengths = Generator.between(1, LONGEST_QUIET.toMinutes()).map(Duration::ofMinutes);
        return List.of(
                denied(
                        reason,
                        "they began now or earlier, and last",
                        facts -> Generator.combine(
                                Zones.any(),
                                Generator.oneOf(Generator.constant(Duration.ZERO), lengths),
                                Generator.oneOf(Generator.constant(Duration.ofNanos(1)), lengths),
                                (zone, since, still) -> quiet(facts, zone, since, still))),
                spared(
                        reason,
                        "they end now",
                        facts -> Generator.combine(
                                Zones.any(), lengths, (zone, since) -> quiet(facts, zone, since, Duration.ZERO))),
                spared(
                        reason,
                        "they begin in a nanosecond",
                        facts -> Generator.combine(
                                Zones.any(),
                                lengths,
                                (zone, still) -> quiet(facts, zone, Duration.ofNanos(-1), still))));
    }

    private static Seq<Twist<RecipientFacts>> suppression() {
        var reason = HeraldReason.SUPPRESSED;
        return List.of(
                denied(reason, "on the list", facts -> Generator.constant(facts.withSuppressed(true))),
                spared(reason, "not on the list", facts -> Generator.constant(facts.withSuppressed(false))));
    }

    private static Seq<Twist<RecipientFacts>> samePerson() {
        var reason = HeraldReason.SAME_PERSON;
        return List.of(
                denied(reason, "has it", facts -> Generator.constant(facts.withPersonHavingMessage(true))),
                spared(reason, "has it not", facts -> Generator.constant(facts.withPersonHavingMessage(false))));
    }

    private static Generator<Instant> sinceOptIn(RecipientFacts facts) {
        return Instants.from(facts.subscription().optedInAt().getOrElse(facts.now()));
    }

    private static RecipientFacts quiet(RecipientFacts facts, ZoneId zone, Duration since, Duration still) {
        var time = LocalTime.ofInstant(facts.now(), zone);
        var hours = new QuietHours(time.minus(since), time.plus(still));
        return to(Changed.quietHours(facts, hours), person -> person.withTimeZone(told(zone, facts)));
    }

    private static <T> Fact<T> told(T value, RecipientFacts facts) {
        return new Fact<>(value, Source.TOLD, facts.now());
    }

    private static RecipientFacts subscribedTo(RecipientFacts facts, PageId page) {
        var told = facts.subscription();
        return Changed.subscription(
                facts,
                new Subscription(
                        told.token(),
                        told(page, facts),
                        told.person(),
                        told.region(),
                        told.timeZone(),
                        told.expiresAt(),
                        told.nextEligibleAt(),
                        told.optedInAt(),
                        told.stoppedAt(),
                        told.dropped(),
                        told.available()));
    }

    private static RecipientFacts to(RecipientFacts facts, Function<Subscription, Subscription> change) {
        return Changed.subscription(facts, change.apply(facts.subscription()));
    }
}
