package dev.herald.domain.content;

import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.function.Predicate;

/** The checks that every template's addresses share: 1 to 2048 characters of a URI (2300077). The length is ours. */
final class Addresses {
    private static final int MAX_URL = 2048;
    private static final String FACEBOOK = "facebook.com";

    private Addresses() {}

    /** An address of the web. */
    static Seq<Violation> web(String path, String url) {
        return check(path, url, Addresses::isOfTheWeb, "must be an address that begins with https:// or http://");
    }

    /** An address of the web that may not be left out. */
    static Seq<Violation> web(String path, Option<String> url) {
        return Texts.required(path, url, ErrorCode.INVALID_URL, present -> web(path, present));
    }

    /** An address that an app on a phone opens: of any scheme. */
    static Seq<Violation> deepLink(String path, String url) {
        return check(path, url, URI::isAbsolute, "must be an address with a scheme, such as https:// or shop://");
    }

    /** An address of Facebook's own site. */
    static Seq<Violation> facebook(String path, String url) {
        return check(path, url, Addresses::isOfFacebook, "must be an address at https://www." + FACEBOOK);
    }

    private static Seq<Violation> check(String path, String url, Predicate<URI> isRight, String message) {
        return Violation.unless(
                url.length() <= MAX_URL && uri(url).exists(isRight), path, message, ErrorCode.INVALID_URL);
    }

    private static Option<URI> uri(String url) {
        try {
            return Option.some(new URI(url));
        } catch (URISyntaxException noAddress) {
            return Option.none();
        }
    }

    private static boolean isOfTheWeb(URI uri) {
        return ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
                && uri.getRawAuthority() != null;
    }

    private static boolean isOfFacebook(URI uri) {
        return isOfTheWeb(uri)
                && Option.of(uri.getHost())
                        .map(host -> host.toLowerCase(Locale.ROOT))
                        .exists(host -> host.equals(FACEBOOK) || host.endsWith("." + FACEBOOK));
    }
}
