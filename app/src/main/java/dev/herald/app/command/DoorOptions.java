package dev.herald.app.command;

import dev.herald.app.CannotStart;
import dev.herald.app.Herald;
import dev.herald.app.ServeSettings;
import dev.herald.app.WebhookSecrets;
import dev.herald.domain.violation.Violation;
import dev.herald.http.web.Password;
import dev.herald.http.web.WebAddress;
import dev.herald.http.webhook.WebhookSettings;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Where and how {@code serve} answers over HTTP. */
final class DoorOptions {
    @picocli.CommandLine.Option(
            names = "--port",
            description = "Where it listens (default: ${DEFAULT-VALUE}).",
            defaultValue = "8090")
    private int port;

    @picocli.CommandLine.Option(
            names = "--host",
            description = "The address it listens on (default: ${DEFAULT-VALUE}, this machine alone).",
            defaultValue = WebAddress.LOOPBACK)
    private String host = WebAddress.LOOPBACK;

    @picocli.CommandLine.Option(
            names = "--path",
            description = "The path that webhooks are sent to (default: ${DEFAULT-VALUE}).",
            defaultValue = WebhookSettings.DEFAULT_PATH)
    private String path = WebhookSettings.DEFAULT_PATH;

    @picocli.CommandLine.Option(
            names = "--https",
            description = "Browsers come by HTTPS, through a proxy: the session's cookie leaves by nothing else.")
    private boolean https;

    @picocli.CommandLine.Option(
            names = "--no-webhooks",
            description = "Receive no webhooks: what is delivered, read and clicked is not learned of here.")
    private boolean noWebhooks;

    /** What console and API are opened with, and whether somebody chose it. */
    record Key(Password password, boolean isChosen) {}

    /** Who may send webhooks. */
    enum Callers {
        NOBODY,
        /** Meta, or whoever knows the app's secret. */
        META,
        /** The built-in sandbox, in this process; nobody need know a secret for that, nor set one. */
        BUILT_IN_SANDBOX
    }

    /**
     * Who may.
     *
     * @param builtInAlone whether nobody else could
     */
    Callers callers(boolean builtInAlone) {
        return noWebhooks ? Callers.NOBODY : builtInAlone ? Callers.BUILT_IN_SANDBOX : Callers.META;
    }

    /** The password that the environment holds, or else one made up. */
    Either<CannotStart, Key> key() {
        return Option.of(System.getenv(ServeSettings.PASSWORD_VARIABLE))
                .filter(text -> !text.isBlank())
                .map(text -> Password.of(text)
                        .toEither()
                        .<CannotStart, Key>bimap(
                                mistakes -> new CannotStart.BadInput(mistakes.map(
                                        mistake -> Violation.of(ServeSettings.PASSWORD_VARIABLE, mistake.message()))),
                                password -> new Key(password, true)))
                .getOrElse(() -> Either.right(new Key(Password.random(), false)));
    }

    /** All of it; or everything that is wrong or missing. */
    Either<CannotStart, ServeSettings> settings(
            Seq<Herald> campaigns, Key key, Callers callers, boolean sendsByItself) {
        return webhooks(campaigns, callers)
                .flatMap(receiving -> WebAddress.of(host, port)
                        .toEither()
                        .bimap(
                                DoorOptions::ofOptions,
                                address ->
                                        new ServeSettings(address, receiving, key.password(), https, sendsByItself)));
    }

    private Either<CannotStart, Option<WebhookSettings>> webhooks(Seq<Herald> campaigns, Callers callers) {
        return switch (callers) {
            case NOBODY -> Either.right(Option.none());
            case META ->
                Either.sequenceRight(campaigns.map(Herald::webhookSecrets))
                        .flatMap(this::webhooks)
                        .map(Option::some);
            case BUILT_IN_SANDBOX ->
                webhooks(List.of(WebhookSecrets.ofEnvironmentOrMadeUp())).map(Option::some);
        };
    }

    /** Pages may belong to different apps, each with a secret of its own; the verify token is one. */
    private Either<CannotStart, WebhookSettings> webhooks(Seq<WebhookSecrets> secrets) {
        var missing = secrets.flatMap(WebhookSecrets::missing).distinct();
        return missing.isEmpty()
                ? WebhookSettings.of(
                                path,
                                secrets.flatMap(WebhookSecrets::signing).distinct(),
                                secrets.head().verifyToken().get())
                        .toEither()
                        .mapLeft(DoorOptions::ofOptions)
                : Either.left(new CannotStart.BadInput(missing));
    }

    private static CannotStart ofOptions(Seq<Violation> mistakes) {
        return new CannotStart.BadInput(
                mistakes.map(mistake -> Violation.of("--" + mistake.path(), mistake.message())));
    }
}
