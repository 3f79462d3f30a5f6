package dev.herald.testkit.contract;

import static dev.herald.testkit.contract.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.Act;
import dev.herald.application.port.Actor;
import dev.herald.application.port.AuditEntry;
import dev.herald.application.port.Suspension;
import dev.herald.application.port.Suspensions;
import dev.herald.domain.reason.Scope;
import dev.herald.domain.reason.Subject;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What stands still: {@code Suspensions}. */
public abstract class SuspensionsContract extends StoreContract {
    private static final Subject PAGE = new Subject(Scope.PAGE, "1");
    private static final Subject CAMPAIGN = new Subject(Scope.CAMPAIGN, "1");
    private static final AuditEntry LIFTED = AuditEntry.of(NOW, new Actor("anna"), Act.LIFTED, "page 1: A");

    private Suspensions suspensions() {
        return store().suspensions();
    }

    private static Suspension until(Subject subject, String reason, Instant since, Instant lifts) {
        return new Suspension(subject, reason, since, Option.some(lifts));
    }

    private static Suspension forGood(Subject subject, String reason, Instant since) {
        return new Suspension(subject, reason, since, Option.none());
    }

    private Seq<Suspension> standing(Instant now) {
        return suspensions().standing(List.of(PAGE, CAMPAIGN), now);
    }

    @Test
    void nothingStandsStillAtFirst() {
        assertThat(standing(NOW)).isEmpty();
    }

    @Test
    void aSuspensionStandsUntilItLiftsByItself() {
        var suspension = until(PAGE, "A", NOW, NOW.plusSeconds(10));
        suspensions().suspend(suspension);

        assertThat(standing(NOW.plusMillis(9_999))).containsExactly(suspension);
        assertThat(standing(NOW.plusSeconds(10))).isEmpty();
    }

    @Test
    void aSuspensionThatAPersonMustEndStandsUntilItIsLifted() {
        var suspension = forGood(PAGE, "A", NOW);
        suspensions().suspend(suspension);

        assertThat(standing(NOW.plusSeconds(1_000_000_000))).containsExactly(suspension);

        suspensions().lift(PAGE, "A", LIFTED);

        assertThat(standing(NOW)).isEmpty();
    }

    @Test
    void onlySuspensionsOfTheSubjectsAskedForAreTold() {
        suspensions().suspend(forGood(PAGE, "A", NOW));
        suspensions().suspend(forGood(new Subject(Scope.PAGE, "2"), "A", NOW));

        assertThat(suspensions().standing(List.of(CAMPAIGN), NOW)).isEmpty();
        assertThat(suspensions().standing(List.empty(), NOW)).isEmpty();
        assertThat(standing(NOW)).hasSize(1);
    }

    @Test
    void aSuspensionTakesThePlaceOfAnEarlierOneForTheSameReason() {
        suspensions().suspend(forGood(PAGE, "A", NOW));
        var later = until(PAGE, "A", NOW.plusSeconds(1), NOW.plusSeconds(9));
        suspensions().suspend(later);

        assertThat(standing(NOW)).containsExactly(later);
    }

    @Test
    void suspensionsForSeveralReasonsStandSideBySideOldestFirst() {
        var second = forGood(PAGE, "A", NOW.plusSeconds(2));
        var first = forGood(PAGE, "Z", NOW.plusSeconds(1));
        var third = forGood(CAMPAIGN, "A", NOW.plusSeconds(3));
        List.of(second, third, first).forEach(suspensions()::suspend);

        assertThat(standing(NOW)).containsExactly(first, second, third);
    }

    @Test
    void liftingOneReasonLeavesTheOthersStanding() {
        var other = forGood(PAGE, "B", NOW);
        var elsewhere = forGood(CAMPAIGN, "A", NOW.plusSeconds(1));
        List.of(forGood(PAGE, "A", NOW), other, elsewhere).forEach(suspensions()::suspend);

        assertThat(suspensions().lift(PAGE, "A", LIFTED)).isTrue();
        assertThat(suspensions().lift(PAGE, "unheard of", LIFTED)).isFalse();
        assertThat(standing(NOW)).containsExactly(other, elsewhere);
        assertThat(store().audit().newest(2)).containsExactly(LIFTED);
    }

    private static AuditEntry held(Instant at) {
        return AuditEntry.of(at, new Actor("anna"), Act.PAUSED, "campaign 1");
    }

    @Test
    void whatIsHeldStandsFromTheEntrysInstantUntilItIsLifted() {
        assertThat(suspensions().hold(CAMPAIGN, "P", held(NOW))).isTrue();

        assertThat(standing(NOW.plusSeconds(1_000_000_000))).containsExactly(forGood(CAMPAIGN, "P", NOW));
        assertThat(store().audit().newest(2)).containsExactly(held(NOW));
        assertThat(suspensions().lift(CAMPAIGN, "P", LIFTED)).isTrue();
        assertThat(standing(NOW)).isEmpty();
    }

    @Test
    void whatIsHeldAlreadyStaysAsItIsAndLeavesNoSecondEntry() {
        suspensions().hold(CAMPAIGN, "P", held(NOW));

        assertThat(suspensions().hold(CAMPAIGN, "P", held(NOW.plusSeconds(1)))).isFalse();
        assertThat(standing(NOW)).containsExactly(forGood(CAMPAIGN, "P", NOW));
        assertThat(store().audit().newest(2)).containsExactly(held(NOW));
    }

    @Test
    void holdingTakesThePlaceOfASuspensionThatWouldLiftByItself() {
        suspensions().suspend(until(CAMPAIGN, "P", NOW, NOW.plusSeconds(9)));

        assertThat(suspensions().hold(CAMPAIGN, "P", held(NOW.plusSeconds(1)))).isTrue();
        assertThat(standing(NOW.plusSeconds(10))).containsExactly(forGood(CAMPAIGN, "P", NOW.plusSeconds(1)));
    }

    @Test
    void holdingForOneReasonLeavesOthersAsTheyAre() {
        var other = until(CAMPAIGN, "A", NOW, NOW.plusSeconds(9));
        suspensions().suspend(other);
        suspensions().hold(CAMPAIGN, "P", held(NOW.plusSeconds(1)));

        assertThat(standing(NOW.plusSeconds(2))).containsExactly(other, forGood(CAMPAIGN, "P", NOW.plusSeconds(1)));
    }

    @Test
    void ofManyWhoHoldAtOnceOnlyOneDidAndOneEntryIsLeft() {
        suspensions();
        var did = new AtomicInteger();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Vector.range(0, 8)
                    .forEach(thread -> executor.execute(() -> {
                        if (suspensions().hold(CAMPAIGN, "P", held(NOW.plusSeconds(thread)))) {
                            did.incrementAndGet();
                        }
                    }));
        }

        assertThat(did).hasValue(1);
        assertThat(store().audit().newest(9)).hasSize(1);
    }
}
