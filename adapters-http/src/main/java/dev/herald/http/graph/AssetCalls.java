package dev.herald.http.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.QueryMap;
import retrofit2.http.Tag;

/** Ad accounts, pages, and what the app may do with them (endpoints page, "Asset facts for rules", mid-2026). */
interface AssetCalls {

    @GET("act_{account}")
    Call<ResponseBody> adAccount(
            @Tag CallProgress progress,
            @Tag Credential credential,
            @Path("account") String adAccount,
            @QueryMap Map<String, String> query);

    @GET("act_{account}/minimum_budgets")
    Call<ResponseBody> minimumBudgets(
            @Tag CallProgress progress,
            @Tag Credential credential,
            @Path("account") String adAccount,
            @QueryMap Map<String, String> query);

    @GET("{page}")
    Call<ResponseBody> page(
            @Tag CallProgress progress,
            @Tag Credential credential,
            @Path("page") String page,
            @QueryMap Map<String, String> query);

    @GET("me/permissions")
    Call<ResponseBody> permissions(
            @Tag CallProgress progress, @Tag Credential credential, @QueryMap Map<String, String> query);

    @GET("{page}/subscribed_apps")
    Call<ResponseBody> subscribedApps(
            @Tag CallProgress progress,
            @Tag Credential credential,
            @Path("page") String page,
            @QueryMap Map<String, String> query);

    @POST("{page}/subscribed_apps")
    Call<ResponseBody> subscribeApp(
            @Tag CallProgress progress,
            @Tag Credential credential,
            @Path("page") String page,
            @Body ObjectNode subscription);
}
