package dev.herald.app.output;

import java.io.Writer;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Standard error where it is to hold nothing but log entries: what a command says there to people is logged, each line an
 * entry.
 */
public final class LoggedLines extends Writer {
    private static final Logger LOG = LoggerFactory.getLogger("herald.said");
    private static final Pattern ESCAPES = Pattern.compile("\033\\[[0-9;]*[A-Za-z]|\r");

    private final StringBuilder line = new StringBuilder();

    @Override
    public void write(char[] characters, int offset, int length) {
        synchronized (lock) {
            for (var index = offset; index < offset + length; index++) {
                if (characters[index] == '\n') {
                    say();
                } else {
                    line.append(characters[index]);
                }
            }
        }
    }

    private void say() {
        var words = ESCAPES.matcher(line).replaceAll("");
        line.setLength(0);
        if (!words.isBlank()) {
            LOG.info("{}", words);
        }
    }

    /** What is not a whole line yet waits for the rest. */
    @Override
    public void flush() {}

    @Override
    public void close() {
        synchronized (lock) {
            say();
        }
    }
}
