package dev.herald.http.webhook;

import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * Where webhooks are received and by what they are known. {@code toString} shows no secret.
 *
 * @param host the address to listen on; {@link #LOOPBACK} unless there is a reason
 * @param port 0 to 65535; 0 lets the machine choose
 * @param path where events are sent to, {@code /webhooks}
 * @param appSecrets what bodies are signed with; more than one while a secret is being changed
 * @param verifyToken what the handshake must tell, as entered in Meta's dashboard
 */
public record WebhookSettings(String host, int port, String path, Seq<String> appSecrets, String verifyToken) {
    /** This machine alone. */
    public static final String LOOPBACK = "127.0.0.1";

    /** The path unless another one is wanted. */
    public static final String DEFAULT_PATH = "/webhooks";

    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~-]+)+");
    private static final int MAX_PORT = 65_535;

    /**
     * Guards what settings must be.
     *
     * @throws IllegalArgumentException if there are mistakes; {@link #of} tells them
     */
    public WebhookSettings {
        Violation.refuse(check(host, port, path, appSecrets, verifyToken));
    }

    /** The settings, or all that is wrong with them. */
    public static Validation<Seq<Violation>, WebhookSettings> of(
            String host, int port, String path, Seq<String> appSecrets, String verifyToken) {
        return Violation.valid(
                check(host, port, path, appSecrets, verifyToken),
                () -> new WebhookSettings(host, port, path, appSecrets, verifyToken));
    }

    private static Seq<Violation> check(
            String host, int port, String path, Seq<String> appSecrets, String verifyToken) {
        return List.of(
                        Violation.unless(!host.isBlank(), "host", "must not be empty"),
                        Violation.unless(port >= 0 && port <= MAX_PORT, "port", "must be 0 to " + MAX_PORT),
                        Violation.unless(
                                PATH.matcher(path).matches(), "path", "must be a path such as " + DEFAULT_PATH),
                        Violation.unless(
                                !appSecrets.isEmpty() && appSecrets.forAll(secret -> !secret.isBlank()),
                                "appSecrets",
                                "must be one or more, none of them empty"),
                        Violation.unless(!verifyToken.isBlank(), "verifyToken", "must not be empty"))
                .flatMap(violations -> violations);
    }

    /** Whether only this machine can reach it. A name that can't be resolved is none of this machine's. */
    boolean isForThisMachineOnly() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    /** Where events are sent to when this is the port. */
    URI url(int actualPort) {
        var isBareIpv6 = host.contains(":") && !host.startsWith("[");
        return URI.create("http://" + (isBareIpv6 ? "[" + host + "]" : host) + ":" + actualPort + path);
    }

    @Override
    public String toString() {
        return "WebhookSettings[" + host + ":" + port + path + "]";
    }
}
