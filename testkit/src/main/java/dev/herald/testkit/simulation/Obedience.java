package dev.herald.testkit.simulation;

import dev.herald.application.dispatch.Command;
import dev.herald.application.dispatch.Event;
import dev.herald.domain.reason.Denial;
import io.vavr.collection.Seq;

/** Whether a node that knows of a denial which only a person can lift begins anything under it. */
final class Obedience {
    private boolean isDenied;

    void check(Event event, Seq<Command> commands) {
        isDenied |= (event instanceof Event.Beaten(var asked, var prolonged, var doubts, var denials, var crew)
                        && denials.exists(Obedience::needsAPerson))
                || commands.exists(command -> command instanceof Command.Suspend(var suspension)
                        && suspension.lifts().isEmpty());
        if (isDenied) {
            commands.find(command -> command instanceof Command.Send || command instanceof Command.CommitIntents)
                    .forEach(command -> {
                        throw new BrokenPromise(Promise.DENIAL_OBEYED, "all the same: " + command);
                    });
        }
    }

    private static boolean needsAPerson(Denial denial) {
        return denial.passesFrom().isEmpty();
    }
}
