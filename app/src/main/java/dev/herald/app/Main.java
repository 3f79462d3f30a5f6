package dev.herald.app;

import dev.herald.app.command.HeraldCommand;

/** The program. */
public final class Main {

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(arguments, Additions.NONE));
    }

    /**
     * Runs one command of Herald's whole command line with a team's additions: every command knows its rules and reasons, and
     * works with its adapters.
     *
     * @return the exit code: 0 done; 2 bad input, nothing changed; 3 a person must act; 4 the other side or the machine failed
     */
    public static int run(String[] arguments, Additions additions) {
        return HeraldCommand.commandLine(additions).execute(arguments);
    }
}
