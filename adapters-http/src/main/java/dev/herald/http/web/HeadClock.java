package dev.herald.http.web;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections on which a call's headers trickle in, so that they are never silent and never done: those that brought
 * something for so long, and no whole head. They are open for three times so long at most.
 */
final class HeadClock implements Connection.Listener {
    private final Scheduler scheduler;
    private final Duration limit;

    HeadClock(Scheduler scheduler, Duration limit) {
        this.scheduler = scheduler;
        this.limit = limit;
    }

    /** What a connection has brought by now. */
    private record Brought(long heads, long bytes, boolean isSuspect) {}

    @Override
    public void onOpened(Connection connection) {
        lookLater(connection, new Brought(0, 0, false));
    }

    private void lookLater(Connection connection, Brought before) {
        scheduler.schedule(() -> look(connection, before), limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look(Connection connection, Brought before) {
        if (!connection.getEndPoint().isOpen()) {
            return;
        }
        var heads = connection.getMessagesIn();
        var isStill = heads == before.heads() && heads == connection.getMessagesOut();
        if (isStill && before.isSuspect()) {
            connection.close();
        } else {
            var bytes = connection.getBytesIn();
            lookLater(connection, new Brought(heads, bytes, isStill && bytes > before.bytes()));
        }
    }

    @Override
    public void onClosed(Connection connection) {}
}
