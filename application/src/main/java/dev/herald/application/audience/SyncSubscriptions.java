package dev.herald.application.audience;

import dev.herald.application.campaign.Pause;
import dev.herald.application.dispatch.Limits;
import dev.herald.application.port.Answer;
import dev.herald.application.port.ApiDenial;
import dev.herald.application.port.PageList;
import dev.herald.application.port.SelectedSubscriptions;
import dev.herald.application.port.SelectedSubscriptions.Selection;
import dev.herald.application.port.Store;
import dev.herald.application.port.SubscriptionListing;
import dev.herald.application.port.SubscriptionListing.Part;
import dev.herald.application.port.Subscriptions;
import dev.herald.application.port.SyncMark;
import dev.herald.domain.reason.Reason;
import dev.herald.domain.reason.Remedy;
import dev.herald.domain.reason.Scope;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * Reads one of a page's lists of subscriptions from its beginning to its end and merges it into what is known. Each part is
 * kept together with where the next one begins, so a reading that broke off goes on there. Memory does not grow with the
 * list. While the API has had enough of our questions, it is left alone as long as it asks.
 */
public final class SyncSubscriptions {
    /**
     * For so long a reading that broke off is gone on with. Cursors are not to be kept for long (endpoints page, "Limits",
     * mid-2026); one that the API does not take any more makes the reading begin anew.
     */
    private static final Duration GONE_ON_WITH_FOR = Duration.ofDays(1);

    /** Whoever is asked to wait for longer is told so instead. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final SubscriptionListing listing;
    private final SelectedSubscriptions selected;
    private final Subscriptions subscriptions;
    private final InstantSource clock;
    private final Pause pause;
    private final Limits limits;

    @Inject
    SyncSubscriptions(
            SubscriptionListing listing,
            SelectedSubscriptions selected,
            Store store,
            InstantSource clock,
            Pause pause,
            Limits limits) {
        this.listing = listing;
        this.selected = selected;
        this.subscriptions = store.subscriptions();
        this.clock = clock;
        this.pause = pause;
        this.limits = limits;
    }

    /** Why a reading broke off; what was read until then is kept, and the next reading goes on from there. */
    public sealed interface Failure {

        /** The API refuses the list. */
        record Denied(ApiDenial denial) implements Failure {}

        /** The API was not reached, or not understood, for longer than patience lasts. */
        record Unreachable(String why) implements Failure {}
    }

    /** What happens meanwhile. */
    public sealed interface Step {

        /** Another part was read and kept. */
        record Read(SyncMark mark) implements Step {}

        /** The API asked to be left alone for so long. */
        record Waits(Reason reason, Duration length) implements Step {}
    }

    /** Reads the list; blocks until its end. */
    public Either<Failure, SyncMark> run(PageList list, Consumer<Step> watcher) throws InterruptedException {
        var broken = subscriptions.syncMark(list).filter(this::isToBeGoneOnWith);
        var first = part(list, broken.flatMap(SyncMark::next), watcher);
        if (broken.isDefined() && first.isLeft() && isAboutTheRequest(first.getLeft())) {
            return read(fromTheBeginning(list), part(list, Option.none(), watcher), watcher);
        }
        return read(broken.getOrElse(() -> fromTheBeginning(list)), first, watcher);
    }

    private boolean isToBeGoneOnWith(SyncMark mark) {
        return !mark.isDone() && clock.instant().isBefore(mark.begunAt().plus(GONE_ON_WITH_FOR));
    }

    /** As a cursor is refused that was kept for too long. */
    private static boolean isAboutTheRequest(Failure failure) {
        return failure instanceof Failure.Denied(var denial) && denial.reason().scope() == Scope.REQUEST;
    }

    private SyncMark fromTheBeginning(PageList list) {
        return new SyncMark(list, clock.instant(), Option.none(), 0, 0);
    }

    private Either<Failure, SyncMark> read(SyncMark before, Either<Failure, Part> first, Consumer<Step> watcher)
            throws InterruptedException {
        var mark = before;
        var next = first;
        while (next.isRight()) {
            mark = after(mark, next.get());
            subscriptions.tell(next.get().subscriptions(), mark);
            watcher.accept(new Step.Read(mark));
            if (mark.isDone()) {
                return Either.right(mark);
            }
            next = part(mark.list(), mark.next(), watcher);
        }
        return Either.left(next.getLeft());
    }

    private static SyncMark after(SyncMark mark, Part part) {
        return new SyncMark(
                mark.list(),
                mark.begunAt(),
                part.next(),
                mark.seen() + part.subscriptions().size(),
                mark.unreadable() + part.unreadable());
    }

    private Either<Failure, Part> part(PageList list, Option<String> after, Consumer<Step> watcher)
            throws InterruptedException {
        while (true) {
            switch (ask(list, after)) {
                case Answer.Success<Part>(var part, var usage) -> {
                    return Either.right(part);
                }
                case Answer.Denied<Part>(var denial, var usage)
                when wait(denial).isDefined() -> {
                    var length = wait(denial).get();
                    watcher.accept(new Step.Waits(denial.reason(), length));
                    pause.rest(length);
                }
                case Answer.Denied<Part>(var denial, var usage) -> {
                    return Either.left(new Failure.Denied(denial));
                }
                case Answer.NoAnswer<Part> none -> {
                    return Either.left(new Failure.Unreachable(none.why()));
                }
            }
        }
    }

    /** Asks until it is answered, or patience runs out. Asking again changes nothing on the other side. */
    private Answer<Part> ask(PageList list, Option<String> after) throws InterruptedException {
        var deadline = clock.instant().plus(limits.patience());
        while (true) {
            var answer = askOnce(list, after);
            if (!isTrouble(answer) || !clock.instant().isBefore(deadline)) {
                return answer;
            }
            pause.rest(BETWEEN_TRIES);
        }
    }

    private Answer<Part> askOnce(PageList list, Option<String> after) {
        return list.customAudience()
                .map(from -> selected.list(list.page(), new Selection(List.of(from), false), after))
                .getOrElse(() -> listing.list(list.page(), after));
    }

    private static boolean isTrouble(Answer<Part> answer) {
        return switch (answer) {
            case Answer.Success<Part> success -> false;
            case Answer.Denied<Part>(var denial, var usage) -> isTrouble(denial);
            case Answer.NoAnswer<Part> none -> true;
        };
    }

    /** For how long the API asks to be left alone, if that can be borne. */
    private static Option<Duration> wait(ApiDenial denial) {
        return denial.reason().remedy() instanceof Remedy.Retry(var length) && !isTrouble(denial)
                ? Option.some(denial.remaining().getOrElse(length)).filter(asked -> asked.compareTo(LONGEST_WAIT) <= 0)
                : Option.none();
    }

    /** A failure on their side, which nobody said how long to wait for. */
    private static boolean isTrouble(ApiDenial denial) {
        return denial.reason().scope() == Scope.PLATFORM;
    }
}
