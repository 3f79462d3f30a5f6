package dev.herald.persistence.sql;

/**
 * Texts that others wrote, which may hold any character. PostgreSQL keeps no zero character, so that one is written as two
 * others: {@code SUB 0}, and {@code SUB} itself as {@code SUB SUB}.
 */
final class FreeText {
    private static final char ZERO = '\0';
    private static final char SUBSTITUTE = '\u001a';
    private static final char ZERO_WRITTEN = '0';

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
            var isPair = stored.charAt(i) == SUBSTITUTE && i + 1 < stored.length();
            if (isPair) {
                i++;
            }
            text.append(isPair && stored.charAt(i) == ZERO_WRITTEN ? ZERO : stored.charAt(i));
        }
        return text.toString();
    }
}
