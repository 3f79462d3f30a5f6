package dev.herald.http.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A connection that knows how many bytes the kernel has taken from us for it. TLS writes its records through it too.
 *
 * <p>A write that fails counts as nothing taken. That is right for a short one, of the 8 KiB that Okio writes at once or
 * a TLS record, on a connection whose earlier requests have all been answered: its send buffer is empty, so the kernel
 * takes such a write as a whole or, with the connection reset, not at all.
 */
final class Wire extends Socket {
    private final Wires wires;
    private final AtomicLong taken = new AtomicLong();
    private volatile @Nullable Ends ends;

    /** Which connection it is, seen from either layer of it. */
    record Ends(SocketAddress here, SocketAddress there) {

        /** The ends of a socket; none if it is not connected. */
        static @Nullable Ends of(Socket socket) {
            var here = socket.getLocalSocketAddress();
            var there = socket.getRemoteSocketAddress();
            return here == null || there == null ? null : new Ends(here, there);
        }
    }

    Wire(Wires wires) {
        this.wires = wires;
    }

    /** Bytes taken since the connection was made. */
    long taken() {
        return taken.get();
    }

    @Override
    public void connect(SocketAddress address, int timeoutMillis) throws IOException {
        super.connect(address, timeoutMillis);
        var known = Ends.of(this);
        ends = known;
        if (known != null) {
            wires.add(known, this);
        }
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return new Counting(super.getOutputStream());
    }

    @Override
    public void close() throws IOException {
        var known = ends;
        if (known != null) {
            wires.remove(known, this);
        }
        super.close();
    }

    private final class Counting extends OutputStream {
        private final OutputStream out;

        Counting(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            taken.incrementAndGet();
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            taken.addAndGet(length);
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
