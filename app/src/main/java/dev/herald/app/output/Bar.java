package dev.herald.app.output;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Supplier;

/** A line on a terminal that fills up. Drawn only when a person looks, and anew only when it has grown. */
final class Bar {
    private static final String ON_A_TERMINAL = "herald.terminal";
    private static final int WIDE = 40;
    private static final int FULL = 100;

    private final PrintWriter terminal;
    private final int width;
    private int drawnPercent = -1;

    Bar(PrintWriter terminal) {
        this(terminal, WIDE);
    }

    Bar(PrintWriter terminal, int width) {
        this.terminal = terminal;
        this.width = width;
    }

    /** Whether the launcher found a terminal on the other end. */
    static boolean isWanted() {
        return Boolean.getBoolean(ON_A_TERMINAL);
    }

    /** Fills it up to so many percent, with words behind it. */
    void draw(int percent, Supplier<String> words) {
        if (percent != drawnPercent) {
            redraw(percent, words.get());
        }
    }

    /** The same although it has not grown, for words that have changed. */
    void redraw(int percent, String words) {
        drawnPercent = percent;
        var filled = percent * width / FULL;
        terminal.printf(
                Locale.ROOT,
                "\r  [%s%s] %3d %%  %s\033[K",
                "#".repeat(filled),
                ".".repeat(width - filled),
                percent,
                words);
        terminal.flush();
    }

    /** Takes the line away, for what is printed next. */
    void clear() {
        if (drawnPercent >= 0) {
            terminal.print("\r\033[K");
            terminal.flush();
        }
    }
}
