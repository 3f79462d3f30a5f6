package dev.herald.app;

import dev.herald.application.port.AccessTokenName;
import dev.herald.application.port.AccessTokenName.Kind;
import dev.herald.application.port.KeyUnavailable;
import dev.herald.application.port.Secret;
import dev.herald.application.secret.KeepAccessTokens;
import dev.herald.domain.account.PageId;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Completes what the environment holds by what the store keeps, sealed, for a page at an API. */
final class KeptSecrets {
    private final KeepAccessTokens kept;
    private final String apiBase;
    private final PageId page;

    KeptSecrets(KeepAccessTokens kept, String apiBase, PageId page) {
        this.kept = kept;
        this.apiBase = apiBase;
        this.page = page;
    }

    /** The name under which the page's token of a kind is kept. */
    static AccessTokenName name(String apiBase, PageId page, Kind kind) {
        return new AccessTokenName(apiBase, page.value(), kind);
    }

    Either<KeyUnavailable, Secrets> complete(Secrets given) {
        return find(given.pageToken(), Kind.PAGE_TOKEN)
                .flatMap(pageToken -> find(given.adsToken(), Kind.ADS_TOKEN)
                        .flatMap(adsToken -> find(given.appSecret(), Kind.APP_SECRET)
                                .map(appSecret -> new Secrets(pageToken, adsToken, appSecret))));
    }

    Either<KeyUnavailable, Option<String>> find(Option<String> given, Kind kind) {
        return given.isDefined()
                ? Either.right(given)
                : kept.find(name(apiBase, page, kind)).map(secret -> secret.map(Secret::value));
    }
}
