package dev.herald.domain.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.region.Region;
import dev.herald.domain.subscription.Fact.Source;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of merging what several sources tell of one subscription. */
final class MergeProperties {

    @Property(edgeCases = EdgeCasesMode.NONE)
    void mergingIsCommutative(@ForAll("subscriptions") Subscription one, @ForAll("subscriptions") Subscription other) {
        assertThat(one.mergedWith(other)).isEqualTo(other.mergedWith(one));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void mergingIsAssociative(
            @ForAll("subscriptions") Subscription one,
            @ForAll("subscriptions") Subscription two,
            @ForAll("subscriptions") Subscription three) {
        assertThat(one.mergedWith(two).mergedWith(three)).isEqualTo(one.mergedWith(two.mergedWith(three)));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void mergingIsIdempotent(@ForAll("subscriptions") Subscription one, @ForAll("subscriptions") Subscription other) {
        var merged = one.mergedWith(other);

        assertThat(one.mergedWith(one)).isEqualTo(one);
        assertThat(merged.mergedWith(other)).isEqualTo(merged);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void theNextEligibleTimeNeverMovesBackNorIsForgotten(
            @ForAll("subscriptions") Subscription one, @ForAll("subscriptions") Subscription other) {
        assertThat(one.mergedWith(other).nextEligibleAt())
                .isEqualTo(latest(one.nextEligibleAt(), other.nextEligibleAt()));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aStopIsLiftedByALaterOptInOnly(
            @ForAll("subscriptions") Subscription one, @ForAll("subscriptions") Subscription other) {
        var merged = one.mergedWith(other);
        var optIn = latest(one.optedInAt(), other.optedInAt());
        var stop = latest(one.stoppedAt(), other.stoppedAt());

        assertThat(merged.isStopped()).isEqualTo(stop.exists(at -> !optIn.exists(again -> again.isAfter(at))));
        if (one.isStopped() && !merged.isStopped()) {
            assertThat(other.optedInAt().get()).isAfter(one.stoppedAt().get());
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aDropIsLiftedByALaterOptInOnly(
            @ForAll("subscriptions") Subscription one,
            @ForAll("subscriptions") Subscription other,
            @ForAll("instants") Instant now) {
        var dropped = one.droppedFor(ErrorCode.SUBSCRIPTION_TOKEN_EXPIRED, now);
        var merged = dropped.mergedWith(other);

        if (merged.dropped().equals(dropped.dropped())
                && dropped.isDroppedFor(ErrorCode.SUBSCRIPTION_TOKEN_EXPIRED)
                && !merged.isDroppedFor(ErrorCode.SUBSCRIPTION_TOKEN_EXPIRED)) {
            assertThat(other.optedInAt().get()).isAfter(now);
        }
        assertThat(merged.dropped()).isNotEmpty();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void anInferredRegionNeverReplacesAToldOne(
            @ForAll("subscriptions") Subscription one, @ForAll("subscriptions") Subscription other) {
        var known = List.of(one, other).flatMap(Subscription::region);
        var merged = one.mergedWith(other).region();

        assertThat(merged.isDefined()).isEqualTo(known.nonEmpty());
        if (known.exists(MergeProperties::isTold)) {
            assertThat(merged.get()).matches(MergeProperties::isTold);
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void ofTwoToldFactsTheNewerOneStays(
            @ForAll("regionFacts") Fact<Region> one, @ForAll("regionFacts") Fact<Region> other) {
        var better = Fact.better(one, other);

        assertThat(better).isIn(one, other);
        if (isTold(one) == isTold(other)) {
            assertThat(better.asOf()).isEqualTo(one.asOf().isAfter(other.asOf()) ? one.asOf() : other.asOf());
        }
        if (isTold(one) && isTold(other) && one.asOf().equals(other.asOf())) {
            assertThat(better.source()).isEqualTo(one.source() == Source.API ? one.source() : other.source());
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void ofEveryFactTheBetterOneStaysAndNoneIsForgotten(
            @ForAll("subscriptions") Subscription one, @ForAll("subscriptions") Subscription other) {
        var merged = one.mergedWith(other);

        assertThat(merged.page()).isEqualTo(Fact.better(one.page(), other.page()));
        assertThat(merged.person()).isEqualTo(better(one.person(), other.person()));
        assertThat(merged.region()).isEqualTo(better(one.region(), other.region()));
        assertThat(merged.timeZone()).isEqualTo(better(one.timeZone(), other.timeZone()));
        assertThat(merged.expiresAt()).isEqualTo(better(one.expiresAt(), other.expiresAt()));
        assertThat(merged.available()).isEqualTo(better(one.available(), other.available()));
        assertThat(merged.optedInAt()).isEqualTo(latest(one.optedInAt(), other.optedInAt()));
        assertThat(merged.stoppedAt()).isEqualTo(latest(one.stoppedAt(), other.stoppedAt()));
    }

    private static <T> Option<Fact<T>> better(Option<Fact<T>> one, Option<Fact<T>> other) {
        return one.toList().appendAll(other).reduceOption(Fact::better);
    }

    @Provide
    Arbitrary<Subscription> subscriptions() {
        return Generators.subscriptions();
    }

    @Provide
    Arbitrary<Fact<Region>> regionFacts() {
        return Generators.regionFacts();
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Generators.instants();
    }

    private static boolean isTold(Fact<?> fact) {
        return fact.source() != Source.INFERRED;
    }

    private static Option<Instant> latest(Option<Instant> one, Option<Instant> other) {
        Optional<Instant> latest = java.util.stream.Stream.of(one, other)
                .flatMap(Option::toJavaStream)
                .max(Instant::compareTo);
        return Option.ofOptional(latest);
    }
}
