package dev.herald.http.audience;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts bytes into lines without copying them: a line is a place in the buffer, good until the next one. A line that is
 * too long is skipped, so the memory it takes is the buffer, whatever the file holds. A final line feed begins no line.
 */
final class LineReader {
    /** 1 MiB: two thousand times what a row of the listing takes. */
    static final int MAX_LINE_BYTES = 1 << 20;

    /** How much of a line that is skipped is kept, for people to find it again. */
    static final int HEAD_BYTES = 1 << 14;

    private static final int READ_AHEAD_BYTES = 1 << 18;
    private static final int END_OF_FILE = -1;

    private final InputStream in;
    private final byte[] buffer = new byte[MAX_LINE_BYTES + READ_AHEAD_BYTES];
    private int position;
    private int limit;
    private int offset;
    private int length;
    private boolean tooLong;
    private byte[] head = {};

    LineReader(InputStream in) {
        this.in = in;
    }

    /** Moves to the next line; false after the last. */
    boolean next() throws IOException {
        tooLong = false;
        var scanned = position;
        while (true) {
            var lineFeed = indexOfLineFeed(scanned);
            if (lineFeed < limit) {
                return lineUpTo(lineFeed, lineFeed + 1);
            }
            if (limit - position > MAX_LINE_BYTES) {
                callTooLong();
                position = limit;
            }
            if (!fill()) {
                return (tooLong || position < limit) && lineUpTo(limit, limit);
            }
            scanned = tooLong ? position : position + length;
        }
    }

    private boolean lineUpTo(int end, int nextPosition) {
        if (end - position > MAX_LINE_BYTES) {
            callTooLong();
        }
        offset = position;
        length = end - position;
        position = nextPosition;
        return true;
    }

    private void callTooLong() {
        if (!tooLong) {
            tooLong = true;
            head = Arrays.copyOfRange(buffer, position, position + HEAD_BYTES);
        }
    }

    private int indexOfLineFeed(int from) {
        return EightBytes.indexOfLineFeed(buffer, from, limit);
    }

    /** Moves what is left to the front and reads more behind it; false at the end. */
    private boolean fill() throws IOException {
        length = limit - position;
        System.arraycopy(buffer, position, buffer, 0, length);
        position = 0;
        limit = length;
        var read = in.read(buffer, limit, buffer.length - limit);
        if (read == END_OF_FILE) {
            return false;
        }
        limit += read;
        return true;
    }

    byte[] buffer() {
        return buffer;
    }

    int offset() {
        return offset;
    }

    int length() {
        return length;
    }

    boolean isTooLong() {
        return tooLong;
    }

    /** The line's bytes; the first {@value #HEAD_BYTES} if they are more. */
    byte[] head() {
        return tooLong ? head.clone() : Arrays.copyOfRange(buffer, offset, offset + Math.min(length, HEAD_BYTES));
    }

    /** Whether the line has more bytes than its head. */
    boolean isLongerThanItsHead() {
        return tooLong || length > HEAD_BYTES;
    }
}
