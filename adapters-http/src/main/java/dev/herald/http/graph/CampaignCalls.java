package dev.herald.http.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.QueryMap;
import retrofit2.http.Tag;

/** Campaigns in the full form, and what can be asked of and about them (endpoints page, "Direct send", mid-2026). */
interface CampaignCalls {

    @POST("act_{account}/campaigns")
    Call<ResponseBody> createCampaign(
            @Tag CallProgress progress,
            @Tag Credential credential,
            @Path("account") String adAccount,
            @Body ObjectNode campaign);

    @POST("act_{account}/adsets")
    Call<ResponseBody> createSet(
            @Tag CallProgress progress,
            @Tag Credential credential,
            @Path("account") String adAccount,
            @Body ObjectNode set);

    @POST("act_{account}/adcreatives")
    Call<ResponseBody> createCreative(
            @Tag CallProgress progress,
            @Tag Credential credential,
            @Path("account") String adAccount,
            @Body ObjectNode creative);

    @POST("act_{account}/ads")
    Call<ResponseBody> createMessage(
            @Tag CallProgress progress,
            @Tag Credential credential,
            @Path("account") String adAccount,
            @Body ObjectNode message);

    @DELETE("{id}")
    Call<ResponseBody> delete(@Tag CallProgress progress, @Tag Credential credential, @Path("id") String id);

    @GET("act_{account}/message_delivery_estimate")
    Call<ResponseBody> deliveryEstimate(
            @Tag CallProgress progress,
            @Tag Credential credential,
            @Path("account") String adAccount,
            @QueryMap Map<String, String> query);

    @GET("{id}/insights")
    Call<ResponseBody> insightsOfCampaign(
            @Tag CallProgress progress,
            @Tag Credential credential,
            @Path("id") String id,
            @QueryMap Map<String, String> query);

    @GET("act_{account}/insights")
    Call<ResponseBody> insightsOfAccount(
            @Tag CallProgress progress,
            @Tag Credential credential,
            @Path("account") String adAccount,
            @QueryMap Map<String, String> query);
}
