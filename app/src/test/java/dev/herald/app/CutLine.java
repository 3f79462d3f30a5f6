package dev.herald.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A line to a database server that things can happen to: when certain words of a statement pass, before the server hears them
 * or after it has carried them out and before anybody hears of that.
 */
final class CutLine implements AutoCloseable {
    private static final int BUFFER = 64 * 1024;

    private final ServerSocket door;
    private final ExecutorService pumps = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicReference<InetSocketAddress> server = new AtomicReference<>();
    private final AtomicReference<Mishap> mishap = new AtomicReference<>(Mishap.NONE);
    private final CompletableFuture<Boolean> happened = new CompletableFuture<>();
    private volatile boolean dead;

    /** What is to happen when these words pass for so many more times. */
    private record Mishap(String words, int times, boolean inAnswer, Runnable what) {
        static final Mishap NONE = new Mishap("", 0, false, () -> {});

        Mishap after(int seen) {
            return new Mishap(words, times - seen, inAnswer, what);
        }

        boolean isNone() {
            return words.isEmpty();
        }

        boolean isDue() {
            return !isNone() && times <= 0;
        }
    }

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

    /** Has something happen when these words pass for that many times; the server hears them after its end, if at all. */
    void when(String words, int times, Runnable what) {
        mishap.set(new Mishap(words, times, false, what));
    }

    /** Has something happen when the server answers to these words, which it gets for that many times. */
    void whenAnswered(String words, int times, Runnable what) {
        mishap.set(new Mishap(words, times, true, what));
    }

    /** Whether that has happened, to its end. */
    boolean hasHappened() {
        return mishap.get().isNone() && happened.join();
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
            pumps.execute(() -> pump(behind, client, bytes -> answered()));
            pump(client, behind, this::said);
        } catch (IOException refused) {
            reset(client);
        }
    }

    private static void pump(Socket from, Socket to, Consumer<String> watcher) {
        var buffer = new byte[BUFFER];
        try {
            for (var length = from.getInputStream().read(buffer);
                    length >= 0;
                    length = from.getInputStream().read(buffer)) {
                watcher.accept(new String(buffer, 0, length, StandardCharsets.ISO_8859_1));
                to.getOutputStream().write(buffer, 0, length);
            }
        } catch (IOException cut) {
            // the other side hears of it below
        } finally {
            reset(from);
            reset(to);
        }
    }

    private void said(String bytes) {
        var waiting = mishap.get();
        if (!waiting.isNone() && !waiting.isDue()) {
            var seen = bytes.split(Pattern.quote(waiting.words()), -1).length - 1;
            if (mishap.compareAndSet(waiting, waiting.after(seen)) && !waiting.inAnswer()) {
                happenIfDue();
            }
        }
    }

    private void answered() {
        if (mishap.get().inAnswer()) {
            happenIfDue();
        }
    }

    private void happenIfDue() {
        var due = mishap.get();
        if (due.isDue() && mishap.compareAndSet(due, Mishap.NONE)) {
            due.what().run();
            happened.complete(true);
        }
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException closedAlready) {
            // by whoever reads from it
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
        pumps.close();
    }
}
