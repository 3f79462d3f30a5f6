package dev.herald.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** A line to a database server that things can happen to: once so many bytes have passed towards the server, it is cut. */
final class CutLine implements AutoCloseable {
    private static final int BUFFER = 8192;
    private static final long NEVER = Long.MAX_VALUE;

    private final ServerSocket door;
    private final ExecutorService pumps = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicReference<InetSocketAddress> server = new AtomicReference<>();
    private final AtomicLong passed = new AtomicLong();
    private final AtomicLong mark = new AtomicLong(NEVER);
    private final CompletableFuture<Boolean> happened = new CompletableFuture<>();
    private volatile Runnable mishap = () -> {};
    private volatile boolean dead;

    /** A line to the server of a database. */
    CutLine(String url) throws IOException {
        leadTo(url);
        door = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        pumps.execute(this::accept);
    }

    /** From now on, new connections go to another server. */
    void leadTo(String url) {
        var address = URI.create(url.substring("jdbc:".length()));
        server.set(new InetSocketAddress(address.getHost(), address.getPort()));
    }

    /** The address of a database through this line. */
    String url(String direct) {
        var address = URI.create(direct.substring("jdbc:".length()));
        return "jdbc:postgresql://127.0.0.1:" + door.getLocalPort() + address.getPath() + "?" + address.getQuery();
    }

    /** Has something happen, once, as soon as so many more bytes have passed towards the server; they wait for its end. */
    void after(long bytes, Runnable what) {
        mishap = what;
        mark.set(passed.get() + bytes);
    }

    /** Whether that has happened, to its end. */
    boolean hasHappened() {
        return mark.get() == NEVER && happened.join();
    }

    /** Ends all connections at once, as a pulled plug does. */
    void cut() {
        open.forEach(CutLine::reset);
    }

    /** Lets nobody through any more. */
    void die() {
        dead = true;
        cut();
    }

    /** Lets people through again. */
    void revive() {
        dead = false;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                pumps.execute(() -> connect(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket client) {
        open.add(client);
        if (dead) {
            reset(client);
            return;
        }
        var behind = new Socket();
        open.add(behind);
        try {
            behind.connect(server.get());
            pumps.execute(() -> pump(behind, client, false));
            pump(client, behind, true);
        } catch (IOException refused) {
            reset(client);
        }
    }

    private void pump(Socket from, Socket to, boolean counts) {
        var buffer = new byte[BUFFER];
        try {
            for (var length = from.getInputStream().read(buffer);
                    length >= 0;
                    length = from.getInputStream().read(buffer)) {
                if (counts) {
                    count(length);
                }
                to.getOutputStream().write(buffer, 0, length);
            }
        } catch (IOException cut) {
            // the other side hears of it below
        } finally {
            reset(from);
            reset(to);
        }
    }

    private void count(int bytes) {
        var now = passed.addAndGet(bytes);
        var at = mark.get();
        if (now >= at && mark.compareAndSet(at, NEVER)) {
            mishap.run();
            happened.complete(true);
        }
    }

    private static void reset(Socket socket) {
        try {
            if (!socket.isClosed()) {
                socket.setSoLinger(true, 0);
            }
            socket.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
        pumps.close();
    }
}
