package dev.herald.domain.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.domain.account.PageId;
import dev.herald.domain.reason.ErrorCode;
import io.vavr.control.Option;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is known of a person does not depend on the order in which it was learned. */
class MergingProperties {
    private static final SubscriptionToken TOKEN = new SubscriptionToken("11224322820840800");
    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

    @Property
    void mergingIsCommutative(@ForAll("subscriptions") Subscription one, @ForAll("subscriptions") Subscription other) {
        assertThat(one.mergedWith(other)).isEqualTo(other.mergedWith(one));
    }

    @Property
    void mergingIsAssociative(
            @ForAll("subscriptions") Subscription one,
            @ForAll("subscriptions") Subscription two,
            @ForAll("subscriptions") Subscription three) {
        assertThat(one.mergedWith(two).mergedWith(three)).isEqualTo(one.mergedWith(two.mergedWith(three)));
    }

    @Property
    void mergingTheSameAgainChangesNothing(
            @ForAll("subscriptions") Subscription one, @ForAll("subscriptions") Subscription other) {
        var merged = one.mergedWith(other);

        assertThat(merged.mergedWith(other)).isEqualTo(merged);
        assertThat(one.mergedWith(one)).isEqualTo(one);
    }

    @Property
    void theNextEligibleTimeNeverMovesBack(
            @ForAll("subscriptions") Subscription one, @ForAll("subscriptions") Subscription other) {
        var merged = one.mergedWith(other).nextEligibleAt();

        assertThat(one.nextEligibleAt().forAll(before -> merged.exists(after -> !after.isBefore(before))))
                .isTrue();
    }

    @Property
    void aStopEndsWithALaterOptInOnly(@ForAll("instants") Instant stop, @ForAll("instants") Instant optIn) {
        var stopped = plain().withStop(stop);

        assertThat(stopped.mergedWith(plain()).isStopped()).isTrue();
        assertThat(stopped.mergedWith(plain().withOptIn(optIn)).isStopped()).isEqualTo(!optIn.isAfter(stop));
    }

    @Property
    void aDroppedTokenComesBackWithALaterOptInOnly(
            @ForAll("instants") Instant drop, @ForAll("instants") Instant optIn) {
        var dropped = plain().droppedFor(ErrorCode.SUBSCRIPTION_STOPPED, drop).withOptIn(optIn);

        assertThat(dropped.isDroppedFor(ErrorCode.SUBSCRIPTION_STOPPED)).isEqualTo(!optIn.isAfter(drop));
        assertThat(dropped.isDroppedFor(ErrorCode.SUBSCRIPTION_TOKEN_EXPIRED)).isFalse();
    }

    @Property
    void aGuessedRegionNeverReplacesOneThatWasTold(
            @ForAll("instants") Instant told, @ForAll("instants") Instant guessed) {
        var knows = plain().withRegion(new Fact<>(new Region("US"), Fact.Source.TOLD, told));
        var guesses = plain().withRegion(new Fact<>(new Region("FR"), Fact.Source.INFERRED, guessed));

        assertThat(guesses.mergedWith(knows).region().map(Fact::value)).contains(new Region("US"));
    }

    @Example
    void aTokenExpiresAtItsInstantAndNotBefore() {
        var expiring = plain().withExpiry(new Fact<>(NOON, Fact.Source.TOLD, NOON));

        assertThat(expiring.isExpired(NOON.minusMillis(1))).isFalse();
        assertThat(expiring.isExpired(NOON)).isTrue();
    }

    @Example
    void twoTokensOfOnePersonHaveOneKeyAndATokenWithoutAPersonItsOwn() {
        var person = new Fact<>(new Psid("77"), Fact.Source.TOLD, NOON);
        var other = Subscription.of(new SubscriptionToken("2"), page(NOON));

        assertThat(plain().withPerson(person).personKey())
                .isEqualTo(other.withPerson(person).personKey());
        assertThat(plain().personKey()).isNotEqualTo(other.personKey());
    }

    private static Subscription plain() {
        return Subscription.of(TOKEN, page(NOON));
    }

    private static Fact<PageId> page(Instant asOf) {
        return new Fact<>(new PageId("1"), Fact.Source.TOLD, asOf);
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs().between(0, 5).map(NOON::plusSeconds);
    }

    @Provide
    Arbitrary<Subscription> subscriptions() {
        return Combinators.combine(
                        facts(Arbitraries.of("1", "2").map(PageId::new)),
                        optional(facts(Arbitraries.of("7", "8").map(Psid::new))),
                        optional(facts(Arbitraries.of("US", "FR").map(Region::new))),
                        optional(facts(instants())),
                        optional(instants()),
                        optional(instants()),
                        optional(instants()),
                        optional(drops()))
                .as((page, person, region, expiry, next, optIn, stop, drop) ->
                        new Subscription(TOKEN, page, person, region, expiry, next, optIn, stop, drop, Option.none()));
    }

    private <T> Arbitrary<Fact<T>> facts(Arbitrary<T> values) {
        return Combinators.combine(values, Arbitraries.of(Fact.Source.class), instants())
                .as(Fact::new);
    }

    private Arbitrary<Drop> drops() {
        return Combinators.combine(
                        Arbitraries.of(ErrorCode.SUBSCRIPTION_STOPPED, ErrorCode.SUBSCRIPTION_TOKEN_EXPIRED),
                        instants())
                .as(Drop::new);
    }

    private static <T> Arbitrary<Option<T>> optional(Arbitrary<T> values) {
        return values.injectNull(0.3).map(Option::of);
    }
}
