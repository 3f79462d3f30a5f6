package dev.herald.testkit.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Many short texts in few arrays, each known by a number: a million tokens as strings would take three times the room.
 * Holds visible ASCII up to {@value #LONGEST} characters a text, and 2 GiB in all. Nothing is taken out again.
 */
final class Texts {
    static final int LONGEST = 512;

    private static final int CHUNK_BITS = 20;
    private static final int CHUNK_BYTES = 1 << CHUNK_BITS;
    private static final int MOST_CHUNKS = 1 << (Integer.SIZE - 1 - CHUNK_BITS);
    private static final int LENGTH_BYTES = 2;
    private static final int BYTE = 0xFF;

    private final List<byte[]> chunks = new ArrayList<>();
    private int used = CHUNK_BYTES;

    /** Keeps a text. */
    int add(String text) {
        var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        if (bytes.length > LONGEST) {
            throw new IllegalArgumentException("a text of " + bytes.length + " characters is too long");
        }
        if (used + LENGTH_BYTES + bytes.length > CHUNK_BYTES) {
            if (chunks.size() == MOST_CHUNKS) {
                throw new IllegalStateException("no room for more texts");
            }
            chunks.add(new byte[CHUNK_BYTES]);
            used = 0;
        }
        var chunk = chunks.getLast();
        var at = (chunks.size() - 1) << CHUNK_BITS | used;
        chunk[used] = (byte) (bytes.length >> Byte.SIZE);
        chunk[used + 1] = (byte) bytes.length;
        System.arraycopy(bytes, 0, chunk, used + LENGTH_BYTES, bytes.length);
        used += LENGTH_BYTES + bytes.length;
        return at;
    }

    String text(int at) {
        return new String(chunk(at), start(at), length(at), StandardCharsets.ISO_8859_1);
    }

    boolean is(int at, String text) {
        var length = length(at);
        if (length != text.length()) {
            return false;
        }
        var chunk = chunk(at);
        var start = start(at);
        for (var i = 0; i < length; i++) {
            if ((chunk[start + i] & BYTE) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Sorts as strings do. */
    int compare(int one, int other) {
        return Arrays.compareUnsigned(
                chunk(one),
                start(one),
                start(one) + length(one),
                chunk(other),
                start(other),
                start(other) + length(other));
    }

    /** Sorts as strings do. */
    int compare(int at, String text) {
        return text(at).compareTo(text);
    }

    private byte[] chunk(int at) {
        return chunks.get(at >>> CHUNK_BITS);
    }

    private static int start(int at) {
        return (at & (CHUNK_BYTES - 1)) + LENGTH_BYTES;
    }

    private int length(int at) {
        var chunk = chunk(at);
        var start = at & (CHUNK_BYTES - 1);
        return (chunk[start] & BYTE) << Byte.SIZE | (chunk[start + 1] & BYTE);
    }
}
