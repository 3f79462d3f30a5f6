package dev.herald.testkit.sandbox;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A key, and a certificate for it that nobody else signed: for this machine under the names {@code localhost}, {@code
 * 127.0.0.1} and {@code ::1}, valid for a year. Who trusts it trusts this one server, since it can't sign others.
 */
record OwnCertificate(PrivateKey key, X509Certificate certificate) {
    private static final String CURVE = "secp256r1";
    private static final X500Name NAME = new X500Name("CN=localhost, O=Herald sandbox");
    private static final Duration VALID = Duration.ofDays(365);
    /** Clocks of machines and containers differ a little. */
    private static final Duration BEFORE = Duration.ofDays(1);

    /** A new one. */
    static OwnCertificate made(Instant now) {
        try {
            return signed(now);
        } catch (GeneralSecurityException | OperatorCreationException | IOException bug) {
            throw new IllegalStateException("this JDK can't make a certificate", bug);
        }
    }

    /**
     * It says that it signs no other certificates, and nothing of what its key is for: strict clients refuse an authority
     * as a server, and older ones refuse to trust a certificate that may not sign, though it need sign only itself.
     */
    private static OwnCertificate signed(Instant now)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(CURVE));
        var pair = generator.generateKeyPair();
        var ids = new JcaX509ExtensionUtils();
        var builder = new JcaX509v3CertificateBuilder(
                        NAME,
                        serial(),
                        Date.from(now.minus(BEFORE)),
                        Date.from(now.plus(VALID)),
                        NAME,
                        pair.getPublic())
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                .addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
                .addExtension(Extension.subjectAlternativeName, false, names())
                .addExtension(Extension.subjectKeyIdentifier, false, ids.createSubjectKeyIdentifier(pair.getPublic()))
                .addExtension(
                        Extension.authorityKeyIdentifier, false, ids.createAuthorityKeyIdentifier(pair.getPublic()));
        var held = builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()));
        return new OwnCertificate(pair.getPrivate(), new JcaX509CertificateConverter().getCertificate(held));
    }

    private static BigInteger serial() {
        return new BigInteger(UUID.randomUUID().toString().replace("-", ""), 16);
    }

    private static GeneralNames names() {
        return new GeneralNames(new GeneralName[] {
            new GeneralName(GeneralName.dNSName, "localhost"),
            new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
            new GeneralName(GeneralName.iPAddress, "::1")
        });
    }

    /** Whether clients still take it for a while. */
    boolean isGoodFor(Duration time, Instant now) {
        return now.plus(time).isBefore(certificate.getNotAfter().toInstant())
                && !now.isBefore(certificate.getNotBefore().toInstant());
    }
}
