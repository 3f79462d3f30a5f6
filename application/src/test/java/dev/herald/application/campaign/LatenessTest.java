package dev.herald.application.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.domain.reason.Denial;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.reason.Reason;
import dev.herald.domain.reason.Scope;
import dev.herald.domain.reason.Subject;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Which campaigns lay still for so long that a person is to look. */
final class LatenessTest {
    private static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-07-02T00:00:00Z");

    private static Denial denial(Reason reason, Option<Instant> until) {
        return new Denial(reason, new Subject(Scope.CAMPAIGN, "sale"), until);
    }

    private static Option<Instant> goesOn(long stillToDo, long inDoubt, Option<String> brokenOff, Denial... denials) {
        return Lateness.goesOnAt(
                Accounts.of(Status.WAITING, stillToDo, inDoubt, List.of(denials), Option.none(), brokenOff), NOW);
    }

    @Property
    void itIsLateMoreThanAnHourAfterItCouldHaveGoneOn(@ForAll @IntRange(min = -100_000, max = 100_000) int seconds) {
        assertThat(Lateness.isLate(Option.some(NOW), NOW.plusSeconds(seconds))).isEqualTo(seconds > 3600);
        assertThat(Lateness.isLate(Option.none(), NOW.plusSeconds(seconds))).isFalse();
    }

    @Example
    void whatWasBrokenOffCouldHaveGoneOnAtOnce() {
        assertThat(goesOn(5, 0, Option.some("stopped"))).contains(NOW);
        assertThat(goesOn(0, 5, Option.some("stopped"))).contains(NOW);
    }

    @Example
    void aUsedUpDailyBudgetCouldGoOnTheNextDayOnly() {
        assertThat(goesOn(5, 0, Option.none(), denial(ErrorCode.DAILY_BUDGET_REACHED, Option.some(MIDNIGHT))))
                .contains(MIDNIGHT);
    }

    @Example
    void ofSeveralThatStandInTheWayTheLastOneDecides() {
        assertThat(goesOn(
                        5,
                        0,
                        Option.none(),
                        denial(ErrorCode.DAILY_BUDGET_REACHED, Option.some(MIDNIGHT)),
                        denial(ErrorCode.CAMPAIGN_NOT_STARTED, Option.some(MIDNIGHT.plusSeconds(9)))))
                .contains(MIDNIGHT.plusSeconds(9));
    }

    @Example
    void whatWaitsForAPersonCouldHaveGoneOnEverSince() {
        assertThat(goesOn(
                        5,
                        0,
                        Option.none(),
                        denial(ErrorCode.DAILY_BUDGET_REACHED, Option.some(MIDNIGHT)),
                        denial(ErrorCode.PAGE_TERMS_NOT_SIGNED, Option.none())))
                .contains(NOW);
    }

    @Example
    void whereOnlyPeopleWaitItCouldGoOnOnceTheFirstOfThemIsDue() {
        assertThat(ofThoseInDoubt(Option.some(MIDNIGHT))).contains(MIDNIGHT);
    }

    @Example
    void whoWaitsForNoKnownTimeOrWasDueAlreadyCouldGoOnAtOnce() {
        assertThat(ofThoseInDoubt(Option.none())).contains(NOW);
        assertThat(ofThoseInDoubt(Option.some(NOW.minusSeconds(1)))).contains(NOW);
    }

    private static Option<Instant> ofThoseInDoubt(Option<Instant> resumeAt) {
        return Lateness.goesOnAt(Accounts.of(Status.WAITING, 0, 5, List.empty(), resumeAt, Option.none()), NOW);
    }

    @Example
    void aCampaignWithNobodyLeftIsNeverLate() {
        assertThat(goesOn(0, 0, Option.none())).isEmpty();
        assertThat(goesOn(0, 0, Option.some("stopped"))).isEmpty();
    }
}
