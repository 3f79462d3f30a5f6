package dev.herald.testkit.sandbox;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** HTTPS with a certificate of our own. */
final class TlsConnector {
    private static final String ENTRY = "sandbox";
    /** The store never leaves memory. */
    private static final String PASSWORD = "in-memory";

    private TlsConnector() {}

    static ServerConnector of(Server server, HttpConfiguration http, OwnCertificate own) {
        var tls = new SslContextFactory.Server();
        tls.setKeyStore(store(own));
        tls.setKeyStorePassword(PASSWORD);
        var secure = new HttpConfiguration(http);
        // A client may reach it under another name, graph.facebook.com for one; whether it trusts that is its business.
        secure.addCustomizer(new SecureRequestCustomizer(false));
        return new ServerConnector(server, tls, new HttpConnectionFactory(secure));
    }

    private static KeyStore store(OwnCertificate own) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(ENTRY, own.key(), PASSWORD.toCharArray(), new Certificate[] {own.certificate()});
            return store;
        } catch (IOException | GeneralSecurityException bug) {
            throw new IllegalStateException(bug);
        }
    }
}
