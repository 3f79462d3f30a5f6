package dev.herald.benchmarks.dispatch;

import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.Header;
import retrofit2.http.POST;
import retrofit2.http.Path;

/** The send route as Retrofit calls it. */
interface SendCalls {
    @POST("act_{account}/messages")
    Call<ResponseBody> send(
            @Header("Authorization") String bearer, @Path("account") String adAccount, @Body RequestBody message);
}
