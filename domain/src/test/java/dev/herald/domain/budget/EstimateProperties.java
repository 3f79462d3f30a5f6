package dev.herald.domain.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The laws of an estimate. */
final class EstimateProperties {
    private static final Currency USD = Currency.getInstance("USD");

    @Property(edgeCases = EdgeCasesMode.NONE)
    void whateverTurnsOutAndInWhateverOrderTheCampaignEndsWithinTheBounds(
            @ForAll("prices") List<Integer> certain,
            @ForAll("prices") List<Integer> unsure,
            @ForAll @IntRange(max = 60) int room,
            @ForAll Random random) {
        var estimate = estimate(certain, unsure, room);
        var audience = new ArrayList<>(certain);
        unsure.stream().filter(price -> random.nextBoolean()).forEach(audience::add);
        Collections.shuffle(audience, random);
        var reached = 0;
        var cost = 0;
        for (var price : audience) {
            if (price <= room - cost) {
                reached++;
                cost += price;
            }
        }

        assertThat((long) reached).isBetween(estimate.reachLower(), estimate.reachUpper());
        assertThat(micros(cost)).isBetween(estimate.costLower(), estimate.costUpper());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void boundsAreOrderedAndTheCostIsWithinTheRoom(
            @ForAll("prices") List<Integer> certain,
            @ForAll("prices") List<Integer> unsure,
            @ForAll @IntRange(max = 60) int room) {
        var estimate = estimate(certain, unsure, room);

        assertThat(estimate.reachLower()).isBetween(0L, estimate.reachUpper());
        assertThat(estimate.costLower()).isBetween(micros(0), estimate.costUpper());
        assertThat(estimate.costUpper()).isLessThanOrEqualTo(micros(room));
        assertThat(estimate.reachUpper()).isLessThanOrEqualTo(certain.size() + unsure.size());
        assertThat(estimate.reachLower()).isLessThanOrEqualTo(certain.size());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void moreRoomNeverLowersABound(
            @ForAll("prices") List<Integer> certain,
            @ForAll("prices") List<Integer> unsure,
            @ForAll @IntRange(max = 60) int room,
            @ForAll @IntRange(max = 9) int more) {
        var before = estimate(certain, unsure, room);
        var after = estimate(certain, unsure, room + more);

        assertThat(after.reachLower()).isGreaterThanOrEqualTo(before.reachLower());
        assertThat(after.reachUpper()).isGreaterThanOrEqualTo(before.reachUpper());
        assertThat(after.costLower()).isGreaterThanOrEqualTo(before.costLower());
        assertThat(after.costUpper()).isGreaterThanOrEqualTo(before.costUpper());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void morePeopleNeverLowerAnUpperBoundNorCheapOnesALowerOne(
            @ForAll("prices") List<Integer> certain,
            @ForAll("prices") List<Integer> unsure,
            @ForAll @IntRange(max = 9) int price,
            @ForAll boolean isCertain,
            @ForAll @IntRange(max = 60) int room) {
        var before = estimate(certain, unsure, room);
        var grown = new ArrayList<>(isCertain ? certain : unsure);
        grown.add(price);
        var after = isCertain ? estimate(grown, unsure, room) : estimate(certain, grown, room);

        assertThat(after.reachUpper()).isGreaterThanOrEqualTo(before.reachUpper());
        assertThat(after.costUpper()).isGreaterThanOrEqualTo(before.costUpper());
        if (price == 0) {
            assertThat(after.reachLower()).isGreaterThanOrEqualTo(before.reachLower());
            assertThat(after.costLower()).isGreaterThanOrEqualTo(before.costLower());
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void nothingUnknownAndEnoughRoomMakeItExact(
            @ForAll("prices") List<Integer> certain, @ForAll @IntRange(max = 9) int spare) {
        var cost = certain.stream().mapToInt(price -> price).sum();
        var people = (long) certain.size();

        assertThat(estimate(certain, List.of(), cost + spare))
                .isEqualTo(new Estimate(people, people, micros(cost), micros(cost)));
    }

    @Provide
    Arbitrary<List<Integer>> prices() {
        return Arbitraries.integers().between(0, 9).list().ofMaxSize(10);
    }

    private static Estimate estimate(List<Integer> certain, List<Integer> unsure, int room) {
        return Estimate.of(headcount(certain), headcount(unsure), micros(room));
    }

    private static Headcount headcount(List<Integer> prices) {
        var headcount = Headcount.none(USD);
        for (var price : prices) {
            headcount = headcount.plus(micros(price));
        }
        return headcount;
    }

    private static Money micros(int micros) {
        return new Money(micros, USD);
    }
}
