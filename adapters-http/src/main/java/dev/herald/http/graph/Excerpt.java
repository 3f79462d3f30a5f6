package dev.herald.http.graph;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The beginning of a text, with no character cut in half. */
public final class Excerpt {
    private Excerpt() {}

    /** At most so many {@code char}s. */
    public static String of(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    /** At most so many bytes of UTF-8. A half of a character that stands alone counts as the one byte that replaces it. */
    static String ofBytes(String text, int most) {
        var chars = CharBuffer.wrap(text);
        StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .encode(chars, ByteBuffer.allocate(most), true);
        return text.substring(0, chars.position());
    }
}
