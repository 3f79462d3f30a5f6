package dev.herald.http.graph;

import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Where the Graph API is and with what right it is called. {@code toString} and violations never show a secret.
 *
 * @param base the API's address without version, {@code https://graph.facebook.com}; a trailing slash is dropped
 * @param version the API's version, {@code v24.0}
 * @param pageToken the access token for sends and token look-ups
 * @param adsToken the access token for campaigns
 * @param appSecret if given, every call carries a proof made with it
 */
public record GraphSettings(
        String base, String version, String pageToken, String adsToken, Option<String> appSecret, Timeouts timeouts) {
    /** Meta's own address. */
    public static final String DEFAULT_BASE = "https://graph.facebook.com";

    /** The version that this client was written for. */
    public static final String DEFAULT_VERSION = "v24.0";

    private static final int MAX_SECRET_LENGTH = 4096;
    private static final Pattern VERSION = Pattern.compile("v[0-9]{1,3}\\.[0-9]{1,3}");
    private static final Pattern ENDS_WITH_VERSION = Pattern.compile(".*/" + VERSION.pattern());

    /**
     * How long a call may take. A call that runs out of time after it may have left is lost, not repeated.
     *
     * @param connect until the connection stands
     * @param read without a byte from the other side
     * @param write without a byte taken by the other side
     * @param call everything together
     */
    public record Timeouts(Duration connect, Duration read, Duration write, Duration call) {
        /** 5 s to connect, 20 s to read, 20 s to write, 30 s for the whole call. */
        public static final Timeouts DEFAULT = new Timeouts(
                Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(30));
    }

    /**
     * Guards the parts.
     *
     * @throws IllegalArgumentException if they are refused; {@link #of} tells instead
     */
    public GraphSettings {
        base = withoutTrailingSlashes(base);
        Violation.refuse(check(base, version, pageToken, adsToken, appSecret));
    }

    /**
     * Settings with the default time-outs, or everything that is wrong with them. Each token stands in for the other one
     * if that is missing or blank; a blank secret is none.
     */
    public static Validation<Seq<Violation>, GraphSettings> of(
            String base, String version, Option<String> pageToken, Option<String> adsToken, Option<String> appSecret) {
        var page = given(pageToken).orElse(given(adsToken)).getOrElse("");
        var ads = given(adsToken).orElse(given(pageToken)).getOrElse("");
        var secret = given(appSecret);
        var address = withoutTrailingSlashes(base);
        return Violation.valid(
                check(address, version, page, ads, secret),
                () -> new GraphSettings(address, version, page, ads, secret, Timeouts.DEFAULT));
    }

    /** The same with other time-outs. */
    public GraphSettings withTimeouts(Timeouts other) {
        return new GraphSettings(base, version, pageToken, adsToken, appSecret, other);
    }

    private static Option<String> given(Option<String> secret) {
        return secret.map(String::strip).filter(text -> !text.isEmpty());
    }

    private static String withoutTrailingSlashes(String base) {
        var end = base.length();
        while (end > 0 && base.charAt(end - 1) == '/') {
            end--;
        }
        return base.substring(0, end);
    }

    private static Seq<Violation> check(
            String base, String version, String pageToken, String adsToken, Option<String> appSecret) {
        return Violation.all(
                Violation.unless(
                        isAddress(base),
                        "base",
                        "must be an address such as " + DEFAULT_BASE + ", without user, query or fragment"),
                Violation.unless(
                        !ENDS_WITH_VERSION.matcher(base).matches(), "base", "must not end with the API's version"),
                Violation.unless(VERSION.matcher(version).matches(), "version", "must look like " + DEFAULT_VERSION),
                Violation.unless(isSecret(pageToken), "page_token", "must be a Meta access token, in visible ASCII"),
                Violation.unless(
                        adsToken.equals(pageToken) || isSecret(adsToken),
                        "ads_token",
                        "must be a Meta access token, in visible ASCII"),
                Violation.unless(
                        appSecret.forAll(GraphSettings::isSecret), "app_secret", "must be visible ASCII characters"));
    }

    private static boolean isAddress(String base) {
        try {
            var uri = new URI(base);
            return List.of("http", "https").contains(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }

    private static boolean isSecret(String text) {
        return !text.isEmpty()
                && text.length() <= MAX_SECRET_LENGTH
                && text.chars().allMatch(c -> c > ' ' && c <= '~');
    }

    @Override
    public String toString() {
        return "GraphSettings[" + base + "/" + version + ", tokens hidden"
                + (appSecret.isDefined() ? ", with app secret" : "") + "]";
    }
}
