package dev.herald.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** An audience made up for a test: the example's campaign with these lines in place of its own. */
record Listing(Example example) {

    static Listing of(Path folder) throws IOException {
        return new Listing(Example.copied(folder, "summer-sale"));
    }

    Path campaign() {
        return example.file();
    }

    Path audience() {
        return example.root().resolve("summer-sale").resolve("subscribers.ndjson");
    }

    Path rejects() {
        return example.state().resolve("subscribers.ndjson.rejects.ndjson");
    }

    static String row(int number) {
        return "{\"notification_messages_token\": \"token-%07d\", \"recipient_id\": \"%d\", \"country\": \"MX\"}"
                .formatted(number, number);
    }

    void hold(Iterable<String> lines) throws IOException {
        Files.write(audience(), lines);
    }

    void holdRows(int count) throws IOException {
        hold(IntStream.range(0, count).mapToObj(Listing::row).toList());
    }
}
