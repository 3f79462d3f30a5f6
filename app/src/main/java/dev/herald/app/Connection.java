package dev.herald.app;

import com.google.inject.Module;
import dev.herald.application.dispatch.Limits;
import dev.herald.application.port.Node;
import dev.herald.domain.account.PageId;
import dev.herald.domain.violation.Violation;
import dev.herald.http.graph.GraphSettings;
import dev.herald.http.graph.SandboxProbe;
import dev.herald.testkit.sandbox.Sandbox;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way to the API: to the built-in sandbox, which lives as long as the connection, or to an address. */
final class Connection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
    private static final Duration QUIET_PERIOD_OF_A_SANDBOX = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final String TOKEN_FOR_A_SANDBOX = "herald-token-for-a-sandbox";

    private final GraphSettings settings;
    private final boolean sandbox;
    private final Option<Duration> quietPeriod;
    private final Option<BuiltIn> builtIn;

    private Connection(GraphSettings settings, boolean sandbox, Option<Duration> quietPeriod, Option<BuiltIn> builtIn) {
        this.settings = settings;
        this.sandbox = sandbox;
        this.quietPeriod = quietPeriod;
        this.builtIn = builtIn;
    }

    /** The built-in sandbox, and who is told what becomes of its messages. */
    private record BuiltIn(Sandbox sandbox, Option<SandboxNews> news) implements AutoCloseable {

        void begin(PageId page) {
            try {
                news.forEach(told -> told.begin(sandbox, page));
            } catch (RuntimeException failed) {
                sandbox.close();
                throw failed;
            }
        }

        /** What was sent was sent, whether it can be told or not. */
        @Override
        public void close() {
            try (sandbox) {
                news.forEach(told -> told.end(sandbox));
            } catch (RuntimeException failed) {
                LOG.error("the built-in sandbox could not tell what became of messages, or be closed", failed);
            }
        }
    }

    /**
     * Opens it.
     *
     * @param news what a built-in sandbox tells of while it is connected; none if nobody hears it
     */
    static Either<RunRefused, Connection> open(Setup setup, Subject subject, Option<SandboxNews> news)
            throws InterruptedException {
        return setup.graph().isDefined()
                ? toAddress(setup, subject, setup.graph().get())
                : toBuiltIn(setup, subject, news);
    }

    private static Either<RunRefused, Connection> toBuiltIn(Setup setup, Subject subject, Option<SandboxNews> news) {
        var sandbox = subject.sandbox().get();
        var builtIn = new BuiltIn(sandbox, news);
        builtIn.begin(subject.page());
        return settings(setup, sandbox.url().toString(), true)
                .peekLeft(refused -> builtIn.close())
                .map(settings -> new Connection(settings, true, subject.quietPeriod(), Option.some(builtIn)));
    }

    private static Either<RunRefused, Connection> toAddress(Setup setup, Subject subject, String base)
            throws InterruptedException {
        var settings = settings(setup, base, true);
        if (settings.isLeft()) {
            return Either.left(settings.getLeft());
        }
        var probe = new SandboxProbe();
        var deadline = Instant.now().plus(setup.patience());
        while (true) {
            switch (probe.look(settings.get().base())) {
                case SandboxProbe.Finding.Sandbox() -> {
                    return Either.right(new Connection(settings.get(), true, subject.quietPeriod(), Option.none()));
                }
                case SandboxProbe.Finding.Other() -> {
                    return Either.right(new Connection(settings.get(), false, subject.quietPeriod(), Option.none()));
                }
                case SandboxProbe.Finding.Unreachable(var why) -> {
                    if (!Instant.now().isBefore(deadline)) {
                        return Either.left(new RunRefused.Unreachable(base + " does not answer: " + why));
                    }
                    Thread.sleep(BETWEEN_LOOKS);
                }
            }
        }
    }

    private static Either<RunRefused, GraphSettings> settings(Setup setup, String base, boolean sandbox) {
        var secrets = setup.secrets();
        var standIn =
                sandbox && secrets.adsToken().isEmpty() ? Option.some(TOKEN_FOR_A_SANDBOX) : Option.<String>none();
        return GraphSettings.of(
                        base,
                        setup.graphVersion(),
                        secrets.pageToken().orElse(standIn),
                        secrets.adsToken(),
                        secrets.appSecret())
                .toEither()
                .mapLeft(mistakes -> new RunRefused.NotConfigured(
                        new CannotStart.BadInput(mistakes.map(mistake -> mistake.within("--graph")))));
    }

    /** The same with access tokens that were really given; anything will do on a sandbox. */
    Either<RunRefused, Connection> withRealTokens(Setup setup) {
        if (!sandbox && setup.secrets().hasNoToken()) {
            return Either.left(new RunRefused.NotConfigured(new CannotStart.BadInput(List.of(Violation.of(
                    Secrets.PAGE_TOKEN,
                    "is not set in the environment, nor is " + Secrets.ADS_TOKEN
                            + "; one of the two access tokens is needed")))));
        }
        return sandbox
                ? Either.right(this)
                : settings(setup, settings.base(), false)
                        .map(real -> new Connection(real, false, quietPeriod, Option.none()));
    }

    boolean isSandbox() {
        return sandbox;
    }

    /** The limits for this API. */
    Limits limits(Limits standard) {
        return standard.withQuietPeriod(
                quietPeriod.getOrElse(() -> sandbox ? QUIET_PERIOD_OF_A_SANDBOX : standard.quietPeriod()));
    }

    Module module(Node node) {
        return new SendingModule(settings, node);
    }

    @Override
    public void close() {
        builtIn.forEach(BuiltIn::close);
    }
}
