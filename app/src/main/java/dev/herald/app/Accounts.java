package dev.herald.app;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.util.Modules;
import dev.herald.application.account.AccountCheck;
import dev.herald.application.account.CheckAccounts;
import dev.herald.application.account.KeepSenders;
import dev.herald.application.dispatch.StopSwitch;
import dev.herald.application.port.AccessTokens.Kept;
import dev.herald.application.port.Keyring;
import dev.herald.application.port.KnownSender;
import dev.herald.application.port.SenderName;
import dev.herald.application.port.Store;
import dev.herald.application.secret.KeepAccessTokens;
import dev.herald.domain.account.Sender;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.InstantSource;

/** Those who send, by names of our own, with their tokens; for one API. */
public final class Accounts implements Opened {
    private final Setup setup;
    private final Store store;
    private final Keyring keyring;
    private final Injector injector;
    private final KeepSenders senders;

    Accounts(Setup setup, Store store, Keyring keyring) {
        this.setup = setup;
        this.store = store;
        this.keyring = keyring;
        this.injector = Guice.createInjector(Modules.override(new StoreModule(store, keyring))
                .with(setup.additions().modules()));
        this.senders = injector.getInstance(KeepSenders.class);
    }

    /** Keeps a sender; the one whose place it takes, if there is one. */
    public Option<KnownSender> add(SenderName name, Sender sender) {
        return senders.add(name, sender);
    }

    /** Forgets a sender, and nothing else; whether there was one. */
    public boolean remove(SenderName name) {
        return senders.remove(name);
    }

    /** The sender of a name. */
    public Option<KnownSender> find(SenderName name) {
        return senders.find(name);
    }

    /** All senders, sorted by name. */
    public Seq<KnownSender> all() {
        return senders.all();
    }

    /** Which tokens are kept for a sender's page at this API, and since when. */
    public Seq<Kept> tokens(Sender sender) {
        return injector.getInstance(KeepAccessTokens.class).kept().filter(kept -> {
            var name = kept.name();
            return name.equals(KeptSecrets.name(setup.apiBase(), sender.page().id(), name.kind()));
        });
    }

    /** What is kept of secrets for a sender's page at this API. It is not to be closed: this is. */
    public Privacy privacy(KnownSender known) {
        return new Privacy(setup, known.sender().page().id(), store, keyring);
    }

    /** The API that it is about: its address, or {@code sandbox}. */
    public String api() {
        return setup.apiBase();
    }

    /** Now, by the clock that everything goes by. */
    public Instant now() {
        return injector.getInstance(InstantSource.class).instant();
    }

    /** Says what the API makes of a sender, and takes it down here. */
    public Either<RunRefused, AccountCheck> check(KnownSender known) throws InterruptedException {
        return assembly(known)
                .connected(
                        Option::none,
                        api -> api.getInstance(CheckAccounts.class).run(known.sender()))
                .peek(found -> senders.checked(known.name(), setup.apiBase(), found));
    }

    /** Has the page's events told to the app; why not, in a sentence, or none if it was done. */
    public Either<RunRefused, Option<String>> subscribeToEvents(KnownSender known) throws InterruptedException {
        return assembly(known)
                .connected(
                        Option::none,
                        api -> api.getInstance(CheckAccounts.class).subscribe(known.sender()));
    }

    private Assembly assembly(KnownSender known) {
        return new Assembly(setup, Subject.of(known.sender(), setup.folder()), store, keyring, new StopSwitch());
    }

    @Override
    public void close() {
        store.close();
    }
}
