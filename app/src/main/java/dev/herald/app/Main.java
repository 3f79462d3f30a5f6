package dev.herald.app;

import dev.herald.app.command.HeraldCommand;

/** The program. */
public final class Main {

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(HeraldCommand.commandLine().execute(arguments));
    }
}
