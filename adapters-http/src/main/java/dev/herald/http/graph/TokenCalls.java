package dev.herald.http.graph;

import java.util.Map;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.http.GET;
import retrofit2.http.Path;
import retrofit2.http.QueryMap;
import retrofit2.http.Tag;

/** Lists of subscription tokens (endpoints page, "Subscription tokens", mid-2026). */
interface TokenCalls {

    @GET("{page}/notification_message_tokens")
    Call<ResponseBody> tokens(
            @Tag CallProgress progress,
            @Tag Credential credential,
            @Path("page") String page,
            @QueryMap Map<String, String> query);
}
