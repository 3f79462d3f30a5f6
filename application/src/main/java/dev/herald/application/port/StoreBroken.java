package dev.herald.application.port;

/**
 * The machine behind a store failed: its disk is full, its server is gone. What earlier calls wrote is there; whether the
 * call that threw this was carried out is not known. A store that works again goes on from there.
 *
 * <p>The message is for people: the rest of a sentence, such as {@code the disk of herald.db is full}, with nothing in it
 * that is secret or about a person.
 */
public final class StoreBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What happened, as the rest of a sentence, and what made us think so. */
    public StoreBroken(String what, Throwable cause) {
        super(what, cause);
    }

    /** What happened, as the rest of a sentence. */
    public String what() {
        return String.valueOf(getMessage());
    }
}
