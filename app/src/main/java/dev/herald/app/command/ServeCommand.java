package dev.herald.app.command;

import dev.herald.app.CannotStart;
import dev.herald.app.Herald;
import dev.herald.app.OpenDoors;
import dev.herald.app.ServeSettings;
import dev.herald.app.Setup;
import dev.herald.app.WebhookSecrets;
import dev.herald.app.output.AccountJson;
import dev.herald.app.output.Sentences;
import dev.herald.http.web.DoorUnavailable;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code herald serve}. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Opens the console in a browser, and receives Meta's webhooks: what was delivered, read, clicked; who opted in or"
                    + " out. Ctrl-C stops it.",
            "With --send it also runs the campaign, and again whenever there is something to do: people are due, the next"
                    + " budget day begins, a suspension lifts, a pause ends.",
            "Files of more campaigns can be named, of the same store, each with pages of its own.",
            "The password of the console is what HERALD_CONSOLE_PASSWORD holds, or else one that is printed. Webhooks need"
                    + " HERALD_APP_SECRET and HERALD_VERIFY_TOKEN in the environment; those of the built-in sandbox need nothing."
        },
        footer = {
            "",
            "Examples:",
            "  herald serve examples/summer-sale/campaign.yaml",
            "  herald serve examples/summer-sale/campaign.yaml examples/summer-sale/mexico.yaml",
            "  herald serve my/campaign.yaml --graph https://graph.facebook.com",
            "  herald serve my/campaign.yaml --graph http://localhost:8080 --send",
            "",
            "Next: open the address that is printed; docs/operating.md says more."
        })
final class ServeCommand implements Callable<Integer> {

    private static final String FOR_SENDING =
            "--node, --yes and --max-spend are for serve --send, which sends; without --send leave them out.";

    @Mixin
    private final CampaignOptions campaign = new CampaignOptions();

    @Parameters(
            index = "1..*",
            paramLabel = "CAMPAIGN.yaml",
            description = "Files of further campaigns that keep their state in the same store.")
    private final java.util.List<Path> others = new ArrayList<>();

    @Mixin
    private final DoorOptions doors = new DoorOptions();

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
        var given = WebhookSecrets.fromEnvironment();
        if (callers() == DoorOptions.Callers.META && !given.hasVerifyToken()) {
            return campaign.cannotStart(new CannotStart.BadInput(given.missing()));
        }
        return doors.key().fold(campaign::cannotStart, this::serve);
    }

    /** Where no API is named, the built-in sandbox is meant, of which Meta knows nothing. */
    private DoorOptions.Callers callers() {
        return doors.callers(campaign.graph == null);
    }

    private int serve(DoorOptions.Key key) {
        var stop = send ? StopSignal.passedOn(() -> atWork.peek(Herald::stop).isDefined()) : StopSignal.expected();
        try {
            return (send ? campaign.onNode(node) : campaign)
                    .with(
                            send ? Setup::open : Setup::openBesideARun,
                            first -> new OtherCampaigns(campaign, others)
                                    .with(further -> serve(first, further, key, stop)));
        } finally {
            stop.done(ExitCode.DONE);
        }
    }

    private int serve(Herald first, Seq<Herald> further, DoorOptions.Key key, StopSignal stop) {
        return doors.settings(further.prepend(first), key, callers(), send)
                .fold(campaign::cannotStart, settings -> serve(first, further, settings, key, stop));
    }

    private int serve(Herald first, Seq<Herald> further, ServeSettings settings, DoorOptions.Key key, StopSignal stop) {
        try {
            return first.serveWith(further, settings).fold(campaign::cannotStart, open -> {
                try (open) {
                    say(open, settings, key);
                    return wait(first, stop);
                }
            });
        } catch (DoorUnavailable unavailable) {
            return campaign.refuse(
                    "INTERRUPTED", List.of(String.valueOf(unavailable.getMessage())), ExitCode.INTERRUPTED);
        }
    }

    /** Until somebody asks for the end. */
    private int wait(Herald first, StopSignal stop) {
        try {
            if (send) {
                atWork = io.vavr.control.Option.some(first);
                return new Running(campaign).keepGoing(first, consent.consent());
            }
            stop.await();
            return ExitCode.DONE;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return ExitCode.INTERRUPTED;
        }
    }

    private Seq<String> receiving(OpenDoors open, ServeSettings settings) {
        return switch (callers()) {
            case NOBODY -> List.of("No webhooks are received.");
            case BUILT_IN_SANDBOX -> List.of("The built-in sandbox tells here what becomes of its messages.");
            case META ->
                Sentences.receiving(
                        open.webhooksUrl().get(), settings.webhooks().get().path());
        };
    }

    private void say(OpenDoors open, ServeSettings settings, DoorOptions.Key key) {
        var madeUp = io.vavr.control.Option.when(
                !key.isChosen(), () -> key.password().text());
        if (campaign.json) {
            campaign.out().println(AccountJson.serving(open.consoleUrl(), madeUp, open.webhooksUrl()));
        } else {
            Sentences.console(open.consoleUrl(), madeUp, campaign.setup().store())
                    .forEach(campaign.out()::println);
            receiving(open, settings).forEach(campaign.out()::println);
        }
        campaign.out().flush();
    }
}
