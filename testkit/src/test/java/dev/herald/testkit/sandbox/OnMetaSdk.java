package dev.herald.testkit.sandbox;

import com.facebook.ads.sdk.APIContext;
import com.facebook.ads.sdk.APIException;
import com.facebook.ads.sdk.APINode;
import com.facebook.ads.sdk.AdAccount;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests of one sandbox over HTTPS that Meta's own Java SDK (24.0.1) calls as it is published: told no more than another
 * base address, and trusting the sandbox's certificate only. A call of another host than this one fails before it is made.
 */
abstract class OnMetaSdk {
    private static final String TOKEN = "page-token";

    @TempDir(factory = InTarget.class)
    Path folder;

    Stage stage;
    APIContext context;
    AdAccount account;

    private SSLSocketFactory trustBefore;
    private ProxySelector proxiesBefore;

    @BeforeEach
    void open() {
        stage = new Stage(folder, SandboxSettings::overTls);
        trustBefore = HttpsURLConnection.getDefaultSSLSocketFactory();
        proxiesBefore = ProxySelector.getDefault();
        ProxySelector.setDefault(new StaysHere());
        HttpsURLConnection.setDefaultSSLSocketFactory(
                Trust.tls(stage.sandbox.certificate().get()).getSocketFactory());
        context = context("app-secret");
        account = new AdAccount("act_1234567890", context);
    }

    /** Signed in with a proof by this secret, or without one. Reports of crashes, which go to Meta, are off. */
    APIContext context(String secret) {
        var base = stage.sandbox.url().toString();
        return new APIContext(base, base, APIContext.DEFAULT_API_VERSION, TOKEN, secret, "9001", false)
                .enableDebug(false);
    }

    @AfterEach
    void close() {
        HttpsURLConnection.setDefaultSSLSocketFactory(trustBefore);
        ProxySelector.setDefault(proxiesBefore);
        stage.close();
    }

    /** The message id of a new campaign with a budget that no test uses up. */
    String campaign() throws APIException {
        return account.createMessageCampaign()
                .setName("Sale")
                .setPageId(Seeds.PAGE.value())
                .setLifetimeBudget(100_000L)
                .execute()
                .getId();
    }

    APINode send(String messageId, String token) throws APIException {
        return send(messageId, token, Map.of("text", "Hi {{first_name}}"));
    }

    APINode send(String messageId, String token, Map<String, ?> message) throws APIException {
        return account.createMessage()
                .setMessageId(messageId)
                .setMessengerDeliveryData(Map.of("subscription_token", token))
                .setMessage(message)
                .execute();
    }

    /** Asked where each connection is to go, it lets none out. */
    private static final class StaysHere extends ProxySelector {
        @Override
        public List<Proxy> select(URI uri) {
            if (!uri.getHost().equals("127.0.0.1")) {
                throw new IllegalArgumentException("a test wants to call " + uri.getHost());
            }
            return List.of(Proxy.NO_PROXY);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
    }
}
