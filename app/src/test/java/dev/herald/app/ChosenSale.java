package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.collection.List;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The example whose audience is chosen by conditions, and what is typed about it. */
record ChosenSale(Example example) {
    static final ChosenSale NONE = new ChosenSale(new Example(Path.of(""), ""));

    static ChosenSale copied(Path root) throws IOException {
        return new ChosenSale(Example.copied(root, "summer-sale"));
    }

    Path file() {
        return example.file().resolveSibling("mexico.yaml");
    }

    /** Writes the campaign's audience anew. */
    void audience(String yaml) throws IOException {
        var text = Files.readString(file());
        Files.writeString(file(), text.substring(0, text.indexOf("\naudience:")) + "\naudience: " + yaml + "\n");
    }

    /** Has so many people known: tokens 90 and on, of people 70 and on, each with something more. */
    void importing(int people, IntFunction<String> more) throws IOException {
        var lines = IntStream.range(0, people)
                .mapToObj(number -> "{\"notification_messages_token\":\"9%d\",\"recipient_id\":\"7%d\"%s}%n"
                        .formatted(number, number, more.apply(number)))
                .collect(Collectors.joining());
        Files.writeString(example.file().resolveSibling("subscribers.ndjson"), lines);
        assertThat(Cli.herald("import", example.file()).exit()).isZero();
    }

    /** What a person's line says of where they are. */
    static String inCountry(String country) {
        return ",\"country\":\"" + country + "\"";
    }

    Cli.Result herald(String command, Object... more) {
        return Cli.herald(List.<Object>of(command, file(), "--json")
                .appendAll(List.of(more))
                .toJavaArray());
    }

    JsonNode preflight() throws IOException {
        var looked = herald("preflight");
        assertThat(looked.err()).isEmpty();
        return looked.json();
    }

    static void assertRefused(Cli.Result result, String... words) throws IOException {
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.json().path("status").asText()).isEqualTo("REFUSED");
        assertThat(result.err()).contains(words);
    }

    /** How many rows a table has, past the store. */
    long rows(String table) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + example.state().resolve("herald.db"));
                var rows = connection.createStatement().executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
