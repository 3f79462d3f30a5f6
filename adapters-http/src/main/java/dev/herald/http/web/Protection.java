package dev.herald.http.web;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Headers of every answer, that keep browsers from running, framing, sniffing, keeping or passing on anything; also of those
 * that no door has a say in.
 */
final class Protection implements HttpConfiguration.Customizer {
    private static final Map<String, String> HEADERS = LinkedHashMap.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'"
                    + " data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Cache-Control",
            "no-store");

    @Override
    public Request customize(Request request, HttpFields.Mutable answer) {
        HEADERS.forEach((name, value) -> answer.put(name, value));
        return request;
    }
}
