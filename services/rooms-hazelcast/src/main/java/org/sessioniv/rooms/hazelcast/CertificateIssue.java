package org.sessioniv.rooms.hazelcast;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Keys on the curve P-256 and certificates for them: of an authority, which signs nodes and nothing below them, and of
 * a node, which is server to the others as well as client.
 */
final class CertificateIssue {
    private static final Duration AUTHORITY = Duration.ofDays(3_653);
    private static final Duration NODE = Duration.ofDays(1_827);

    /** Machines whose clocks are behind take a fresh certificate too. */
    private static final Duration BEFORE = Duration.ofDays(1);

    private static final int SERIAL_BITS = 128;

    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    /** An authority with its key. */
    record Issuer(X509Certificate certificate, PrivateKey key) {}

    CertificateIssue(InstantSource clock) {
        this.clock = clock;
    }

    KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no curve P-256", e);
        }
    }

    X509Certificate authority(KeyPair keys) {
        X500Name name = name("Session IV cluster");
        X509v3CertificateBuilder builder = builder(name, name, keys.getPublic(), end(AUTHORITY));
        try {
            JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            builder.addExtension(
                    Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(keys.getPublic()));
            return signed(builder, keys.getPrivate());
        } catch (CertIOException | GeneralSecurityException e) {
            throw new IllegalStateException("an authority that cannot be made", e);
        }
    }

    /** It does not hold longer than its issuer. */
    X509Certificate node(Issuer by, PublicKey key, String node, List<String> addresses) {
        X509Certificate issuer = by.certificate();
        Date end = end(NODE);
        X509v3CertificateBuilder builder = builder(
                X500Name.getInstance(issuer.getSubjectX500Principal().getEncoded()),
                name(node),
                key,
                end.before(issuer.getNotAfter()) ? end : issuer.getNotAfter());
        GeneralName[] names = addresses.stream()
                .distinct()
                .map(address -> new GeneralName(
                        HostPort.isAddress(address) ? GeneralName.iPAddress : GeneralName.dNSName, address))
                .toArray(GeneralName[]::new);
        KeyPurposeId[] purposes = {KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth};
        try {
            JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purposes));
            builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
            builder.addExtension(
                    Extension.authorityKeyIdentifier, false, extensions.createAuthorityKeyIdentifier(issuer));
            return signed(builder, by.key());
        } catch (CertIOException | GeneralSecurityException e) {
            throw new IllegalStateException("a certificate that cannot be made", e);
        }
    }

    private static X500Name name(String common) {
        return new X500NameBuilder().addRDN(BCStyle.CN, common).build();
    }

    private Date end(Duration lasts) {
        return Date.from(clock.instant().plus(lasts));
    }

    private X509v3CertificateBuilder builder(X500Name issuer, X500Name subject, PublicKey key, Date end) {
        Instant start = clock.instant().minus(BEFORE);
        return new JcaX509v3CertificateBuilder(
                issuer, new BigInteger(SERIAL_BITS, random), Date.from(start), end, subject, key);
    }

    private static X509Certificate signed(X509v3CertificateBuilder builder, PrivateKey by)
            throws GeneralSecurityException {
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(by)));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }
}
