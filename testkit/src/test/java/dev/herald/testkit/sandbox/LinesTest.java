package dev.herald.testkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LinesTest {

    @Test
    void linesEndByAnyOfTheThreeWaysAndTheLastByNone() throws IOException {
        assertThat(lines("a\nb\r\nc\rd\n\ne\r\n\r\nf")).containsExactly("a", "b", "c", "d", "", "e", "", "f");
        assertThat(lines("a\r\n")).containsExactly("a");
        assertThat(lines("")).isEmpty();
    }

    @Test
    void aLineLongerThanTheBufferIsWholeAndOneThatIsTooLongEmpty() throws IOException {
        var whole = "x".repeat(1_000_000);
        var tooLong = "y".repeat(3_000_000);

        assertThat(lines("a\n" + whole + "\n" + tooLong + "\nb\n" + tooLong)).containsExactly("a", whole, "", "b", "");
    }

    /** Read in drops, so that everything is cut everywhere. */
    private static List<String> lines(String text) throws IOException {
        var found = new ArrayList<String>();
        new Lines(new Drops(text))
                .forEach((bytes, from, length) -> found.add(new String(bytes, from, length, StandardCharsets.UTF_8)));
        return found;
    }

    private static final class Drops extends InputStream {
        private static final int MOST = 8191;
        private final ByteArrayInputStream whole;
        private int next = 1;

        private Drops(String text) {
            this.whole = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public int read() {
            return whole.read();
        }

        @Override
        public int read(byte[] to, int from, int length) {
            next = next % MOST + 1;
            return whole.read(to, from, Math.min(length, next));
        }
    }
}
