package dev.herald.http.graph;

import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** A certificate for this machine, a server side that shows it and a client that trusts it. */
final class Tls {
    private static final HeldCertificate CERTIFICATE = new HeldCertificate.Builder()
            .addSubjectAlternativeName("127.0.0.1")
            .addSubjectAlternativeName("localhost")
            .build();

    private static final HandshakeCertificates SERVER =
            new HandshakeCertificates.Builder().heldCertificate(CERTIFICATE).build();

    private static final HandshakeCertificates CLIENT = new HandshakeCertificates.Builder()
            .addTrustedCertificate(CERTIFICATE.certificate())
            .build();

    private Tls() {}

    static OkHttpClient.Builder trusting(OkHttpClient.Builder client) {
        return client.sslSocketFactory(CLIENT.sslSocketFactory(), CLIENT.trustManager());
    }

    static SSLSocketFactory server() {
        return SERVER.sslSocketFactory();
    }

    /** The server's side of a handshake over a connection. */
    static SSLSocket shakeHands(Socket connection) throws IOException {
        var secured = (SSLSocket) server().createSocket(connection, "127.0.0.1", connection.getPort(), false);
        secured.setUseClientMode(false);
        secured.startHandshake();
        return secured;
    }
}
