import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Where the reader of one document sits: a folder with the sources, what they exported, what they left running. */
final class Desk implements AutoCloseable {
    private static final String GRAPH = "https://graph.facebook.com";
    private static final String DATABASE = "jdbc:postgresql://db.example/herald";
    private static final String CONSOLE_PORT = "8090";
    private static final String SANDBOX_PORT = "8080";
    private static final String AUDIENCE = "120330000001";
    private static final long SECONDS = 300;
    private static final long SECONDS_TO_START = 60;

    // Without the modules' sources, which no document's command reads.
    private static final String COPY =
            """
            git ls-files -z --cached --others --exclude-standard |
                grep -zvE '^(domain|application|adapters-[a-z]*|testkit|app|benchmarks)/src/' |
                xargs -0 cp --parents -t "$1" -- &&
            mkdir -p "$1/app" && ln -s "$0/app/target" "$1/app/target" &&
            cp -r "$1/examples/summer-sale" "$1/my" && echo made-up >"$1/token.txt"
            """;

    private static final String MAKE_AUDIENCE =
            """
            curl -sS -X POST "$0/act_1234567890/customaudiences" -H 'Authorization: Bearer made-up' \
                -H 'Content-Type: application/json' -d '{"name": "Buyers", "subtype": "CUSTOM",
                "customer_file_source": "USER_PROVIDED_ONLY", "use_for_products": ["MARKETING_MESSAGES"],
                "subscription_info": ["MESSENGER"], "marketing_message_channels": {"MESSENGER": "140984918491243"}}' |
                grep -o '[0-9]\\{5,\\}' | head -n 1
            """;

    private final Path folder;
    private final Path home;
    private final List<Process> running = new ArrayList<>();
    private final List<String> before = new ArrayList<>();
    private final Map<String, String> stands = new LinkedHashMap<>();
    private Optional<EmbeddedPostgres> postgres = Optional.empty();

    Desk(Path root, Path document, List<Typed> commands) throws Exception {
        folder = Files.createTempDirectory("herald-docs");
        home = document.startsWith("examples") ? folder.resolve(document).getParent() : folder;
        printed(root, COPY, root.toString(), folder.toString());
        stands.put(CONSOLE_PORT, String.valueOf(freePort()));
        stands.put(SANDBOX_PORT, String.valueOf(freePort()));
        stands.put("=…", "=made-up");
        stands.put(" TOKEN", " 11224322820840800");
        if (commands.stream().anyMatch(command -> command.text().contains(GRAPH))) {
            startSandbox();
        }
        if (commands.stream().anyMatch(command -> command.text().contains(DATABASE))) {
            var server = EmbeddedPostgres.builder().start();
            postgres = Optional.of(server);
            stands.put(DATABASE, "jdbc:postgresql://localhost:" + server.getPort() + "/postgres?user=postgres");
        }
    }

    private void startSandbox() throws Exception {
        var graph = "http://localhost:" + freePort();
        var start = "./herald sandbox --seed my/campaign.yaml --port " + graph.replaceFirst(".*:", "");
        var mistake = background(start, "listens at");
        if (mistake.isPresent()) {
            throw new IOException(mistake.get());
        }
        stands.put(GRAPH, graph);
        stands.put(AUDIENCE, printed(folder, MAKE_AUDIENCE, graph).strip());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Types a command; what is wrong with what came of it, or nothing. */
    Optional<String> type(Typed command) throws Exception {
        if (command.isLeftRunning()) {
            return background(meant(command.text()), meant(command.expected().substring(Typed.BACKGROUND.length())));
        }
        var output = folder.resolve("output.txt");
        var process = start(meant(command.text()), ProcessBuilder.Redirect.to(output.toFile()));
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            end(process);
            return Optional.of("is not done after " + SECONDS + " s:\n" + Files.readString(output));
        }
        if (command.text().matches("(export|cd) .*")) {
            before.add(meant(command.text()));
        }
        return mistake(command.expected(), process.exitValue(), Files.readString(output));
    }

    private String meant(String text) {
        var meant = text.replaceFirst("^mvn ", "mvn -B -ntp \\${MAVEN_ARGS_EXTRA:-} ");
        for (var stand : stands.entrySet()) {
            meant = meant.replace(stand.getKey(), stand.getValue());
        }
        return meant;
    }

    private static Optional<String> mistake(String expected, int exit, String output) {
        var wanted = expected.startsWith("exit ") ? Integer.parseInt(expected.split("[ :]")[1]) : 0;
        if (exit != wanted) {
            return Optional.of("ended with exit code " + exit + " instead of " + wanted + ":\n" + output);
        }
        if (expected.equals("nothing")) {
            return output.isEmpty() ? Optional.empty() : Optional.of("printed something:\n" + output);
        }
        return Stream.of(expected.replaceFirst("^exit \\d+: ", "").split(" \\| "))
                .filter(text -> !output.contains(text))
                .findFirst()
                .map(text -> unsaid(text, output));
    }

    private static String unsaid(String text, CharSequence output) {
        return "does not say \"" + text + "\":\n" + output;
    }

    private Optional<String> background(String text, String until) throws Exception {
        var process = start(text, ProcessBuilder.Redirect.PIPE);
        running.add(process);
        var said = new StringBuffer();
        var heard = new CountDownLatch(1);
        Thread.startVirtualThread(() -> {
            process.inputReader().lines().forEach(line -> {
                said.append(line).append('\n');
                if (line.contains(until)) {
                    heard.countDown();
                }
            });
            heard.countDown();
        });
        var inTime = heard.await(SECONDS_TO_START, TimeUnit.SECONDS);
        return inTime && said.indexOf(until) >= 0 ? Optional.empty() : Optional.of(unsaid(until, said));
    }

    private Process start(String text, ProcessBuilder.Redirect output) throws IOException {
        var script = String.join("\n", Stream.concat(before.stream(), Stream.of(text)).toList());
        var process = new ProcessBuilder("bash", "-c", script)
                .directory(home.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(output);
        process.environment().put("HERALD_SERVE_PORT", stands.get(CONSOLE_PORT));
        return process.start();
    }

    /** What a script of this check's own prints. */
    private static String printed(Path where, String script, String... arguments) throws Exception {
        var command = Stream.concat(Stream.of("bash", "-c", script), Stream.of(arguments)).toList();
        var process = new ProcessBuilder(command)
                .directory(where.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException("failed: " + script);
        }
        return output;
    }

    private static void end(Process process) throws InterruptedException {
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList().forEach(ProcessHandle::destroy);
        process.waitFor();
    }

    @Override
    public void close() throws Exception {
        for (var process : running) {
            end(process);
        }
        if (postgres.isPresent()) {
            postgres.get().close();
        }
        printed(folder.getParent(), "rm -rf \"$0\"", folder.toString());
    }
}
