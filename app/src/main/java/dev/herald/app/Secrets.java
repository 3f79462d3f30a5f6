package dev.herald.app;

import io.vavr.control.Option;

/** What must not be shown: access tokens and the app's secret. {@code toString} doesn't. */
public record Secrets(Option<String> pageToken, Option<String> adsToken, Option<String> appSecret) {
    /** The environment variable of the access token for sends and token look-ups. */
    public static final String PAGE_TOKEN = "HERALD_PAGE_TOKEN";

    /** The environment variable of the access token for campaigns. */
    public static final String ADS_TOKEN = "HERALD_ADS_TOKEN";

    /** The environment variable of the app's secret. */
    public static final String APP_SECRET = "HERALD_APP_SECRET";

    /** No secrets at all; enough for a sandbox. */
    public static final Secrets NONE = new Secrets(Option.none(), Option.none(), Option.none());

    /** The secrets that the environment holds. */
    public static Secrets fromEnvironment() {
        return new Secrets(
                Option.of(System.getenv(PAGE_TOKEN)),
                Option.of(System.getenv(ADS_TOKEN)),
                Option.of(System.getenv(APP_SECRET)));
    }

    boolean hasNoToken() {
        return pageToken.isEmpty() && adsToken.isEmpty();
    }

    @Override
    public String toString() {
        return "Secrets[hidden]";
    }
}
