package dev.herald.app;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code herald serve} as a process of its own, on a free port. */
record Serving(Process process, URI url) {

    /** Starts it and waits until it says where it listens. */
    static Serving start(Path folder, Object... arguments) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of("serve"));
        Arrays.stream(arguments).map(Object::toString).forEach(all::add);
        all.addAll(List.of("--port", "0", "--json"));
        var builder = Cli.builder(folder, all.toArray());
        builder.environment().put("HERALD_APP_SECRET", Webhook.SECRET);
        builder.environment().put("HERALD_VERIFY_TOKEN", Webhook.VERIFY_TOKEN);
        var process = builder.redirectError(
                        Files.createTempFile(folder, "serve", ".err").toFile())
                .start();
        var said = process.inputReader().readLine();
        if (said == null) {
            throw new IOException("serve ended with " + process.waitFor());
        }
        return new Serving(
                process,
                URI.create(new JsonMapper().readTree(said).path("receiving_at").asText()));
    }

    /** Ends it as Ctrl-C does, and gives its exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }
}
