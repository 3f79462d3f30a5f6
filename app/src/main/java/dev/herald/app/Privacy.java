package dev.herald.app;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.util.Modules;
import dev.herald.application.port.AccessTokenName;
import dev.herald.application.port.AccessTokenName.Kind;
import dev.herald.application.port.AccessTokens.Kept;
import dev.herald.application.port.AuditEntry;
import dev.herald.application.port.Forgotten;
import dev.herald.application.port.KeyUnavailable;
import dev.herald.application.port.Keyring;
import dev.herald.application.port.Secret;
import dev.herald.application.port.Store;
import dev.herald.application.port.Whom;
import dev.herald.application.privacy.Forget;
import dev.herald.application.secret.KeepAccessTokens;
import dev.herald.application.secret.RotateKey;
import dev.herald.domain.account.PageId;
import dev.herald.http.WebhookModule;
import io.vavr.collection.Seq;
import io.vavr.control.Either;

/** What is kept of people and secrets in a campaign's store, and who did what; for the campaign's page, at one API. */
public final class Privacy implements Opened {
    private final Store store;
    private final Injector injector;
    private final String apiBase;
    private final PageId page;

    Privacy(Setup setup, PageId page, Store store, Keyring keyring) {
        this.store = store;
        this.page = page;
        this.apiBase = setup.apiBase();
        this.injector = Guice.createInjector(Modules.override(new StoreModule(store, keyring), new WebhookModule())
                .with(setup.additions().modules()));
    }

    /** The page that it is about. */
    public PageId page() {
        return page;
    }

    /** The name of the page's token of a kind. */
    public AccessTokenName name(Kind kind) {
        return KeptSecrets.name(apiBase, page, kind);
    }

    /**
     * Keeps a token for the page, sealed, in place of an earlier one.
     *
     * @return whether there was an earlier one; or why it can't be sealed
     */
    public Either<KeyUnavailable, Boolean> setToken(Kind kind, Secret token) {
        return injector.getInstance(KeepAccessTokens.class).set(name(kind), token);
    }

    /** Forgets the page's token of a kind; whether there was one. */
    public boolean removeToken(Kind kind) {
        return injector.getInstance(KeepAccessTokens.class).remove(name(kind));
    }

    /** Which tokens are kept in the store, for whichever page and API, and since when. */
    public Seq<Kept> tokens() {
        return injector.getInstance(KeepAccessTokens.class).kept();
    }

    /** Adds a new key, and seals with it what is sealed. */
    public Either<KeyUnavailable, RotateKey.Rotated> rotateKey() {
        return injector.getInstance(RotateKey.class).run();
    }

    /** Forgets a person. */
    public Either<Forget.Refusal, Forgotten> forget(Whom whom) {
        return injector.getInstance(Forget.class).run(whom);
    }

    /** The newest entries of the audit, newest first, at most so many. */
    public Seq<AuditEntry> audit(int limit) {
        return store.audit().newest(limit);
    }

    @Override
    public void close() {
        store.close();
    }
}
