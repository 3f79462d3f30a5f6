package dev.herald.app;

import dev.herald.domain.violation.Violation;
import dev.herald.http.web.Password;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * What receiving webhooks takes that must not be shown. {@code toString} doesn't.
 *
 * @param appSecret what Meta signs webhooks with
 * @param oldAppSecret what it signed them with before, while the secret is being changed
 * @param verifyToken a word of one's own choice, entered in Meta's dashboard as well
 */
public record WebhookSecrets(Option<String> appSecret, Option<String> oldAppSecret, Option<String> verifyToken) {
    /** The environment variable of the app's former secret. */
    public static final String OLD_APP_SECRET = "HERALD_OLD_APP_SECRET";

    /** The environment variable of the verify token. */
    public static final String VERIFY_TOKEN = "HERALD_VERIFY_TOKEN";

    /** The secrets that the environment holds. */
    public static WebhookSecrets fromEnvironment() {
        return new WebhookSecrets(held(Secrets.APP_SECRET), held(OLD_APP_SECRET), held(VERIFY_TOKEN));
    }

    /** The same where none need be held: if one is missing, all are made up, and known to this process alone. */
    public static WebhookSecrets ofEnvironmentOrMadeUp() {
        var given = fromEnvironment();
        return given.missing().isEmpty() ? given : madeUp();
    }

    private static WebhookSecrets madeUp() {
        return new WebhookSecrets(
                Option.some(Password.random().text()),
                Option.none(),
                Option.some(Password.random().text()));
    }

    private static Option<String> held(String variable) {
        return Option.of(System.getenv(variable)).filter(value -> !value.isBlank());
    }

    /** What is missing, by the names of the environment variables. */
    public Seq<Violation> missing() {
        return List.of(missing(appSecret, Secrets.APP_SECRET), missing(verifyToken, VERIFY_TOKEN))
                .flatMap(violations -> violations);
    }

    private static Seq<Violation> missing(Option<String> secret, String variable) {
        return Violation.unless(
                secret.isDefined(),
                variable,
                "is not set in the environment, nor kept in the store; webhooks need it, serve --no-webhooks does without");
    }

    /** The same with this secret of the app, if there is one. */
    WebhookSecrets withAppSecret(Option<String> other) {
        return new WebhookSecrets(other, oldAppSecret, verifyToken);
    }

    /** Whether that is there which only the environment can hold. */
    public boolean hasVerifyToken() {
        return verifyToken.isDefined();
    }

    /** Every secret that a webhook may be signed with. */
    public Seq<String> signing() {
        return appSecret.toList().appendAll(oldAppSecret);
    }

    @Override
    public String toString() {
        return "WebhookSecrets[hidden]";
    }
}
