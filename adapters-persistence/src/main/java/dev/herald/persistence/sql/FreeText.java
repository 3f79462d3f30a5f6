package dev.herald.persistence.sql;

import io.vavr.collection.List;
import io.vavr.collection.Seq;

/**
 * Texts that others wrote, which may hold any character. PostgreSQL keeps no zero character, so that one is written as two
 * others: {@code SUB 0}, and {@code SUB} itself as {@code SUB SUB}. Of several texts in one, each is a line, and a line end
 * in one of them is {@code SUB n}.
 */
final class FreeText {
    private static final char ZERO = '\0';
    private static final char SUBSTITUTE = '\u001a';
    private static final char ZERO_WRITTEN = '0';
    private static final char LINE_END_WRITTEN = 'n';
    private static final String LINE_END = "\n";

    private FreeText() {}

    /** As it is stored. */
    static String stored(String text) {
        if (text.indexOf(ZERO) < 0 && text.indexOf(SUBSTITUTE) < 0) {
            return text;
        }
        var stored = new StringBuilder(text.length() + 1);
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            switch (character) {
                case ZERO -> stored.append(SUBSTITUTE).append(ZERO_WRITTEN);
                case SUBSTITUTE -> stored.append(SUBSTITUTE).append(SUBSTITUTE);
                default -> stored.append(character);
            }
        }
        return stored.toString();
    }

    /** As it was. */
    static String of(String stored) {
        if (stored.indexOf(SUBSTITUTE) < 0) {
            return stored;
        }
        var text = new StringBuilder(stored.length());
        for (var i = 0; i < stored.length(); i++) {
            if (stored.charAt(i) == SUBSTITUTE && i + 1 < stored.length()) {
                i++;
                text.append(written(stored.charAt(i)));
            } else {
                text.append(stored.charAt(i));
            }
        }
        return text.toString();
    }

    private static String written(char second) {
        return switch (second) {
            case ZERO_WRITTEN -> String.valueOf(ZERO);
            case LINE_END_WRITTEN -> LINE_END;
            default -> String.valueOf(second);
        };
    }

    /** Several as they are stored, as one. */
    static String stored(Seq<String> texts) {
        return texts.map(text -> stored(text).replace(LINE_END, "" + SUBSTITUTE + LINE_END_WRITTEN) + LINE_END)
                .mkString();
    }

    /** Several as they were. The last line need not have an end. */
    static Seq<String> severalOf(String stored) {
        if (stored.isEmpty()) {
            return List.empty();
        }
        var lines = stored.endsWith(LINE_END) ? stored.substring(0, stored.length() - 1) : stored;
        return List.of(lines.split(LINE_END, -1)).map(FreeText::of);
    }
}
