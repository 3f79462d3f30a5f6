package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SandboxCommandTest {
    private static final String ADDRESS = "Herald's sandbox listens at ";
    private static final String PEM = "It speaks HTTPS with a certificate of its own: ";

    @TempDir
    Path folder;

    @Test
    void whoFollowsWhatTheCommandPrintsIsServed() throws Exception {
        var process = Cli.builder(
                        folder,
                        "sandbox",
                        "--seed",
                        Example.copied(folder, "summer-sale").file(),
                        "--port",
                        "0",
                        "--tls")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var said = process.inputReader()) {
            var url = said.readLine().substring(ADDRESS.length());
            var pem = Path.of(said.readLine().substring(PEM.length()));

            assertThat(said.readLine()).contains("--cacert '" + pem + "' " + url);
            assertThat(said.readLine()).contains("keytool -importcert", "-file '" + pem + "'");
            assertThat(said.readLine()).contains("-Djavax.net.ssl.trustStore=");
            assertThat(status(URI.create(url + "/sandbox/stats"), pem)).isEqualTo(200);
        } finally {
            process.destroy();
        }
    }

    @Test
    void aCampaignWhoseAudienceIsChosenByConditionsSeedsItsSenderAlone() throws Exception {
        var campaign = Example.copied(folder, "summer-sale").file().resolveSibling("mexico.yaml");
        var process = Cli.builder(folder, "sandbox", "--seed", campaign, "--port", "0")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var said = process.inputReader()) {
            assertThat(said.readLine()).startsWith(ADDRESS);
            assertThat(said.readLine()).contains("conditions, which name nobody", "POST /sandbox/seed");
        } finally {
            process.destroy();
        }
    }

    @Test
    void aMistakeInTheScenarioIsToldAndTheSandboxDoesNotStart() throws Exception {
        var scenario = Files.writeString(folder.resolve("scenario.json"), "{\"faults\":{\"fault\":\"flood\"}}");
        var campaign = Example.copied(folder, "summer-sale").file();

        var result = Cli.herald("sandbox", "--seed", campaign, "--port", "0", "--scenario", scenario);

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("scenario.json: faults: fault: must be one of");
    }

    private static int status(URI url, Path pem) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (var file = Files.newInputStream(pem)) {
            store.setCertificateEntry(
                    "sandbox", CertificateFactory.getInstance("X.509").generateCertificate(file));
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        try (var client = HttpClient.newBuilder().sslContext(tls).build()) {
            return client.send(HttpRequest.newBuilder(url).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
