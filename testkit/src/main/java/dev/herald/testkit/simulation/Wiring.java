package dev.herald.testkit.simulation;

import dev.herald.application.dispatch.Command;
import dev.herald.application.port.Ledger;
import dev.herald.domain.delivery.Attempt.Attempting;
import java.time.Instant;
import java.util.function.Consumer;

/** How a simulated node's parts are put together. Override a method to see what a mistake there comes to. */
public interface Wiring {

    /** As it should be. */
    Wiring RIGHT = new Wiring() {};

    /** The ledger that the node works with. */
    default Ledger ledger(Ledger right) {
        return right;
    }

    /**
     * Whether a call may begin.
     *
     * @param notAfter the last instant at which it may, by the node's clock
     */
    default boolean mayCall(Instant notAfter, Instant now) {
        return !now.isAfter(notAfter);
    }

    /** Whether a call whose answer was lost is made once more by the client itself. */
    default boolean repeatsLost() {
        return false;
    }

    /**
     * Something to do before a command is carried out: nothing.
     *
     * @param call makes a call
     */
    default void before(Command command, Consumer<Attempting> call) {}
}
