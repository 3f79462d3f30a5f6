package dev.herald.benchmarks.dispatch;

import io.vavr.control.Option;

/** The ceiling: sends on virtual threads that nobody records. */
public final class BareLoop {
    private BareLoop() {}

    /** {@code BASE SENDS AT_ONCE}. */
    public static void main(String[] arguments) throws InterruptedException {
        var atOnce = Integer.parseInt(arguments[2]);
        var client = new BareClient(arguments[0], atOnce);
        var measured = Measured.begin(Option.none());
        var sent = Workers.work(Thread.ofVirtual().factory(), atOnce, Long.parseLong(arguments[1]), client::send);
        measured.print("bare", sent);
    }
}
