package dev.herald.application.office;

import dev.herald.application.account.AccountCheck;
import dev.herald.application.account.ToldLimits;
import io.vavr.control.Either;

/** What is done for a campaign at the API, by whoever knows the way there. Any thread may ask. */
public interface Errands {

    /** Begins a run and returns at once; or says why not. */
    Either<Declined, RunState> run(RunOrder order);

    /** Whether a run of this process is under way. */
    RunState state();

    /** Asks the API whether those who send are in order; waits for its answer. */
    Either<Declined, AccountCheck> checkAccounts();

    /** Asks Meta what it counts of the campaign; waits for its answer. */
    Either<Declined, MetaFigures> metaFigures();

    /** What the API told this process of its limits, with whatever was asked and sent. */
    ToldLimits limits();
}
