package dev.herald.application.port;

/**
 * One of several parts of an audience, each to be read by a thread of its own: all people are in one of them, none in two,
 * and the parts are of about the same size unless many people have several tokens.
 *
 * @param number from 0 on
 * @param of how many parts there are
 */
public record AudiencePart(int number, int of) {

    /** Everybody. */
    public static final AudiencePart WHOLE = new AudiencePart(0, 1);

    /** A part that there is. */
    public AudiencePart {
        if (number < 0 || number >= of) {
            throw new IllegalArgumentException("no part " + number + " of " + of);
        }
    }
}
