package dev.herald.application.office;

import io.vavr.control.Option;
import java.time.Instant;

/** Whether this process is sending a campaign. Others may. */
public sealed interface RunState {

    /** It never was. */
    record NeverRun() implements RunState {}

    /** It is. */
    record Sending(Instant since) implements RunState {}

    /**
     * It was.
     *
     * @param declined why it sent nothing, if it did not
     * @param brokeOff why it ended before its time, if it did
     */
    record Ended(Instant at, Option<Declined> declined, Option<String> brokeOff) implements RunState {}
}
