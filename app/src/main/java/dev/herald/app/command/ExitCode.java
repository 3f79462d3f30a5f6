package dev.herald.app.command;

import dev.herald.application.campaign.Status;

/** What a command's exit code says. */
final class ExitCode {
    /** Done, or only people with a known later time remain. */
    static final int DONE = 0;

    /** Bad input or usage; nothing changed. */
    static final int BAD_INPUT = 2;

    /** A person must act. */
    static final int SUSPENDED = 3;

    /** The other side or the machine failed, or another run holds the campaign; run again to resume. */
    static final int INTERRUPTED = 4;

    private ExitCode() {}

    static int of(Status status) {
        return switch (status) {
            case READY, COMPLETED, WAITING -> DONE;
            case SUSPENDED -> SUSPENDED;
            case INTERRUPTED -> INTERRUPTED;
        };
    }
}
