package dev.herald.domain.violation;

import io.vavr.collection.Seq;

/** The shape of ids that Meta hands out and that nobody should take apart: 1 to 512 visible ASCII characters. */
public final class OpaqueId {
    private static final int MAX_LENGTH = 512;

    private OpaqueId() {}

    /** What is wrong with the text as an id: nothing, or one violation. */
    public static Seq<Violation> check(String text) {
        return Violation.unless(
                isOpaqueId(text), "", "must be 1 to " + MAX_LENGTH + " visible ASCII characters without spaces");
    }

    private static boolean isOpaqueId(String text) {
        return !text.isEmpty() && text.length() <= MAX_LENGTH && isVisibleAscii(text);
    }

    /** By hand: ids are checked by the million, and a stream takes ten times as long. */
    private static boolean isVisibleAscii(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }
}
