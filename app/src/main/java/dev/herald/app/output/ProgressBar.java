package dev.herald.app.output;

import dev.herald.application.dispatch.Progress;
import java.io.PrintWriter;
import java.util.Locale;

/** A line on the terminal that grows with the people dealt with. Drawn only when a person looks. */
public final class ProgressBar implements Progress {
    private static final String ON_A_TERMINAL = "herald.terminal";
    private static final int WIDTH = 40;
    private static final int PERCENT = 100;

    private final PrintWriter terminal;
    private long people;
    private long dealtWith;
    private long drawnPercent = -1;

    /** A bar that is drawn on this stream. */
    public ProgressBar(PrintWriter terminal) {
        this.terminal = terminal;
    }

    /** Whether the launcher found a terminal on the other end. */
    public static boolean isWanted() {
        return Boolean.getBoolean(ON_A_TERMINAL);
    }

    @Override
    public void begins(long total, long before) {
        people = total;
        dealtWith = before;
        draw();
    }

    @Override
    public void dealtWith(long more) {
        dealtWith += more;
        draw();
    }

    private void draw() {
        var percent = people == 0 ? PERCENT : dealtWith * PERCENT / people;
        if (percent != drawnPercent) {
            drawnPercent = percent;
            var filled = (int) (percent * WIDTH / PERCENT);
            terminal.printf(
                    Locale.ROOT,
                    "\r  [%s%s] %3d %%  %,d of %,d people",
                    "#".repeat(filled),
                    ".".repeat(WIDTH - filled),
                    percent,
                    dealtWith,
                    people);
            terminal.flush();
        }
    }

    /** Takes the line away, for what is printed next. */
    public void clear() {
        if (drawnPercent >= 0) {
            terminal.print("\r\033[K");
            terminal.flush();
        }
    }
}
