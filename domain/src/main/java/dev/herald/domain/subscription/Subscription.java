package dev.herald.domain.subscription;

import dev.herald.domain.account.PageId;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.region.Region;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;

/**
 * A person's opt-in to a page's marketing messages: the aggregate behind a subscription token, and all we know of it.
 *
 * <p>What is told later is {@linkplain #mergedWith merged}, in any order and as often as one likes: the result is the
 * same.
 *
 * @param page the page the person subscribed to; a page may message its own subscribers only
 * @param person the person's id on that page; none for subscribers from custom audiences
 * @param region where the person is
 * @param timeZone where the person's clock shows the time
 * @param expiresAt from when on the token is void for good
 * @param nextEligibleAt the instant before which the API will not take another message for the token
 * @param optedInAt the latest opt-in we know of
 * @param stoppedAt the latest stop we know of; a later opt-in lifts it
 * @param dropped the latest word of the API to never use the token again; a later opt-in lifts it
 * @param available whether the person can be reached at the moment
 */
public record Subscription(
        SubscriptionToken token,
        Fact<PageId> page,
        Option<Fact<Psid>> person,
        Option<Fact<Region>> region,
        Option<Fact<ZoneId>> timeZone,
        Option<Fact<Instant>> expiresAt,
        Option<Instant> nextEligibleAt,
        Option<Instant> optedInAt,
        Option<Instant> stoppedAt,
        Option<Drop> dropped,
        Option<Fact<Boolean>> available) {

    /** One message a token in this time (the API's limits, mid-2026). */
    public static final Duration MINIMUM_DELAY = Duration.ofHours(12);

    /** A subscription of which nothing but the token and the page is known. */
    public static Subscription of(SubscriptionToken token, Fact<PageId> page) {
        return new Subscription(
                token,
                page,
                Option.none(),
                Option.none(),
                Option.none(),
                Option.none(),
                Option.none(),
                Option.none(),
                Option.none(),
                Option.none(),
                Option.none());
    }

    /** Who the person is to a campaign. */
    public PersonKey personKey() {
        return PersonKey.of(page.value(), person.map(Fact::value), token);
    }

    /** Whether the person stopped the messages and has not opted in since. */
    public boolean isStopped() {
        return stoppedAt.isDefined() && isInForce(stoppedAt.get());
    }

    /** Whether the token is void at this instant. */
    public boolean isExpired(Instant now) {
        return expiresAt.isDefined() && !now.isBefore(expiresAt.get().value());
    }

    /** Whether the API told us with this code to drop the token, and the person has not opted in since. */
    public boolean isDroppedFor(ErrorCode reason) {
        return dropped.isDefined()
                && dropped.get().reason() == reason
                && isInForce(dropped.get().since());
    }

    private boolean isInForce(Instant end) {
        return !optedInAt.getOrElse(Instant.MIN).isAfter(end);
    }

    /** The subscription after the API told us to never use its token again. */
    public Subscription droppedFor(ErrorCode reason, Instant now) {
        return withDropped(later(dropped, Option.some(new Drop(reason, now)), DROPS));
    }

    private static final Comparator<Drop> DROPS =
            Comparator.comparing(Drop::since).thenComparing(Drop::reason);

    /**
     * What two accounts of one subscription say together. Instants only move forward, a stop is lifted only by a later
     * opt-in, and of two facts the {@linkplain Fact#better better} stays.
     *
     * @throws IllegalArgumentException if the other one is of another token
     */
    public Subscription mergedWith(Subscription other) {
        if (!token.equals(other.token)) {
            throw new IllegalArgumentException("cannot merge subscriptions of different tokens");
        }
        return new Subscription(
                token,
                Fact.better(page, other.page),
                better(person, other.person),
                better(region, other.region),
                better(timeZone, other.timeZone),
                better(expiresAt, other.expiresAt),
                later(nextEligibleAt, other.nextEligibleAt, Comparator.naturalOrder()),
                later(optedInAt, other.optedInAt, Comparator.naturalOrder()),
                later(stoppedAt, other.stoppedAt, Comparator.naturalOrder()),
                later(dropped, other.dropped, DROPS),
                better(available, other.available));
    }

    private static <T> Option<Fact<T>> better(Option<Fact<T>> one, Option<Fact<T>> other) {
        return one.isEmpty() || other.isEmpty() ? one.orElse(other) : Option.some(Fact.better(one.get(), other.get()));
    }

    private static <T> Option<T> later(Option<T> one, Option<T> other, Comparator<T> order) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.orElse(other);
        }
        return order.compare(one.get(), other.get()) >= 0 ? one : other;
    }

    /** The same with the person's id. */
    public Subscription withPerson(Fact<Psid> told) {
        return new Subscription(
                token,
                page,
                Option.some(told),
                region,
                timeZone,
                expiresAt,
                nextEligibleAt,
                optedInAt,
                stoppedAt,
                dropped,
                available);
    }

    /** The same with the person's region. */
    public Subscription withRegion(Fact<Region> told) {
        return new Subscription(
                token,
                page,
                person,
                Option.some(told),
                timeZone,
                expiresAt,
                nextEligibleAt,
                optedInAt,
                stoppedAt,
                dropped,
                available);
    }

    /** The same with the person's time zone. */
    public Subscription withTimeZone(Fact<ZoneId> told) {
        return new Subscription(
                token,
                page,
                person,
                region,
                Option.some(told),
                expiresAt,
                nextEligibleAt,
                optedInAt,
                stoppedAt,
                dropped,
                available);
    }

    /** The same with the instant from which the token is void. */
    public Subscription withExpiry(Fact<Instant> told) {
        return new Subscription(
                token,
                page,
                person,
                region,
                timeZone,
                Option.some(told),
                nextEligibleAt,
                optedInAt,
                stoppedAt,
                dropped,
                available);
    }

    /** The same with the instant before which the API takes no other message. */
    public Subscription withNextEligibleAt(Instant told) {
        return new Subscription(
                token,
                page,
                person,
                region,
                timeZone,
                expiresAt,
                Option.some(told),
                optedInAt,
                stoppedAt,
                dropped,
                available);
    }

    /** The same with an opt-in. */
    public Subscription withOptIn(Instant at) {
        return new Subscription(
                token,
                page,
                person,
                region,
                timeZone,
                expiresAt,
                nextEligibleAt,
                Option.some(at),
                stoppedAt,
                dropped,
                available);
    }

    /** The same with a stop. */
    public Subscription withStop(Instant at) {
        return new Subscription(
                token,
                page,
                person,
                region,
                timeZone,
                expiresAt,
                nextEligibleAt,
                optedInAt,
                Option.some(at),
                dropped,
                available);
    }

    /** The same with whether the person can be reached. */
    public Subscription withAvailability(Fact<Boolean> told) {
        return new Subscription(
                token,
                page,
                person,
                region,
                timeZone,
                expiresAt,
                nextEligibleAt,
                optedInAt,
                stoppedAt,
                dropped,
                Option.some(told));
    }

    private Subscription withDropped(Option<Drop> told) {
        return new Subscription(
                token,
                page,
                person,
                region,
                timeZone,
                expiresAt,
                nextEligibleAt,
                optedInAt,
                stoppedAt,
                told,
                available);
    }
}
