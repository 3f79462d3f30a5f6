package dev.herald.app.command;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** How clients come to trust the sandbox's certificate: the file that it lies in, and what to do with that. */
record SandboxTrust(Path pem) {
    private static final String FILE = "sandbox-certificate.pem";

    static SandboxTrust writtenInto(Path folder, String pem) throws IOException {
        Files.createDirectories(folder);
        return new SandboxTrust(Files.writeString(folder.resolve(FILE), pem));
    }

    Seq<String> words(URI url) {
        var store = pem.resolveSibling("sandbox-trust.p12");
        return List.of(
                "It speaks HTTPS with a certificate of its own: " + pem,
                "  curl: curl --cacert '" + pem + "' " + url + "/sandbox/stats",
                "  Java: keytool -importcert -noprompt -alias herald-sandbox -file '" + pem + "' -keystore '" + store
                        + "' -storepass changeit",
                "        java -Djavax.net.ssl.trustStore='" + store
                        + "' -Djavax.net.ssl.trustStorePassword=changeit …");
    }
}
