package dev.herald.persistence.sqlite;

/**
 * Texts as a JSON array, which SQLite's {@code json_each} turns into rows: one parameter and one statement, however many
 * there are.
 */
final class JsonTexts {
    private static final char FIRST_PLAIN = ' ';

    private JsonTexts() {}

    static String of(Iterable<?> values) {
        var json = new StringBuilder("[");
        for (var value : values) {
            json.append(json.length() == 1 ? "\"" : ",\"");
            value.toString().chars().forEach(character -> append(json, (char) character));
            json.append('"');
        }
        return json.append(']').toString();
    }

    private static void append(StringBuilder json, char character) {
        if (character < FIRST_PLAIN) {
            json.append(String.format("\\u%04x", (int) character));
        } else if (character == '"' || character == '\\') {
            json.append('\\').append(character);
        } else {
            json.append(character);
        }
    }
}
