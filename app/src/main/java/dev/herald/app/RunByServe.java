package dev.herald.app;

import dev.herald.application.account.AccountCheck;
import dev.herald.application.account.ToldLimits;
import dev.herald.application.office.Declined;
import dev.herald.application.office.Errands;
import dev.herald.application.office.MetaFigures;
import dev.herald.application.office.RunOrder;
import dev.herald.application.office.RunState;
import io.vavr.control.Either;
import java.time.Instant;

/** For a campaign that {@code serve --send} runs by itself: nobody need ask, but for the end of its pause. */
final class RunByServe implements Errands {
    private final Herald herald;
    private final Errands others;
    private final Instant since;

    RunByServe(Herald herald, Errands others, Instant since) {
        this.herald = herald;
        this.others = others;
        this.since = since;
    }

    @Override
    public Either<Declined, RunState> run(RunOrder order) {
        if (order.mostToSpend().isDefined()) {
            return Either.left(Declined.because(
                    Declined.Kind.BAD_INPUT,
                    "What may be spent was said when herald serve --send was started; leave the amount out here."));
        }
        return order.resume() && herald.pauses().end().isDefined()
                ? Either.right(state())
                : Either.left(Declined.because(
                        Declined.Kind.BUSY, "herald serve --send runs this campaign by itself, since " + since + "."));
    }

    @Override
    public RunState state() {
        return herald.runState();
    }

    @Override
    public Either<Declined, AccountCheck> checkAccounts() {
        return others.checkAccounts();
    }

    @Override
    public Either<Declined, MetaFigures> metaFigures() {
        return others.metaFigures();
    }

    @Override
    public ToldLimits limits() {
        return others.limits();
    }
}
