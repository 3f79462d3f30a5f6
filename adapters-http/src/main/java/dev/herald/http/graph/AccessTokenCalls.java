package dev.herald.http.graph;

import java.util.Map;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.http.GET;
import retrofit2.http.QueryMap;
import retrofit2.http.Tag;

/** What is asked about access tokens (Graph API reference, "Debug-Token", mid-2026). Goes as a batch: see {@link InBody}. */
interface AccessTokenCalls {

    @GET("debug_token")
    Call<ResponseBody> debugToken(
            @Tag CallProgress progress,
            @Tag Credential credential,
            @Tag InBody secret,
            @QueryMap Map<String, String> query);
}
