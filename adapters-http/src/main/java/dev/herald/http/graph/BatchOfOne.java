package dev.herald.http.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.util.Locale;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * A call without a body as the only one of a batch: {@code POST /<version>/} with {@code batch}, {@code include_headers}
 * and {@code appsecret_proof} as JSON (pages "Batch requests" and "Secure Graph API calls", mid-2026). It is answered
 * by an array of one object with {@code code}, {@code headers} and {@code body}, the last being JSON as text; or by
 * {@code [null]}, if the call took too long on their side. An error of the batch itself comes in the usual envelope.
 */
final class BatchOfOne {
    private static final int FEWEST_STATUS = 100;
    private static final int MOST_STATUS = 599;

    /** The tag of requests that are one. */
    private static final BatchOfOne TAG = new BatchOfOne();

    private BatchOfOne() {}

    /** The call in a batch, with a proof if there is one. */
    static Request of(Request call, HttpUrl base, Option<String> proof, JsonMapper mapper) {
        var body = JsonNodeFactory.instance.objectNode();
        body.putArray("batch").addObject().put("method", call.method()).put("relative_url", relative(call.url(), base));
        body.put("include_headers", true);
        proof.forEach(text -> body.put(Credential.PROOF, text));
        return call.newBuilder()
                .url(base)
                .post(new OneShotJson.Body(body, mapper))
                .tag(BatchOfOne.class, TAG)
                .build();
    }

    /** Whether a request is a batch of one. */
    static boolean is(Request request) {
        return request.tag(BatchOfOne.class) != null;
    }

    /** What lies behind the version; with a version of its own if that differs, as the next page's may. */
    private static String relative(HttpUrl address, HttpUrl base) {
        var path = address.encodedPath();
        var versioned = base.encodedPath();
        var root = versioned.substring(0, versioned.lastIndexOf('/', versioned.length() - 2) + 1);
        var prefix = List.of(versioned, root).find(path::startsWith).getOrElse("/");
        var query = Option.of(address.encodedQuery()).map(text -> "?" + text).getOrElse("");
        return path.substring(prefix.length()) + query;
    }

    /** The call's own reply within the batch's; none if the batch's is not of the documented kind. */
    static Option<Reply> open(Reply batch, JsonNode json) {
        var call = json.path(0);
        var status = Numeral.of(call.path("code"));
        var isOne = json.isArray() && json.size() == 1;
        return status.filter(code -> isOne && code >= FEWEST_STATUS && code <= MOST_STATUS)
                .map(code -> new Reply(
                        code.intValue(),
                        headers(call.path("headers")).merge(batch.headers()),
                        call.path("body").asText("")));
    }

    private static Map<String, String> headers(JsonNode headers) {
        return List.ofAll(headers)
                .foldLeft(
                        HashMap.empty(),
                        (read, header) -> read.put(
                                header.path("name").asText().toLowerCase(Locale.ROOT),
                                header.path("value").asText()));
    }
}
