package dev.herald.http.graph;

import io.vavr.control.Option;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.SocketFactory;
import okhttp3.Connection;

/**
 * The connections of a client that are open, as it makes them. A call knows its connection only as OkHttp does, which
 * over TLS is another socket on top of ours; both have the same two ends.
 */
final class Wires extends SocketFactory {
    private final ConcurrentHashMap<Wire.Ends, Wire> open = new ConcurrentHashMap<>();

    void add(Wire.Ends ends, Wire wire) {
        open.put(ends, wire);
    }

    void remove(Wire.Ends ends, Wire wire) {
        open.remove(ends, wire);
    }

    /** The wire of a connection; none if it is closed by now, or was not made here. */
    Option<Wire> of(Connection connection) {
        return Option.of(Wire.Ends.of(connection.socket())).flatMap(ends -> Option.of(open.get(ends)));
    }

    @Override
    public Socket createSocket() {
        return new Wire(this);
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw connected();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw connected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw connected();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw connected();
    }

    private static UnsupportedOperationException connected() {
        return new UnsupportedOperationException("OkHttp connects its sockets itself");
    }
}
