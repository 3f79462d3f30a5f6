package dev.herald.http.graph;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Puts the credential that a request carries as its tag onto it: the token into the header, the proof into the JSON
 * body. A request without a body has no place for a proof but its address, which ends up in logs; so it travels as a
 * {@linkplain BatchOfOne batch of one}. No credential goes to another server than the API's.
 */
final class Signing implements Interceptor {
    private static final String AUTHORIZATION = "Authorization";

    /** The API itself writes them into the addresses of further pages. */
    private static final Seq<String> NEVER_IN_ADDRESSES = List.of("access_token", Credential.PROOF);

    private final HttpUrl base;
    private final JsonMapper mapper;

    Signing(HttpUrl base, JsonMapper mapper) {
        this.base = base;
        this.mapper = mapper;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        var request = chain.request();
        var credential = request.tag(Credential.class);
        return chain.proceed(credential == null ? request : signed(request, credential));
    }

    private Request signed(Request request, Credential credential) throws IOException {
        if (!isSameServer(request.url(), base)) {
            throw new IOException("an access token goes to " + base.host() + " only, not to "
                    + request.url().host());
        }
        var bearing = request.newBuilder()
                .url(clean(request.url()))
                .header(AUTHORIZATION, credential.bearer())
                .build();
        if (credential.proof().isEmpty()) {
            return request.tag(InBody.class) == null ? bearing : BatchOfOne.of(bearing, base, Option.none(), mapper);
        }
        return proven(bearing, credential.proof().get());
    }

    private Request proven(Request request, String proof) throws IOException {
        return switch (request.body()) {
            case null -> BatchOfOne.of(request, base, Option.some(proof), mapper);
            case OneShotJson.Body json ->
                request.newBuilder()
                        .method(request.method(), json.with(Credential.PROOF, proof))
                        .build();
            default -> throw new IOException("a body that is no JSON object has no place for a proof");
        };
    }

    static boolean isSameServer(HttpUrl one, HttpUrl other) {
        return one.scheme().equals(other.scheme()) && one.host().equals(other.host()) && one.port() == other.port();
    }

    private static HttpUrl clean(HttpUrl address) {
        return NEVER_IN_ADDRESSES
                .foldLeft(address.newBuilder(), HttpUrl.Builder::removeAllQueryParameters)
                .build();
    }
}
