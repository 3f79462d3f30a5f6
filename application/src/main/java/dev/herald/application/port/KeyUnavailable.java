package dev.herald.application.port;

/** A key is needed and can't be had. The message says why and what to do, in a sentence or two. */
public final class KeyUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says why. */
    public KeyUnavailable(String why) {
        super(why);
    }

    /** Why, and what to do. */
    public String words() {
        return String.valueOf(getMessage());
    }
}
