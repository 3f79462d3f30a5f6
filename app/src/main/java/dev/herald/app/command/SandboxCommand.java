package dev.herald.app.command;

import dev.herald.app.BuiltInSandbox;
import dev.herald.app.CannotStart;
import dev.herald.app.Herald;
import dev.herald.app.file.CampaignFile;
import dev.herald.app.output.Sentences;
import dev.herald.testkit.sandbox.Sandbox;
import dev.herald.testkit.sandbox.SandboxSettings;
import dev.herald.testkit.sandbox.SandboxUnavailable;
import dev.herald.testkit.sandbox.ScenarioRefused;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code herald sandbox}. */
@Command(
        name = "sandbox",
        mixinStandardHelpOptions = true,
        description = "Serves a Graph API on this machine that behaves as Meta's, without Meta. Ctrl-C stops it.",
        footer = {
            "",
            "Example:",
            "  herald sandbox --seed examples/summer-sale/campaign.yaml",
            "",
            "Next, in another terminal:",
            "  herald run examples/summer-sale/campaign.yaml --graph http://localhost:8080"
        })
final class SandboxCommand implements Callable<Integer> {

    @CommandLine.Option(
            names = "--port",
            description = "Where it listens (default: ${DEFAULT-VALUE}).",
            defaultValue = "8080")
    private int port;

    @CommandLine.Option(
            names = "--seed",
            paramLabel = "CAMPAIGN.yaml",
            description =
                    "The campaign file whose sender and audience it knows (default: nobody; they can be told of while it"
                            + " runs, by POST /sandbox/seed).")
    private @Nullable Path seed;

    @CommandLine.Option(
            names = "--state",
            paramLabel = "DIR",
            description = "Where it keeps what happened, so that it survives its end; forgotten if left out.")
    private @Nullable Path state;

    @CommandLine.Option(
            names = "--warm-up",
            paramLabel = "DURATION",
            description = "How long a new campaign warms up before sends pass, such as PT1H (default: not at all).")
    private @Nullable Duration warmUp;

    @CommandLine.Option(
            names = "--tls",
            description =
                    "Serves HTTPS with a certificate of its own, and prints how to trust it. With --state it stays"
                            + " the same.")
    private boolean tls;

    @CommandLine.Option(
            names = "--scenario",
            paramLabel = "FILE",
            description =
                    "What it does at its start: a JSON object from the names of its own endpoints to what is posted"
                            + " to each, such as {\"faults\": [{\"fault\": \"cut-after\", \"calls\": 1}]}.")
    private @Nullable Path scenario;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException, IOException {
        var commandLine = Objects.requireNonNull(spec).commandLine();
        Option<CampaignFile> file = Option.none();
        if (seed != null) {
            var read = Herald.campaign(seed).read();
            if (read.isLeft()) {
                return cannotStart(commandLine, seed, read.getLeft());
            }
            file = Option.some(read.get());
        }
        return serve(commandLine, file);
    }

    private static int cannotStart(CommandLine commandLine, Path file, CannotStart why) {
        return switch (why) {
            case CannotStart.BadInput(var mistakes) -> {
                Sentences.failed(Sentences.mistakes(file, mistakes)).forEach(commandLine.getErr()::println);
                yield ExitCode.BAD_INPUT;
            }
            case CannotStart.Unavailable(var sentence) -> {
                commandLine.getErr().println("herald: " + sentence);
                yield ExitCode.INTERRUPTED;
            }
        };
    }

    private int serve(CommandLine commandLine, Option<CampaignFile> file) throws InterruptedException, IOException {
        try (var sandbox = BuiltInSandbox.started(settings(file), file)) {
            commandLine.getOut().println("Herald's sandbox listens at " + sandbox.url());
            trust(sandbox, file).forEach(commandLine.getOut()::println);
            file.flatMap(Sentences::nobodySeeded).forEach(commandLine.getOut()::println);
            commandLine.getOut().flush();
            new CountDownLatch(1).await();
            return ExitCode.DONE;
        } catch (ScenarioRefused mistaken) {
            commandLine.getErr().println("herald: " + mistaken.getMessage());
            return ExitCode.BAD_INPUT;
        } catch (SandboxUnavailable unavailable) {
            commandLine.getErr().println("herald: " + unavailable.getMessage());
            return ExitCode.INTERRUPTED;
        }
    }

    /** How to trust it; nothing if there is no certificate. */
    private Seq<String> trust(Sandbox sandbox, Option<CampaignFile> file) throws IOException {
        var pem = sandbox.certificatePem();
        return pem.isEmpty()
                ? List.empty()
                : SandboxTrust.writtenInto(state == null ? BuiltInSandbox.folder(file) : state, pem.get())
                        .words(sandbox.url());
    }

    private SandboxSettings settings(Option<CampaignFile> file) {
        var settings = SandboxSettings.standard()
                .onPort(port)
                .warmingUpFor(
                        warmUp == null ? file.flatMap(CampaignFile::warmUp).getOrElse(Duration.ZERO) : warmUp);
        var spoken = tls ? settings.overTls() : settings;
        var played = scenario == null ? spoken : spoken.playing(scenario);
        return state == null ? played : played.keepingStateIn(state);
    }
}
