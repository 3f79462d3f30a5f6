package dev.herald.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.herald.app.command.HeraldCommand;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Types commands: in this process, or in one of its own. */
final class Cli {
    private static final JsonMapper MAPPER = new JsonMapper();

    private Cli() {}

    /** What a command left behind. */
    record Result(int exit, String out, String err) {

        /** The one JSON object on standard output. */
        JsonNode json() throws IOException {
            try (var values = MAPPER.readerFor(JsonNode.class).<JsonNode>readValues(out)) {
                var objects = values.readAll();
                if (objects.size() != 1 || !objects.get(0).isObject()) {
                    throw new AssertionError("not exactly one JSON object: " + out);
                }
                return objects.get(0);
            }
        }
    }

    static Result herald(Object... arguments) {
        return with(Additions.NONE, arguments);
    }

    /** The same with a team's additions. */
    static Result with(Additions additions, Object... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var exit = HeraldCommand.commandLine(additions)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
        return new Result(exit, out.toString(), err.toString());
    }

    /** The same with this on standard input. */
    static Result heraldTold(String text, Object... arguments) {
        var before = System.in;
        System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        try {
            return herald(arguments);
        } finally {
            System.setIn(before);
        }
    }

    /** The same with all that is logged meanwhile on standard error, where a person would see it. */
    static Result heraldWithLogs(Object... arguments) {
        var before = System.err;
        var logs = new ByteArrayOutputStream();
        System.setErr(new PrintStream(logs, true, StandardCharsets.UTF_8));
        try {
            var result = herald(arguments);
            return new Result(result.exit, result.out, result.err + logs.toString(StandardCharsets.UTF_8));
        } finally {
            System.setErr(before);
        }
    }

    /** Runs a process to its end. */
    static Result finished(ProcessBuilder process) throws IOException, InterruptedException {
        var out = Files.createTempFile("herald", ".out");
        var err = Files.createTempFile("herald", ".err");
        try {
            var exit = process.redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start()
                    .waitFor();
            return new Result(exit, Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** The same as a process; its standard output goes to the file. */
    static Process process(Path folder, Path out, Object... arguments) throws IOException {
        return builder(folder, arguments)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** A process of its own, to be started. */
    static ProcessBuilder builder(Path folder, Object... arguments) {
        return builder("256m", folder, arguments);
    }

    /** The same with another heap. */
    static ProcessBuilder builder(String heap, Path folder, Object... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx" + heap,
                "-XX:+IgnoreUnrecognizedVMOptions",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        Arrays.stream(arguments).map(Object::toString).forEach(command::add);
        return new ProcessBuilder(command).directory(folder.toFile());
    }
}
