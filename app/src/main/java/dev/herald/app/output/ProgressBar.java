package dev.herald.app.output;

import dev.herald.application.dispatch.Progress;
import io.vavr.collection.List;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/**
 * A line on the terminal that grows with the people dealt with, in this run and in earlier ones, as far as that is durable,
 * and says how fast it goes and how long the rest takes. Drawn only when a person looks, and a few times a second.
 */
public final class ProgressBar implements Progress {
    private static final int PERCENT = 100;
    private static final int WIDTH = 12;
    private static final Duration BETWEEN_DRAWINGS = Duration.ofMillis(250);
    private static final long MINUTES_SHOWN = 90;
    private static final long HOURS_SHOWN = 48;

    private final Bar bar;
    private final InstantSource clock;
    private Pace pace = new Pace();
    private Instant nextDrawing = Instant.MIN;
    private long people;
    private long dealtWith;
    private long accepted;

    /** A bar that is drawn on this stream. */
    public ProgressBar(PrintWriter terminal) {
        this(terminal, InstantSource.system());
    }

    ProgressBar(PrintWriter terminal, InstantSource clock) {
        this.bar = new Bar(terminal, WIDTH);
        this.clock = clock;
    }

    /** Whether the launcher found a terminal on the other end. */
    public static boolean isWanted() {
        return Bar.isWanted();
    }

    @Override
    public void begins(long total, long before) {
        people = total;
        dealtWith = before;
        pace = new Pace();
        nextDrawing = Instant.MIN;
        draw();
    }

    @Override
    public void accepted(long more) {
        accepted += more;
    }

    @Override
    public void dealtWith(long more) {
        dealtWith += more;
        draw();
    }

    /** Whoever waited or was postponed is dealt with again, and counted again: never more than there are. */
    private void draw() {
        var now = clock.instant();
        var done = Math.min(dealtWith, people);
        pace.isAt(now, dealtWith, accepted);
        if (!now.isBefore(nextDrawing)) {
            nextDrawing = now.plus(BETWEEN_DRAWINGS);
            bar.redraw(people == 0 ? PERCENT : Math.toIntExact(done * PERCENT / people), words(done));
        }
    }

    private String words(long done) {
        return List.of(String.format(Locale.ROOT, "%,d of %,d people", done, people))
                .appendAll(pace.sentPerSecond().map(speed -> String.format(Locale.ROOT, "%,d sent/s", speed)))
                .appendAll(pace.left(people - done).map(ProgressBar::words))
                .mkString(", ");
    }

    private static String words(Duration left) {
        var minutes = (left.toSeconds() + 59) / 60;
        if (minutes <= MINUTES_SHOWN) {
            return minutes <= 1 ? "less than a minute left" : "about " + minutes + " min left";
        }
        var hours = Math.round(minutes / 60.0);
        return hours <= HOURS_SHOWN ? "about " + hours + " h left" : "about " + Math.round(hours / 24.0) + " days left";
    }

    /** Takes the line away, for what is printed next. */
    public void clear() {
        bar.clear();
    }
}
