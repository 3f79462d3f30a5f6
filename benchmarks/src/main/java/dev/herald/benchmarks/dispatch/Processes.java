package dev.herald.benchmarks.dispatch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;

/**
 * A process and its children, those that ended too, and the processor time that they took, as Linux tells in
 * {@code /proc/PID/stat} (man page proc_pid_stat).
 */
record Processes(long root) {
    private static final Path PROC = Path.of("/proc");

    // Fields after the command in brackets, counted from the state; times in hundredths of a second.
    private static final int PARENT = 1;
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int USER_OF_ENDED_CHILDREN = 13;
    private static final int SYSTEM_OF_ENDED_CHILDREN = 14;
    private static final double TICKS_PER_SECOND = 100;

    /** Of the PostgreSQL server with this address. */
    static Processes ofDatabase(String url) throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            return new Processes(Long.parseLong(stat(PROC.resolve(row.getString(1)))[PARENT]));
        }
    }

    /** Seconds of processor time up to now. */
    double seconds() {
        try (Stream<Path> all = Files.list(PROC)) {
            return all.filter(folder -> Character.isDigit(
                                    folder.getFileName().toString().charAt(0)))
                            .mapToLong(this::ticks)
                            .sum()
                    / TICKS_PER_SECOND;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private long ticks(Path folder) {
        try {
            var stat = stat(folder);
            if (folder.getFileName().toString().equals(Long.toString(root))) {
                return sum(stat, USER, SYSTEM, USER_OF_ENDED_CHILDREN, SYSTEM_OF_ENDED_CHILDREN);
            }
            return Long.parseLong(stat[PARENT]) == root ? sum(stat, USER, SYSTEM) : 0;
        } catch (IOException ended) {
            return 0;
        }
    }

    private static long sum(String[] stat, int... fields) {
        var sum = 0L;
        for (var field : fields) {
            sum += Long.parseLong(stat[field]);
        }
        return sum;
    }

    private static String[] stat(Path folder) throws IOException {
        var text = Files.readString(folder.resolve("stat"));
        return text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
    }
}
