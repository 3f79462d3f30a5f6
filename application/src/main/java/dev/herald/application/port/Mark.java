package dev.herald.application.port;

/**
 * What is left of somebody who was forgotten: a keyed hash. Who has the key can tell whether it is of somebody they can
 * name; who has not can't.
 *
 * @param text 32 hexadecimal digits
 */
public record Mark(String text) {
    private static final int SHORT = 8;

    /** Its beginning, enough to tell it from others when people talk about it. */
    public String shortText() {
        return text.substring(0, SHORT);
    }
}
