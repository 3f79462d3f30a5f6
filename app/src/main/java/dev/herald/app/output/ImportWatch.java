package dev.herald.app.output;

import dev.herald.application.audience.ImportProgress;
import java.io.PrintWriter;
import java.util.Locale;

/** Tells how far an import is: by a bar where a person looks, by a line now and then elsewhere. */
public final class ImportWatch implements ImportProgress {
    private static final long LINES_BETWEEN = 500_000;
    private static final int PERCENT = 100;

    private final PrintWriter err;
    private final Bar bar;
    private final boolean drawn = Bar.isWanted();
    private long toldAt = LINES_BETWEEN;

    /** Tells it on this stream. */
    public ImportWatch(PrintWriter err) {
        this.err = err;
        this.bar = new Bar(err);
    }

    @Override
    public void isIn(long lines, double share) {
        if (drawn) {
            bar.draw((int) (share * PERCENT), () -> words(lines));
        } else if (lines >= toldAt) {
            toldAt = lines + LINES_BETWEEN;
            err.println(words(lines));
            err.flush();
        }
    }

    private static String words(long lines) {
        return String.format(Locale.ROOT, "%,d lines are in", lines);
    }

    /** Takes the bar away, for what is printed next. */
    public void clear() {
        bar.clear();
    }
}
