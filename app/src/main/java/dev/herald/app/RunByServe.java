package dev.herald.app;

import dev.herald.application.account.AccountCheck;
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
        return order.resume() && herald.pauses().end().isDefined()
                ? Either.right(state())
                : Either.left(Declined.because(
                        Declined.Kind.BUSY, "herald serve --send runs this campaign by itself, since " + since + "."));
    }

    @Override
    public RunState state() {
        return new RunState.Sending(since);
    }

    @Override
    public Either<Declined, AccountCheck> checkAccounts() {
        return others.checkAccounts();
    }

    @Override
    public Either<Declined, MetaFigures> metaFigures() {
        return others.metaFigures();
    }
}
