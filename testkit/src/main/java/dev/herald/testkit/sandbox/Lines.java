package dev.herald.testkit.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The lines of a stream as bytes, however they end. A line longer than {@value #LONGEST} bytes is handed on as an empty
 * one, which nobody can read.
 */
final class Lines {
    private static final int FIRST_BYTES = 1 << 16;
    private static final int LONGEST = 1 << 20;

    private final InputStream stream;
    private byte[] buffer = new byte[FIRST_BYTES];
    private int start;
    private int end;
    private boolean afterReturn;
    private boolean tooLong;

    Lines(InputStream stream) {
        this.stream = stream;
    }

    /** Takes one line: some of the bytes of an array that the next line overwrites. */
    interface Taker {
        void take(byte[] bytes, int from, int length);
    }

    void forEach(Taker taker) throws IOException {
        var scanned = 0;
        for (var read = read(); read >= 0; read = read()) {
            end += read;
            for (scanned = endOfLine(scanned); scanned < end; scanned = endOfLine(scanned + 1)) {
                endLine(scanned, taker);
            }
            makeRoom();
            scanned = end;
        }
        if (end > start || tooLong) {
            taker.take(buffer, start, tooLong ? 0 : end - start);
        }
    }

    private int read() throws IOException {
        return stream.read(buffer, end, buffer.length - end);
    }

    private int endOfLine(int from) {
        var bytes = buffer;
        var limit = end;
        var at = from;
        while (at < limit && bytes[at] != '\n' && bytes[at] != '\r') {
            at++;
        }
        return at;
    }

    private void endLine(int at, Taker taker) {
        var isOneWithReturn = buffer[at] == '\n' && afterReturn && at == start && !tooLong;
        if (!isOneWithReturn) {
            taker.take(buffer, start, tooLong ? 0 : at - start);
        }
        afterReturn = buffer[at] == '\r';
        tooLong = false;
        start = at + 1;
    }

    private void makeRoom() {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }
        if (end == LONGEST) {
            end = 0;
            tooLong = true;
            afterReturn = false;
        } else if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
    }
}
