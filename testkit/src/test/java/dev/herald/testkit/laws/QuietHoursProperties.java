package dev.herald.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.domain.campaign.QuietHours;
import dev.herald.testkit.generator.Campaigns;
import dev.herald.testkit.generator.Generator;
import dev.herald.testkit.generator.Instants;
import dev.herald.testkit.generator.Zones;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of quiet hours, held against a clock that is watched minute by minute. */
final class QuietHoursProperties {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final long NEAR_MINUTES = Duration.ofHours(26).toMinutes();
    private static final long AROUND_MINUTES = Duration.ofHours(3).toMinutes();

    @Property
    void quietHoursLastUntilTheFirstInstantThatIsNotQuietByThePersonsClock(@ForAll("anyNights") Night night) {
        watch(night);
    }

    @Property
    void clocksThatChangeDoNotMisleadThem(@ForAll("nightsNearAChange") Night night) {
        watch(night);
    }

    private static void watch(Night night) {
        var end = night.hours().endAfter(night.now(), night.zone());

        assertThat(end.isDefined()).isEqualTo(night.isQuiet(night.now()));
        end.peek(instant -> {
            assertThat(instant).isAfter(night.now());
            assertThat(night.isQuiet(instant)).isFalse();
            assertThat(night.isQuiet(instant.minusNanos(1))).isTrue();
            for (var at = night.now(); at.isBefore(instant); at = at.plus(MINUTE)) {
                assertThat(night.isQuiet(at)).isTrue();
            }
        });
    }

    @Property
    void theHoursThatAreNotQuietAreQuietTheOtherWayRound(@ForAll("anyNights") Night night) {
        var others = new QuietHours(night.hours().to(), night.hours().from());

        assertThat(others.endAfter(night.now(), night.zone()).isDefined())
                .isNotEqualTo(night.hours().endAfter(night.now(), night.zone()).isDefined());
    }

    @Property
    void hoursThatBeginWhenTheyEndAreRefused(@ForAll("anyNights") Night night) {
        var from = night.hours().from();

        assertThat(QuietHours.of(from, from).isValid()).isFalse();
        assertThat(QuietHours.of(from, from.plusNanos(1)).isValid()).isTrue();
    }

    /** Somebody's quiet hours, and an instant. */
    record Night(QuietHours hours, ZoneId zone, Instant now) {

        /** Whether less time has passed since the beginning than lies between it and the end, around the clock. */
        boolean isQuiet(Instant instant) {
            return since(LocalTime.ofInstant(instant, zone)).compareTo(since(hours.to())) < 0;
        }

        private Duration since(LocalTime time) {
            var length = Duration.between(hours.from(), time);
            return length.isNegative() ? length.plus(DAY) : length;
        }
    }

    @Provide
    Arbitrary<Night> anyNights() {
        return Generator.combine(Campaigns.quietHours(), Zones.any(), Instants.any(), Night::new)
                .asArbitrary();
    }

    /** Hours that begin or end around a clock change, less than a day before or after it. */
    @Provide
    Arbitrary<Night> nightsNearAChange() {
        var changing = Zones.any()
                .filter(zone -> !zone.getRules().isFixedOffset()
                        && zone.getRules().nextTransition(Instant.parse("2026-01-01T00:00:00Z")) != null);
        return Generator.combine(
                        changing,
                        Instants.any(),
                        (zone, instant) -> new Change(
                                zone, zone.getRules().nextTransition(instant).getInstant()))
                .flatMap(change -> {
                    var around = Generator.between(-AROUND_MINUTES, AROUND_MINUTES);
                    return Generator.combine(
                            around,
                            Generator.oneOf(
                                    Generator.between(1, AROUND_MINUTES), Generator.between(1, DAY.toMinutes() - 1)),
                            Generator.between(-NEAR_MINUTES, NEAR_MINUTES),
                            Generator.of(true, false),
                            (first, length, near, begins) -> {
                                var edge = LocalTime.ofInstant(change.at(), change.zone())
                                        .plusMinutes(first);
                                var other = edge.plusMinutes(length);
                                return new Night(
                                        begins ? new QuietHours(edge, other) : new QuietHours(other, edge),
                                        change.zone(),
                                        change.at().plus(Duration.ofMinutes(near)));
                            });
                })
                .asArbitrary();
    }

    private record Change(ZoneId zone, Instant at) {}
}
