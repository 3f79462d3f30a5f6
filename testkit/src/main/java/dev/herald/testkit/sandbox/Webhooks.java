package dev.herald.testkit.sandbox;

import dev.herald.domain.violation.Violation;
import java.net.URI;

/**
 * Where the sandbox posts events, as an app's settings at Meta say it.
 *
 * @param url over HTTP or HTTPS
 * @param appSecret what bodies are signed with, any text but an empty one
 */
public record Webhooks(URI url, String appSecret) {
    private static final int LAST_PORT = 65_535;

    /**
     * Guards the parts.
     *
     * @throws IllegalArgumentException if the address is not one of HTTP, or the secret is empty
     */
    public Webhooks {
        var scheme = String.valueOf(url.getScheme());
        Violation.refuse(Violation.all(
                Violation.unless(
                        (scheme.equals("http") || scheme.equals("https")) && url.getHost() != null,
                        "url",
                        "must be an address that starts with http:// or https://"),
                Violation.unless(
                        url.getPort() <= LAST_PORT && url.getPort() != 0, "url", "names no port that there is"),
                Violation.unless(!appSecret.isEmpty(), "app_secret", "is required: bodies are signed with it")));
    }

    /** The address only: the secret is nobody's business. */
    @Override
    public String toString() {
        return "Webhooks[" + url + "]";
    }
}
