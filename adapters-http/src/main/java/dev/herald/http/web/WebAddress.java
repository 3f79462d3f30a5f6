package dev.herald.http.web;

import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/**
 * Where a server listens.
 *
 * @param host the address to listen on; {@link #LOOPBACK} unless there is a reason
 * @param port 0 to 65535; 0 lets the machine choose
 */
public record WebAddress(String host, int port) {
    /** This machine alone. */
    public static final String LOOPBACK = "127.0.0.1";

    private static final int MAX_PORT = 65_535;

    /**
     * Guards what an address must be.
     *
     * @throws IllegalArgumentException if there are mistakes; {@link #of} tells them
     */
    public WebAddress {
        Violation.refuse(check(host, port));
    }

    /** The address, or all that is wrong with it. */
    public static Validation<Seq<Violation>, WebAddress> of(String host, int port) {
        return Violation.valid(check(host, port), () -> new WebAddress(host, port));
    }

    private static Seq<Violation> check(String host, int port) {
        return List.of(
                        Violation.unless(!host.isBlank(), "host", "must not be empty"),
                        Violation.unless(port >= 0 && port <= MAX_PORT, "port", "must be 0 to " + MAX_PORT))
                .flatMap(violations -> violations);
    }

    /** Whether only this machine can reach it. A name that can't be resolved is none of this machine's. */
    public boolean isForThisMachineOnly() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    /** The address of this path when the machine chose this port. */
    URI url(int actualPort, String path) {
        var isBareIpv6 = host.contains(":") && !host.startsWith("[");
        return URI.create("http://" + (isBareIpv6 ? "[" + host + "]" : host) + ":" + actualPort + path);
    }
}
