package dev.herald.http.graph;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import retrofit2.Invocation;

/** Which of the client's endpoints were called, by the methods that stand for them. */
final class CalledEndpoints {
    private final Set<Method> called = ConcurrentHashMap.newKeySet();

    /** A client whose calls are noted. */
    OkHttpClient.Builder noting(OkHttpClient.Builder client) {
        return client.addInterceptor(chain -> {
            var invocation = chain.request().tag(Invocation.class);
            if (invocation != null) {
                called.add(invocation.method());
            }
            return chain.proceed(chain.request());
        });
    }

    /** Those that nobody called yet. */
    List<Method> missing() {
        return Stream.of(
                        GraphCalls.class,
                        CampaignCalls.class,
                        TokenCalls.class,
                        AssetCalls.class,
                        AudienceCalls.class,
                        AccessTokenCalls.class)
                .flatMap(calls -> Arrays.stream(calls.getDeclaredMethods()))
                .filter(call -> !isByAddress(call) && !called.contains(call))
                .toList();
    }

    /** For lists without cursors; the sandbox's have some. */
    private static boolean isByAddress(Method call) {
        return call.getDeclaringClass().equals(GraphCalls.class)
                && call.getName().equals("page");
    }
}
