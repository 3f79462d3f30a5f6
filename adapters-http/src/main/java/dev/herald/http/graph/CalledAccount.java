package dev.herald.http.graph;

import dev.herald.domain.account.AdAccountId;
import io.vavr.collection.List;
import io.vavr.control.Option;
import okhttp3.HttpUrl;

/** The ad account that a call is for, by its path: {@code act_<AD_ACCOUNT>/…}. */
final class CalledAccount {
    private static final String PREFIX = "act_";

    private CalledAccount() {}

    /** The ad account; none of a call that names something else: a message, a page, a token. */
    static Option<AdAccountId> of(HttpUrl address) {
        return List.ofAll(address.pathSegments())
                .filter(segment -> segment.startsWith(PREFIX))
                .headOption()
                .flatMap(segment ->
                        AdAccountId.of(segment.substring(PREFIX.length())).toOption());
    }
}
