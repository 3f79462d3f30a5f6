package dev.herald.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs commands as processes of their own with every logger at its most talkative. What they say goes into a folder. */
record Talkative(Path folder) {

    /** Runs a command with this environment and this on standard input; its exit code. */
    int herald(Map<String, String> environment, String input, List<String> arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Dlogback.configurationFile=logback-everything.xml",
                "-Djava.util.logging.config.file="
                        + Path.of("src/test/resources/jul-everything.properties")
                                .toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out().toFile())
                .redirectError(err().toFile());
        builder.environment().putAll(environment);
        var process = builder.start();
        try (var in = process.outputWriter()) {
            in.write(input);
        }
        return process.waitFor();
    }

    /** All that the last one said, on both outputs. */
    String said() throws IOException {
        return Files.readString(err()) + Files.readString(out());
    }

    private Path out() {
        return folder.resolve("out.txt");
    }

    private Path err() {
        return folder.resolve("err.txt");
    }
}
