package dev.herald.http.audience;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** Lines come out as they went in, however the bytes trickle. */
class LineReaderProperties {

    @Property
    void theLinesAreTheTextBetweenLineFeeds(
            @ForAll @Size(max = 20) List<@StringLength(max = 9) @CharRange(from = 'a', to = 'z') String> lines,
            @ForAll @IntRange(min = 1, max = 7) int bytesPerRead,
            @ForAll boolean finalLineFeed)
            throws IOException {
        var text = String.join("\n", lines) + (finalLineFeed ? "\n" : "");
        var expected = new ArrayList<>(lines);
        if (!finalLineFeed && !lines.isEmpty() && lines.getLast().isEmpty()) {
            expected.removeLast();
        }
        if (lines.isEmpty() && finalLineFeed) {
            expected.add("");
        }

        assertThat(read(new Trickle(text.getBytes(UTF_8), bytesPerRead))).isEqualTo(expected);
    }

    @Property(tries = 30)
    void aLineOfTheGreatestLengthIsReadAndALongerOneIsSkipped(
            @ForAll @IntRange(min = -2, max = 2) int more,
            @ForAll @IntRange(min = 50_000, max = 2_000_000) int bytesPerRead)
            throws IOException {
        var length = LineReader.MAX_LINE_BYTES + more;
        var text = "a\n" + "x".repeat(length) + "\nb\n";

        assertThat(read(new Trickle(text.getBytes(UTF_8), bytesPerRead)))
                .isEqualTo(List.of("a", more > 0 ? "too long" : "x".repeat(length), "b"));
    }

    private static List<String> read(InputStream in) throws IOException {
        var reader = new LineReader(in);
        var lines = new ArrayList<String>();
        while (reader.next()) {
            lines.add(
                    reader.isTooLong()
                            ? "too long"
                            : new String(reader.buffer(), reader.offset(), reader.length(), UTF_8));
        }
        return lines;
    }

    private static final class Trickle extends ByteArrayInputStream {
        private final int bytesPerRead;

        Trickle(byte[] bytes, int bytesPerRead) {
            super(bytes);
            this.bytesPerRead = bytesPerRead;
        }

        @Override
        public synchronized int read(byte[] into, int offset, int length) {
            return super.read(into, offset, Math.min(length, bytesPerRead));
        }
    }
}
