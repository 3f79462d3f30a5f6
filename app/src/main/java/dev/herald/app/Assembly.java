package dev.herald.app;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.util.Modules;
import dev.herald.application.dispatch.Limits;
import dev.herald.application.dispatch.StopSwitch;
import dev.herald.application.port.Keyring;
import dev.herald.application.port.Store;
import dev.herald.application.secret.KeepAccessTokens;
import dev.herald.http.graph.CallWatch;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Supplier;

/** Puts together what works on one campaign, or for one sender: with the API, or without. */
final class Assembly {
    private final Setup setup;
    private final Subject subject;
    private final Store store;
    private final Keyring keyring;
    private final StopSwitch stop;
    private volatile CallWatch watch = CallWatch.NOBODY;
    private volatile Option<SandboxNews> news = Option.none();

    Assembly(Setup setup, Subject subject, Store store, Keyring keyring, StopSwitch stop) {
        this.setup = setup;
        this.subject = subject;
        this.store = store;
        this.keyring = keyring;
        this.stop = stop;
    }

    /** Has the calls to the API watched from now on. */
    void watchedBy(CallWatch other) {
        watch = other;
    }

    /** Has a built-in sandbox tell what becomes of the messages of runs from now on. */
    void told(SandboxNews other) {
        news = Option.some(other);
    }

    /** Watched as another one is, and told as much. */
    void listenAs(Assembly other) {
        watch = other.watch;
        news = other.news;
    }

    /** Has what is being told of messages end soon. Any thread may ask. */
    void hurry() {
        news.forEach(SandboxNews::hurry);
    }

    /** Something that needs the API. */
    interface Work<T> {
        T of(Injector injector) throws InterruptedException;
    }

    /** Does something at the API; asked before whether somebody agrees to what it costs, but on a sandbox. */
    <T> Either<RunRefused, T> connected(Supplier<Option<RunRefused>> confirmation, Work<T> work)
            throws InterruptedException {
        return connected(confirmation, work, Option.none());
    }

    /** The same for a run, of whose messages a built-in sandbox tells. */
    <T> Either<RunRefused, T> connectedForARun(Supplier<Option<RunRefused>> confirmation, Work<T> work)
            throws InterruptedException {
        return connected(confirmation, work, news);
    }

    private <T> Either<RunRefused, T> connected(
            Supplier<Option<RunRefused>> confirmation, Work<T> work, Option<SandboxNews> told)
            throws InterruptedException {
        var secrets = kept().complete(setup.secrets());
        if (secrets.isLeft()) {
            return Either.left(new RunRefused.NotConfigured(KeyPlace.refused(secrets.getLeft())));
        }
        var armed = setup.withSecrets(secrets.get());
        var opened = Connection.open(armed, subject, told);
        if (opened.isLeft()) {
            return Either.left(opened.getLeft());
        }
        try (var connection = opened.get()) {
            var refused = connection.isSandbox() ? Option.<RunRefused>none() : confirmation.get();
            var ready = refused.isDefined()
                    ? Either.<RunRefused, Connection>left(refused.get())
                    : connection.withRealTokens(armed);
            return ready.isLeft() ? Either.left(ready.getLeft()) : Either.right(work.of(injector(ready.toOption())));
        }
    }

    /** The access tokens that the store keeps for this campaign. */
    KeptSecrets kept() {
        return new KeptSecrets(get(KeepAccessTokens.class), setup.apiBase(), subject.page());
    }

    /** Something that needs no API. */
    <T> T get(Class<T> kind, Module... more) {
        return injector(Option.none(), more).getInstance(kind);
    }

    private Injector injector(Option<Connection> connection, Module... more) {
        var limits = Limits.STANDARD.withPatience(setup.patience());
        var ours = new HeraldModule(
                store,
                keyring,
                setup.additions().rules(),
                subject.suppressed(),
                connection.map(open -> open.limits(limits)).getOrElse(limits),
                stop);
        var all = Modules.combine(connection
                .map(open -> watched(open.module(setup.worker())))
                .toList()
                .append(ours)
                .appendAll(List.of(more)));
        return Guice.createInjector(Modules.override(all).with(setup.additions().modules()));
    }

    private Module watched(Module api) {
        return Modules.override(api).with(binder -> binder.bind(CallWatch.class).toInstance(watch));
    }
}
