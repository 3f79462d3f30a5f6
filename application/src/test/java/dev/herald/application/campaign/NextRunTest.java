package dev.herald.application.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.domain.reason.Denial;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.reason.HeraldReason;
import dev.herald.domain.reason.Reason;
import dev.herald.domain.reason.Scope;
import dev.herald.domain.reason.Subject;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.Instant;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** When a campaign that goes on by itself is run again. */
final class NextRunTest {
    private static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");

    private static Option<Instant> suspendedFor(Reason reason) {
        return heldBackBy(HashSet.of(reason.key()), reason);
    }

    private static Option<Instant> heldBackBy(Set<String> suspended, Reason... reasons) {
        var denials =
                List.of(reasons).map(reason -> new Denial(reason, new Subject(Scope.CAMPAIGN, "sale"), Option.none()));
        return NextRun.after(
                Accounts.of(Status.SUSPENDED, 5, 0, denials, suspended, Option.none(), Option.none()), NOW);
    }

    @Property
    void aRunNeverFollowsSoonerThanInAMinuteNorMissesWhoIsDue(
            @ForAll Status status, @ForAll @IntRange(min = -100_000, max = 100_000) int seconds) {
        var due = NOW.plusSeconds(seconds);

        var next = NextRun.after(Accounts.of(status, Option.some(due)), NOW);

        assertThat(next.forAll(at -> !at.isBefore(NOW.plus(NextRun.LOOK_AGAIN))))
                .isTrue();
        if (status == Status.WAITING && seconds >= 60) {
            assertThat(next).contains(due);
        }
    }

    @Example
    void whoeverIsDueAlreadyIsTakenUpInAMinute() {
        assertThat(NextRun.after(Accounts.of(Status.WAITING, Option.some(NOW.minusSeconds(9))), NOW))
                .contains(NOW.plusSeconds(60));
    }

    @Example
    void doubtsWithoutATimeAreLookedAtAgainInAQuarterOfAnHour() {
        assertThat(NextRun.after(Accounts.of(Status.WAITING, Option.none()), NOW))
                .contains(NOW.plusSeconds(900));
    }

    @Example
    void anApiThatFailedIsTriedAgainInAMinute() {
        assertThat(NextRun.after(Accounts.of(Status.INTERRUPTED, Option.none()), NOW))
                .contains(NOW.plusSeconds(60));
    }

    @Example
    void whatAPersonMustDoElsewhereIsProbedAndWhatAPersonMustSayHereIsNot() {
        assertThat(suspendedFor(ErrorCode.PAGE_TERMS_NOT_SIGNED)).contains(NOW.plusSeconds(900));
        assertThat(suspendedFor(HeraldReason.PAUSED)).isEmpty();
    }

    @Example
    void whatFollowsFromTheCampaignFileHoldsBackForGoodWhateverElseACallCouldTell() {
        var probed = ErrorCode.PAGE_TERMS_NOT_SIGNED;

        assertThat(heldBackBy(HashSet.empty(), ErrorCode.LIFETIME_BUDGET_REACHED))
                .isEmpty();
        assertThat(heldBackBy(HashSet.of(probed.key()), probed, ErrorCode.INACTIVE_CAMPAIGN))
                .isEmpty();
    }

    @Example
    void aCompletedCampaignIsNotRunAgain() {
        assertThat(NextRun.after(Accounts.of(Status.COMPLETED, Option.none()), NOW))
                .isEmpty();
    }
}
