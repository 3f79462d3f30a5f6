package dev.herald.app;

import dev.herald.application.campaign.CampaignAccount;
import dev.herald.application.campaign.CampaignBrief;
import dev.herald.application.campaign.Interlude;
import dev.herald.application.campaign.NextRun;
import dev.herald.application.campaign.Standing;
import dev.herald.application.campaign.Start;
import dev.herald.application.port.Store;
import dev.herald.application.port.StoreBroken;
import dev.herald.application.port.Suspension;
import dev.herald.domain.budget.Money;
import dev.herald.testkit.sandbox.SandboxUnavailable;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A campaign that goes on by itself: it is run, and run again when there is something to do, until somebody ends it. */
public final class KeepGoing {
    private final CampaignBrief brief;
    private final Store store;
    private final Running running;
    private final Standing standing;
    private final InstantSource clock;
    private final Interlude interlude;

    KeepGoing(CampaignBrief brief, Store store, Assembly assembly, Running running) {
        this.brief = brief;
        this.store = store;
        this.running = running;
        this.standing = assembly.get(Standing.class);
        this.clock = assembly.get(InstantSource.class);
        this.interlude = assembly.get(Interlude.class);
    }

    /** Runs it once. */
    interface Running {
        Either<RunRefused, CampaignAccount> run(Start start, Consent consent) throws InterruptedException;
    }

    /** Hears how it goes on. */
    public interface Listener {

        /**
         * A run has ended.
         *
         * @param next when it is run again; none if nothing but a person changes anything
         */
        void ran(CampaignAccount account, Duration took, Option<Instant> next);

        /**
         * It was not run.
         *
         * @param next when that is tried again; none if it is not
         */
        void refused(RunRefused why, Option<Instant> next);
    }

    Option<RunRefused> until(Consent consent, Listener listener) throws InterruptedException {
        var before = committed();
        var start = Start.AS_IT_STANDS;
        while (true) {
            var began = clock.instant();
            var result = run(start, consent, before);
            var now = clock.instant();
            if (start == Start.AS_IT_STANDS && result.isLeft() && !mayPass(result.getLeft())) {
                return Option.some(result.getLeft());
            }
            var next = result.fold(
                    why -> Option.when(mayPass(why), () -> now.plus(NextRun.LOOK_AGAIN)),
                    account -> NextRun.after(account, now));
            result.peek(account -> listener.ran(account, Duration.between(began, now), next))
                    .peekLeft(why -> listener.refused(why, next));
            if (isEndedBefore(next, result.map(CampaignAccount::suspended).getOrElse(HashSet.empty()), listener)) {
                return Option.none();
            }
            start = result.isRight() ? Start.BY_ITSELF : start;
        }
    }

    /** Once. A store that fails is an outage as the API's is: what is taken down is there when it is back. */
    private Either<RunRefused, CampaignAccount> run(Start start, Consent consent, Money before)
            throws InterruptedException {
        try {
            return running.run(start, consent.less(committed().minus(before)));
        } catch (StoreBroken broken) {
            return Either.left(broken(broken));
        } catch (SandboxUnavailable busy) {
            return Either.left(new RunRefused.Unreachable(busy.getMessage() + "."));
        }
    }

    private static RunRefused broken(StoreBroken broken) {
        return new RunRefused.Unreachable(broken.what() + ".");
    }

    private static boolean mayPass(RunRefused why) {
        return why instanceof RunRefused.Unreachable;
    }

    /** Waits for the next run, or until something that stood in the way is gone; whether the end came first. */
    private boolean isEndedBefore(Option<Instant> next, Set<String> inTheWay, Listener listener)
            throws InterruptedException {
        do {
            if (interlude.isEndedWithin(step(next))) {
                return true;
            }
        } while (next.forAll(clock.instant()::isBefore) && stillStand(inTheWay, listener));
        return false;
    }

    private boolean stillStand(Set<String> inTheWay, Listener listener) {
        try {
            return inTheWay.isEmpty() || inTheWay.diff(standing()).isEmpty();
        } catch (StoreBroken broken) {
            listener.refused(broken(broken), Option.some(clock.instant().plus(NextRun.LOOK_AGAIN)));
            return true;
        }
    }

    private Set<String> standing() {
        return standing.of(brief).map(Suspension::reasonKey).toSet();
    }

    /** No longer than a minute, whatever becomes of the clock meanwhile. */
    private Duration step(Option<Instant> next) {
        return next.map(instant -> Duration.between(clock.instant(), instant))
                .filter(left -> left.compareTo(NextRun.LOOK_AGAIN) < 0)
                .getOrElse(NextRun.LOOK_AGAIN);
    }

    private Money committed() {
        var account = brief.sender().adAccount();
        return store.campaigns()
                .find(brief.key())
                .map(record -> store.ledger()
                        .spending(record.number(), account.currency(), account.budgetDay(clock.instant()))
                        .committed())
                .getOrElse(() -> Money.zero(account.currency()));
    }
}
