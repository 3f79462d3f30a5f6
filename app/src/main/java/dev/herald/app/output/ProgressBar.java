package dev.herald.app.output;

import dev.herald.application.dispatch.Progress;
import java.io.PrintWriter;
import java.util.Locale;

/** A line on the terminal that grows with the people dealt with. Drawn only when a person looks. */
public final class ProgressBar implements Progress {
    private static final int PERCENT = 100;

    private final Bar bar;
    private long people;
    private long dealtWith;

    /** A bar that is drawn on this stream. */
    public ProgressBar(PrintWriter terminal) {
        this.bar = new Bar(terminal);
    }

    /** Whether the launcher found a terminal on the other end. */
    public static boolean isWanted() {
        return Bar.isWanted();
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
        var percent = people == 0 ? PERCENT : Math.toIntExact(dealtWith * PERCENT / people);
        bar.draw(percent, () -> String.format(Locale.ROOT, "%,d of %,d people", dealtWith, people));
    }

    /** Takes the line away, for what is printed next. */
    public void clear() {
        bar.clear();
    }
}
