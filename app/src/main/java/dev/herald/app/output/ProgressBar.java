package dev.herald.app.output;

import dev.herald.application.dispatch.Progress;
import dev.herald.application.port.Outcome;
import dev.herald.domain.delivery.Attempt;
import io.vavr.collection.Seq;
import java.io.PrintWriter;

/** A line on the terminal that tells how many messages are out. Drawn only when a person looks. */
public final class ProgressBar implements Progress {
    private static final String ON_A_TERMINAL = "herald.terminal";
    private static final int REDRAW_AFTER = 100;

    private final PrintWriter terminal;
    private long accepted;
    private long refused;
    private long drawnAt;

    /** A bar that is drawn on this stream. */
    public ProgressBar(PrintWriter terminal) {
        this.terminal = terminal;
    }

    /** Whether the launcher found a terminal on the other end. */
    public static boolean isWanted() {
        return Boolean.getBoolean(ON_A_TERMINAL);
    }

    @Override
    public void recorded(Seq<Outcome> outcomes) {
        for (var outcome : outcomes) {
            switch (outcome.state()) {
                case Attempt.Accepted state -> accepted++;
                case Attempt.Rejected state -> refused++;
                case Attempt.Postponed state -> refused++;
                case Attempt state -> {}
            }
        }
        if (accepted + refused - drawnAt >= REDRAW_AFTER) {
            drawnAt = accepted + refused;
            terminal.printf("\r  %,d accepted, %,d refused …", accepted, refused);
            terminal.flush();
        }
    }

    /** Takes the line away. */
    public void clear() {
        terminal.print("\r\033[K");
        terminal.flush();
    }
}
