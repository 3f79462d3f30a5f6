package dev.herald.http.webhook;

/** The beginning of a text. */
final class Excerpt {
    private Excerpt() {}

    /** At most so many characters, none of them cut in half. */
    static String of(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
