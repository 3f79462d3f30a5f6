package dev.herald.testkit.sandbox;

import java.io.IOException;
import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Makes clients, ours or others', that trust one certificate and no other. */
final class Trust {

    private Trust() {}

    static HttpClient.Builder in(X509Certificate certificate) {
        return HttpClient.newBuilder().sslContext(tls(certificate));
    }

    static SSLContext tls(X509Certificate certificate) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("sandbox", certificate);
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            var tls = SSLContext.getInstance("TLS");
            tls.init(null, trust.getTrustManagers(), null);
            return tls;
        } catch (GeneralSecurityException | IOException bug) {
            throw new IllegalStateException(bug);
        }
    }
}
