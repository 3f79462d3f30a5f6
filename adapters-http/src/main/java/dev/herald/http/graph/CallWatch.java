package dev.herald.http.graph;

import dev.herald.application.port.Usage;
import dev.herald.domain.account.AdAccountId;
import io.vavr.control.Option;
import java.time.Duration;

/** Watches the calls to the API that this process makes. Called by many threads at once, around every call; must be quick. */
public interface CallWatch {

    /** Nobody watches. */
    CallWatch NOBODY = new CallWatch() {
        @Override
        public void begins() {}

        @Override
        public void ends(String call, Outcome outcome, Duration took) {}
    };

    /** A call begins. It ends, whatever becomes of it. */
    void begins();

    /**
     * A call ended.
     *
     * @param call which of the API's calls it was, one of some dozen names: {@code send}
     * @param took from its begin until its answer was read
     */
    void ends(String call, Outcome outcome, Duration took);

    /**
     * An answer told of our use of the API; those that tell nothing are passed over.
     *
     * @param adAccount the ad account that the call was for; none if its address named none
     */
    default void told(Option<AdAccountId> adAccount, Usage usage) {}

    /** What became of a call. */
    enum Outcome {
        /** It did what was asked. */
        DONE,
        /** It refused. */
        DENIED,
        /** Nothing of the call has left us. */
        NOT_SENT,
        /** No answer came back. */
        LOST,
        /** It answered with something else than its documented answers. */
        UNREADABLE
    }
}
