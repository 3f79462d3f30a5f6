package dev.herald.testkit.sandbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * The certificate in a folder, {@value #CERTIFICATE} and {@value #KEY}, so that who trusts it need not be told anew after
 * a restart. Both files can be read by their owner only. A certificate that has less than a week left is replaced.
 */
final class KeptCertificate {
    static final String CERTIFICATE = "tls-certificate.pem";
    static final String KEY = "tls-key.pem";

    private static final String KEY_LABEL = "PRIVATE KEY";
    private static final Duration LEFT = Duration.ofDays(7);
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    private KeptCertificate() {}

    /**
     * The one in this folder, or a new one that lies there from now on.
     *
     * @throws UncheckedIOException if it can't be kept
     * @throws IllegalStateException if what lies there is no key with its certificate
     */
    static OwnCertificate in(Path folder, Instant now) {
        try {
            if (Files.exists(folder.resolve(KEY)) && Files.exists(folder.resolve(CERTIFICATE))) {
                var kept = read(folder);
                if (kept.isGoodFor(LEFT, now)) {
                    return kept;
                }
            }
            return write(folder, OwnCertificate.made(now));
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot keep a certificate in " + folder, broken);
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new IllegalStateException(
                    "can't read " + KEY + " or " + CERTIFICATE + " in " + folder + "; delete both for new ones",
                    unreadable);
        }
    }

    private static OwnCertificate read(Path folder) throws IOException, GeneralSecurityException {
        var certificate = CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(Files.readAllBytes(folder.resolve(CERTIFICATE))));
        var text = Files.readString(folder.resolve(KEY)).replaceAll("-----[A-Z ]+-----", "");
        var key = KeyFactory.getInstance(certificate.getPublicKey().getAlgorithm())
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(text)));
        return new OwnCertificate(key, (X509Certificate) certificate);
    }

    private static OwnCertificate write(Path folder, OwnCertificate made) throws IOException {
        Files.createDirectories(folder);
        writePrivately(folder.resolve(KEY), pem(made.key()));
        writePrivately(folder.resolve(CERTIFICATE), pem(made.certificate()));
        return made;
    }

    /** Whole or not at all, and at no instant readable by others. */
    private static void writePrivately(Path file, String text) throws IOException {
        var whole = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(whole);
        Files.writeString(OwnerOnly.create(whole), text, StandardOpenOption.WRITE);
        Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
    }

    static String pem(Certificate certificate) {
        try {
            return pem("CERTIFICATE", certificate.getEncoded());
        } catch (GeneralSecurityException bug) {
            throw new IllegalStateException(bug);
        }
    }

    private static String pem(PrivateKey key) {
        return pem(KEY_LABEL, key.getEncoded());
    }

    private static String pem(String label, byte[] content) {
        return "-----BEGIN " + label + "-----\n" + LINES.encodeToString(content) + "\n-----END " + label + "-----\n";
    }
}
