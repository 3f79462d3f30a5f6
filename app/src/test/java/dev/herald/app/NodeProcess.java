package dev.herald.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One node: {@code herald run} in a process of its own, started again under its name as often as it takes. */
final class NodeProcess {
    private static final int DONE = 0;
    private static final int INTERRUPTED = 4;

    private final String name;
    private final Path folder;
    private final Object[] command;
    private Process process;
    private int starts = 1;

    /** Starts it. */
    NodeProcess(String name, Path folder, Path campaign, String graph, String database) throws IOException {
        this.name = name;
        this.folder = folder;
        this.command = new Object[] {
            "run", campaign, "--graph", graph, "--db", database, "--node", name, "--patience", "PT20S", "--json"
        };
        this.process = started();
    }

    private Process started() throws IOException {
        return Cli.process(folder, said(), command);
    }

    private Path said() {
        return folder.resolve(name + ".json");
    }

    String name() {
        return name;
    }

    int starts() {
        return starts;
    }

    /** Pulls its plug. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Lets it stand still. */
    void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** Lets it go on where it stood. */
    void wake() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    /** Starts it again if it died or something kept it from its work; whether it has come to its end. */
    boolean isDone() throws IOException {
        if (process.isAlive()) {
            return false;
        }
        if (process.exitValue() == DONE) {
            return true;
        }
        if (process.exitValue() != INTERRUPTED && !wasKilled()) {
            throw new AssertionError("node " + name + " ended with " + process.exitValue() + ": " + text());
        }
        process = started();
        starts++;
        return false;
    }

    // By a signal, which shells and Java count from here on.
    private boolean wasKilled() {
        return process.exitValue() > 128;
    }

    /** Its account. */
    Cli.Result result() throws IOException {
        return new Cli.Result(process.exitValue(), text(), "");
    }

    private String text() throws IOException {
        return Files.readString(said());
    }
}
