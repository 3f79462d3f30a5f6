package dev.herald.application.office;

import dev.herald.application.account.AccountCheck;
import dev.herald.application.account.ToldLimits;
import io.vavr.control.Either;

/** What is done for a campaign at the API, by whoever knows the way there. Any thread may ask. */
public interface Errands {

    /** Of whoever only looks: there is no way to the API. */
    Errands NONE = new Errands() {
        private static final Declined ONLY_LOOKING =
                Declined.because(Declined.Kind.UNAVAILABLE, "Nothing can be done from here; it is only looked at.");

        @Override
        public Either<Declined, RunState> run(RunOrder order) {
            return Either.left(ONLY_LOOKING);
        }

        @Override
        public RunState state() {
            return new RunState.NeverRun();
        }

        @Override
        public Either<Declined, AccountCheck> checkAccounts() {
            return Either.left(ONLY_LOOKING);
        }

        @Override
        public Either<Declined, MetaFigures> metaFigures() {
            return Either.left(ONLY_LOOKING);
        }

        @Override
        public ToldLimits limits() {
            return new ToldLimits();
        }
    };

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
