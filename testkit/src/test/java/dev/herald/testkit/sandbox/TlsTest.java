package dev.herald.testkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Duration;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TlsTest {
    @TempDir(factory = InTarget.class)
    Path folder;

    @Test
    void whoTrustsTheCertificateIsServedUnderEachOfItsNames() throws Exception {
        try (var sandbox = Sandbox.start(SandboxSettings.standard().overTls());
                var client = Trust.in(sandbox.certificate().get()).build()) {
            assertThat(sandbox.url().getScheme()).isEqualTo("https");
            assertThat(stats(client, sandbox.url())).isEqualTo(200);
            assertThat(stats(
                            client,
                            URI.create("https://localhost:" + sandbox.url().getPort())))
                    .isEqualTo(200);
        }
    }

    @Test
    void whoDoesNotTrustItIsNotServed() throws Exception {
        var settings = SandboxSettings.standard().overTls();
        try (var sandbox = Sandbox.start(settings);
                var other = Sandbox.start(settings);
                var client = Trust.in(other.certificate().get()).build()) {
            assertThatThrownBy(() -> stats(client, sandbox.url())).isInstanceOf(SSLHandshakeException.class);
        }
    }

    @Test
    void theCertificateIsForThisMachineAndForAYearFromYesterdayOn() throws Exception {
        try (var sandbox = Sandbox.start(SandboxSettings.standard().overTls())) {
            var certificate = sandbox.certificate().get();

            assertThat(certificate.getSubjectAlternativeNames())
                    .hasToString("[[2, localhost], [7, 127.0.0.1], [7, 0:0:0:0:0:0:0:1]]");
            assertThat(Duration.between(
                                    certificate.getNotBefore().toInstant(),
                                    certificate.getNotAfter().toInstant())
                            .toDays())
                    .isEqualTo(366);
        }
    }

    @Test
    void withoutTlsThereIsNoCertificate() {
        try (var sandbox = Sandbox.start(SandboxSettings.standard().keepingStateIn(folder))) {
            assertThat(sandbox.certificate().isEmpty()).isTrue();
            assertThat(folder.resolve("tls-key.pem")).doesNotExist();
        }
    }

    @Test
    void whatWasTrustedIsTrustedAfterARestart() throws Exception {
        X509Certificate trusted;
        try (var first = Sandbox.start(keeping())) {
            trusted = first.certificate().get();
        }
        try (var second = Sandbox.start(keeping());
                var client = Trust.in(trusted).build()) {
            assertThat(stats(client, second.url())).isEqualTo(200);
        }
    }

    @Test
    void keyAndCertificateCanBeReadByTheirOwnerOnly() throws IOException {
        try (var sandbox = Sandbox.start(keeping())) {
            assertThat(sandbox.certificatePem()).contains(Files.readString(folder.resolve("tls-certificate.pem")));
            assertThat(Files.readString(folder.resolve("tls-certificate.pem")))
                    .startsWith("-----BEGIN CERTIFICATE-----\n")
                    .endsWith("-----END CERTIFICATE-----\n");
            for (var file : new String[] {"tls-key.pem", "tls-certificate.pem"}) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void aKeyThatCannotBeReadIsToldAndFreesTheFolder() throws IOException {
        try (var first = Sandbox.start(keeping())) {
            assertThat(first.certificate().isDefined()).isTrue();
        }
        Files.writeString(folder.resolve("tls-key.pem"), "-----BEGIN PRIVATE KEY-----\nAAAA\n");

        assertThatThrownBy(() -> Sandbox.start(keeping()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("tls-key.pem");
        Files.delete(folder.resolve("tls-key.pem"));
        try (var second = Sandbox.start(keeping())) {
            assertThat(second.certificate().isDefined()).isTrue();
        }
    }

    private SandboxSettings keeping() {
        return SandboxSettings.standard().overTls().keepingStateIn(folder);
    }

    private static int stats(HttpClient client, URI base) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(base.resolve("/sandbox/stats")).build(), BodyHandlers.discarding())
                .statusCode();
    }
}
