package dev.herald.http.webhook;

import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.regex.Pattern;

/**
 * Where webhooks are sent to, and by what they are known. {@code toString} shows no secret.
 *
 * @param path where events are sent to, {@code /webhooks}
 * @param appSecrets what bodies are signed with; more than one while a secret is being changed
 * @param verifyToken what the handshake must tell, as entered in Meta's dashboard
 */
public record WebhookSettings(String path, Seq<String> appSecrets, String verifyToken) {
    /** The path unless another one is wanted. */
    public static final String DEFAULT_PATH = "/webhooks";

    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~-]+)+");

    /**
     * Guards what settings must be.
     *
     * @throws IllegalArgumentException if there are mistakes; {@link #of} tells them
     */
    public WebhookSettings {
        Violation.refuse(check(path, appSecrets, verifyToken));
    }

    /** The settings, or all that is wrong with them. */
    public static Validation<Seq<Violation>, WebhookSettings> of(
            String path, Seq<String> appSecrets, String verifyToken) {
        return Violation.valid(
                check(path, appSecrets, verifyToken), () -> new WebhookSettings(path, appSecrets, verifyToken));
    }

    /** The same, also known by another secret. */
    public WebhookSettings alsoSignedWith(String secret) {
        return new WebhookSettings(path, appSecrets.append(secret), verifyToken);
    }

    private static Seq<Violation> check(String path, Seq<String> appSecrets, String verifyToken) {
        return List.of(
                        Violation.unless(
                                PATH.matcher(path).matches(), "path", "must be a path such as " + DEFAULT_PATH),
                        Violation.unless(
                                !appSecrets.isEmpty() && appSecrets.forAll(secret -> !secret.isBlank()),
                                "appSecrets",
                                "must be one or more, none of them empty"),
                        Violation.unless(!verifyToken.isBlank(), "verifyToken", "must not be empty"))
                .flatMap(violations -> violations);
    }

    @Override
    public String toString() {
        return "WebhookSettings[" + path + "]";
    }
}
