package dev.herald.http.graph;

import io.vavr.control.Option;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Protocol;
import org.jspecify.annotations.Nullable;

/**
 * How far one call has come, which decides what a failure means. Travels with the request as its tag.
 *
 * <p>Until its headers begin to be written nothing of a call can have arrived: neither can it while TLS is still being
 * agreed on. From then on it may have, unless the kernel has taken nothing for the call's connection since. The latter
 * is known of HTTP/1.1 alone: a connection of HTTP/2 is shared, and what this call left in its buffer others may flush
 * even after the call has failed. In any doubt it may have arrived.
 */
final class CallProgress extends EventListener {
    private final Wires wires;

    // All events of a call that write come on the thread of the call, which is also the one that asks afterwards.
    private volatile @Nullable Connection connection;
    private volatile boolean leaving;
    private volatile Option<Wire> wire = Option.none();
    private volatile long takenBefore;

    CallProgress(Wires wires) {
        this.wires = wires;
    }

    /** The listener of a call: the progress that its request carries. */
    static EventListener of(Call call) {
        var progress = call.request().tag(CallProgress.class);
        return progress == null ? EventListener.NONE : progress;
    }

    @Override
    public void connectionAcquired(Call call, Connection acquired) {
        connection = acquired;
    }

    @Override
    public void requestHeadersStart(Call call) {
        var used = connection;
        wire = leaving || used == null || used.protocol() != Protocol.HTTP_1_1 ? Option.none() : wires.of(used);
        takenBefore = wire.map(Wire::taken).getOrElse(0L);
        leaving = true;
    }

    boolean mayHaveArrived() {
        return leaving && !wire.exists(line -> line.taken() == takenBefore);
    }
}
