package dev.herald.app;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** The one way to write an API's address: two ways would be two campaigns, and message everybody twice. */
final class ApiBase {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private ApiBase() {}

    /** Scheme and host in lower case, no default port, no slash at the end. What is no address stays as it is. */
    static String normalized(String base) {
        try {
            var uri = new URI(base.strip());
            if (uri.getScheme() == null || uri.getHost() == null) {
                return base;
            }
            var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            var isDefault = uri.getPort() == (scheme.equals("https") ? HTTPS : HTTP);
            var port = uri.getPort() < 0 || isDefault ? "" : ":" + uri.getPort();
            var path = uri.getRawPath().replaceAll("/+$", "");
            return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port + path;
        } catch (URISyntaxException noAddress) {
            return base;
        }
    }

    /** The address as a part of a file name. */
    static String fileName(String base) {
        return base.replaceFirst("^[a-z]+://", "").replaceAll("[^A-Za-z0-9.-]+", "_");
    }
}
