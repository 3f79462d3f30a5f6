package dev.herald.http.graph;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import okhttp3.ResponseBody;
import retrofit2.Response;

/**
 * What came back, to its last byte, and not understood yet.
 *
 * @param headers by their names in lower case
 * @param text the body, read as UTF-8 whatever it claims to be
 */
record Reply(int status, Map<String, String> headers, String text) {

    /** An error body can be read once only; Retrofit has buffered both kinds by now. */
    static Reply of(Response<ResponseBody> response) throws IOException {
        var body = response.isSuccessful() ? response.body() : response.errorBody();
        var headers = response.headers();
        Map<String, String> byName = HashMap.empty();
        for (var index = 0; index < headers.size(); index++) {
            byName = byName.put(headers.name(index).toLowerCase(Locale.ROOT), headers.value(index));
        }
        return new Reply(response.code(), byName, body == null ? "" : new String(body.bytes(), StandardCharsets.UTF_8));
    }
}
