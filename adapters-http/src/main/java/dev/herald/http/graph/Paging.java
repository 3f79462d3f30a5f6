package dev.herald.http.graph;

import com.fasterxml.jackson.databind.JsonNode;
import dev.herald.application.port.Slice;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.function.Function;
import okhttp3.HttpUrl;

/**
 * Lists that come in pages (endpoints page, "The error envelope", mid-2026). A list goes on while {@code paging.next} is
 * there, however short the page. Where it goes on is told by the cursor; by the address without its access token, if
 * there is no cursor.
 */
final class Paging {
    private static final String AFTER = "after";

    private Paging() {}

    /** The page; none if the answer is no list, or can't be followed to where it says that it goes on. */
    static <T> Option<Slice<T>> read(JsonNode answer, Function<JsonNode, Option<T>> entry) {
        return Option.some(answer.path("data")).filter(JsonNode::isArray).flatMap(data -> {
            var entries = List.ofAll(data).map(entry);
            var read = entries.flatMap(present -> present);
            return next(answer.path("paging")).map(next -> new Slice<>(read, entries.size() - read.size(), next));
        });
    }

    /** Outer none: the list goes on, but not to be seen where. Inner none: it ends here. */
    private static Option<Option<String>> next(JsonNode paging) {
        var next = paging.path("next");
        return next.isMissingNode() || next.isNull() ? Option.some(Option.none()) : place(paging, next);
    }

    private static Option<Option<String>> place(JsonNode paging, JsonNode next) {
        var address = Fields.text(next).flatMap(text -> Option.of(HttpUrl.parse(text)));
        return Fields.text(paging.path("cursors").path(AFTER))
                .orElse(() -> address.flatMap(url -> Option.of(url.queryParameter(AFTER))))
                .orElse(() -> address.map(url -> url.newBuilder()
                        .removeAllQueryParameters("access_token")
                        .removeAllQueryParameters(Credential.PROOF)
                        .toString()))
                .map(Option::some);
    }

    /** Whether a place is an address, and no cursor. */
    static boolean isAddress(String place) {
        return place.startsWith("http://") || place.startsWith("https://");
    }
}
