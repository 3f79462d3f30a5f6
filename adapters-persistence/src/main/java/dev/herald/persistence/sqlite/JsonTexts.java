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
            next(json);
            quote(json, value);
        }
        return json.append(']').toString();
    }

    private static void next(StringBuilder json) {
        if (json.length() > 1) {
            json.append(',');
        }
    }

    private static void quote(StringBuilder json, Object value) {
        var text = value.toString();
        json.append('"');
        for (var i = 0; i < text.length(); i++) {
            append(json, text.charAt(i));
        }
        json.append('"');
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
