package dev.herald.app.command;

import dev.herald.app.CannotStart;
import dev.herald.app.Herald;
import dev.herald.app.Setup;
import dev.herald.app.WebhookSecrets;
import dev.herald.app.output.AccountJson;
import dev.herald.app.output.Sentences;
import dev.herald.domain.violation.Violation;
import dev.herald.http.webhook.WebhookSettings;
import dev.herald.http.webhook.WebhooksUnavailable;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code herald serve}. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Receives Meta's webhooks: what was delivered, read, clicked; who opted in or out.",
            "Ctrl-C stops it.",
            "With --send it also runs the campaign, and again whenever there is something to do: people are due, the next"
                    + " budget day begins, a suspension lifts, a pause ends.",
            "Needs HERALD_APP_SECRET and HERALD_VERIFY_TOKEN in the environment."
        },
        footer = {
            "",
            "Examples:",
            "  herald serve my/campaign.yaml --graph https://graph.facebook.com",
            "  herald serve my/campaign.yaml --graph http://localhost:8080 --send",
            "",
            "Next: herald report counts what was delivered, read and clicked."
        })
final class ServeCommand implements Callable<Integer> {

    private static final String FOR_SENDING =
            "--node, --yes and --max-spend are for serve --send, which sends; without --send leave them out.";

    @Mixin
    private final CampaignOptions campaign = new CampaignOptions();

    @Option(names = "--port", description = "Where it listens (default: ${DEFAULT-VALUE}).", defaultValue = "8090")
    private int port;

    @Option(
            names = "--host",
            description = "The address it listens on (default: ${DEFAULT-VALUE}, this machine alone).",
            defaultValue = WebhookSettings.LOOPBACK)
    private String host = WebhookSettings.LOOPBACK;

    @Option(
            names = "--path",
            description = "The path that webhooks are sent to (default: ${DEFAULT-VALUE}).",
            defaultValue = WebhookSettings.DEFAULT_PATH)
    private String path = WebhookSettings.DEFAULT_PATH;

    @Option(
            names = "--send",
            description =
                    "Run the campaign too, and go on with it by itself, until Ctrl-C. No other run may be at work, but nodes of"
                            + " other names (--node).")
    private boolean send;

    @Mixin
    private final RunCommand.ConsentOptions consent = new RunCommand.ConsentOptions();

    @Mixin
    private final NodeOption node = new NodeOption();

    private volatile io.vavr.control.Option<Herald> atWork = io.vavr.control.Option.none();

    @Override
    public Integer call() {
        if (!send && (node.isTyped() || consent.isGiven())) {
            return campaign.refuse("REFUSED", List.of(FOR_SENDING), ExitCode.BAD_INPUT);
        }
        if (campaign.graph == null && campaign.database == null) {
            return campaign.refuse(
                    "REFUSED",
                    List.of("serve needs --graph URL, as the run has it: without it events would go into the built-in"
                            + " sandbox's store, of which Meta knows nothing. --db URL names a store directly."),
                    ExitCode.BAD_INPUT);
        }
        var given = WebhookSecrets.fromEnvironment();
        if (!given.hasVerifyToken()) {
            return campaign.cannotStart(new CannotStart.BadInput(given.missing()));
        }
        var stop = send ? StopSignal.passedOn(() -> atWork.peek(Herald::stop).isDefined()) : StopSignal.expected();
        try {
            return (send ? campaign.onNode(node) : campaign)
                    .with(send ? Setup::open : Setup::openBesideARun, herald -> serve(herald, stop));
        } finally {
            stop.done(ExitCode.DONE);
        }
    }

    private int serve(Herald herald, StopSignal stop) {
        return herald.webhookSecrets()
                .flatMap(secrets -> settings(secrets).toEither().mapLeft(CannotStart.BadInput::new))
                .fold(campaign::cannotStart, settings -> serve(herald, settings, stop));
    }

    private Validation<Seq<Violation>, WebhookSettings> settings(WebhookSecrets secrets) {
        return secrets.missing().isEmpty()
                ? WebhookSettings.of(
                                host,
                                port,
                                path,
                                secrets.signing(),
                                secrets.verifyToken().get())
                        .mapError(mistakes ->
                                mistakes.map(mistake -> Violation.of("--" + mistake.path(), mistake.message())))
                : Validation.invalid(secrets.missing());
    }

    private int serve(Herald herald, WebhookSettings settings, StopSignal stop) {
        try (var receiving = herald.receiveWebhooks(settings)) {
            if (campaign.json) {
                campaign.out().println(AccountJson.receiving(receiving.url()));
            } else {
                Sentences.receiving(
                                receiving.url(),
                                settings.path(),
                                campaign.setup().store())
                        .forEach(campaign.out()::println);
            }
            campaign.out().flush();
            if (send) {
                atWork = io.vavr.control.Option.some(herald);
                return new Running(campaign).keepGoing(herald, consent.consent());
            }
            stop.await();
            return ExitCode.DONE;
        } catch (WebhooksUnavailable unavailable) {
            return campaign.refuse(
                    "INTERRUPTED", List.of(String.valueOf(unavailable.getMessage())), ExitCode.INTERRUPTED);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return ExitCode.INTERRUPTED;
        }
    }
}
