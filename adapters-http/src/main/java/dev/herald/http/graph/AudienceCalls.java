package dev.herald.http.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.HTTP;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Tag;

/** People who become subscribers, and who stop being some (endpoints page, "Subscription tokens", mid-2026). */
interface AudienceCalls {

    @POST("{page}/messages")
    Call<ResponseBody> askToOptIn(
            @Tag CallProgress progress,
            @Tag Credential credential,
            @Path("page") String page,
            @Body ObjectNode message);

    @POST("{page}/messaging_customer_base/unsubscribe")
    Call<ResponseBody> unsubscribe(
            @Tag CallProgress progress, @Tag Credential credential, @Path("page") String page, @Body ObjectNode people);

    @POST("act_{account}/customaudiences")
    Call<ResponseBody> createAudience(
            @Tag CallProgress progress,
            @Tag Credential credential,
            @Path("account") String adAccount,
            @Body ObjectNode audience);

    @POST("{audience}/users")
    Call<ResponseBody> addUsers(
            @Tag CallProgress progress,
            @Tag Credential credential,
            @Path("audience") String audience,
            @Body ObjectNode users);

    @HTTP(method = "DELETE", path = "{audience}/users", hasBody = true)
    Call<ResponseBody> removeUsers(
            @Tag CallProgress progress,
            @Tag Credential credential,
            @Path("audience") String audience,
            @Body ObjectNode users);
}
