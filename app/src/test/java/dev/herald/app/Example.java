package dev.herald.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** A copy of the examples in a folder of its own, and what one of them is expected to give. */
record Example(Path root, String name) {
    private static final Path EXAMPLES = Path.of("..", "examples");

    /** No campaign alone but a program, which is large once it is built. */
    private static final Path PRODUCT = EXAMPLES.resolve("acme-loyalty");

    private static final JsonMapper MAPPER = new JsonMapper();

    static Example copied(Path root, String name) throws IOException {
        try (var files = Files.walk(EXAMPLES)) {
            for (var file : files.filter(Files::isRegularFile)
                    .filter(path -> !path.toString().contains(Stores.STATE_FOLDER))
                    .filter(path -> !path.startsWith(PRODUCT))
                    .toList()) {
                var target = root.resolve(EXAMPLES.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        return new Example(root, name);
    }

    Path file() {
        return root.resolve(name).resolve("campaign.yaml");
    }

    Path state() {
        return root.resolve(name).resolve(Stores.STATE_FOLDER);
    }

    JsonNode expected() throws IOException {
        return MAPPER.readTree(root.resolve(name).resolve("expected.json").toFile());
    }

    /** Changes the campaign file as a person would in an editor. */
    void edit(UnaryOperator<String> change) throws IOException {
        var before = Files.readString(file());
        var after = change.apply(before);
        if (after.equals(before)) {
            throw new IllegalStateException("the edit changed nothing in " + file());
        }
        Files.writeString(file(), after);
    }

    /** Cuts the audience down to its first lines, for tests that need not everybody. */
    void keepLines(int lines) throws IOException {
        var audience = root.resolve("summer-sale").resolve("subscribers.ndjson");
        Files.write(audience, Files.readAllLines(audience).subList(0, lines));
    }
}
