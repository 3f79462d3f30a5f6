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
import retrofit2.http.Url;

/**
 * The Graph API's endpoints as Retrofit calls them, below base and version. {@link Signing} puts the credential on;
 * {@link Transport} reads what comes back.
 */
interface GraphCalls {

    @POST("act_{account}/messages")
    Call<ResponseBody> send(
            @Tag CallProgress progress,
            @Tag Credential credential,
            @Path("account") String adAccount,
            @Body ObjectNode message);

    @POST("act_{account}/message_campaign")
    Call<ResponseBody> createCampaign(
            @Tag CallProgress progress,
            @Tag Credential credential,
            @Path("account") String adAccount,
            @Body ObjectNode campaign);

    @GET("act_{account}/ads")
    Call<ResponseBody> ads(
            @Tag CallProgress progress,
            @Tag Credential credential,
            @Path("account") String adAccount,
            @QueryMap Map<String, String> query);

    @GET
    Call<ResponseBody> page(@Tag CallProgress progress, @Tag Credential credential, @Url String address);

    @GET("notification_messages_{token}")
    Call<ResponseBody> subscriptionToken(
            @Tag CallProgress progress,
            @Tag Credential credential,
            @Path("token") String token,
            @QueryMap Map<String, String> query);

    @GET("{id}")
    Call<ResponseBody> read(
            @Tag CallProgress progress,
            @Tag Credential credential,
            @Path("id") String id,
            @QueryMap Map<String, String> query);

    @POST("{id}")
    Call<ResponseBody> change(
            @Tag CallProgress progress, @Tag Credential credential, @Path("id") String id, @Body ObjectNode changes);
}
