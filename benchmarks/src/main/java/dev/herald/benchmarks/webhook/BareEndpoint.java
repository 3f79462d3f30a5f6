package dev.herald.benchmarks.webhook;

import io.javalin.Javalin;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;

/**
 * The least that a webhook endpoint does: Javalin with its defaults, the signature checked in constant time, nothing kept.
 * An upper bound of what any intake on Javalin can take.
 */
public final class BareEndpoint {
    private static final int OK = 200;
    private static final int FORBIDDEN = 403;

    private BareEndpoint() {}

    /** Listens on the port given first, for bodies signed with the secret given second, until killed. */
    public static void main(String[] arguments) throws GeneralSecurityException {
        var keyed = Signed.mac(arguments[1]);
        Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.post(
                            "/webhooks",
                            call -> call.status(
                                    isGenuine(keyed, call.bodyAsBytes(), call.header("X-Hub-Signature-256"))
                                            ? OK
                                            : FORBIDDEN));
                })
                .start("127.0.0.1", Integer.parseInt(arguments[0]));
    }

    private static boolean isGenuine(Mac keyed, byte[] body, @Nullable String signature)
            throws CloneNotSupportedException {
        var mac = (Mac) keyed.clone();
        var expected = "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        return signature != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.US_ASCII));
    }
}
