package org.sessioniv.rooms.hazelcast;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Certificates and keys as text. What cannot be read is an {@link IllegalArgumentException} that quotes nothing. */
final class Pem {
    private static final int LINE = 64;

    private Pem() {}

    static String text(X509Certificate certificate) {
        try {
            return block("CERTIFICATE", certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("a certificate without its bytes", e);
        }
    }

    static String text(PrivateKey key) {
        return block("PRIVATE KEY", key.getEncoded());
    }

    private static String block(String what, byte[] bytes) {
        String body = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN " + what + "-----\n" + body + "\n-----END " + what + "-----\n";
    }

    static X509Certificate certificate(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes));
        } catch (GeneralSecurityException unfit) {
            throw new IllegalArgumentException("no certificate in PEM");
        }
    }

    /** A key of that algorithm, as PKCS 8. */
    static PrivateKey key(String text, String algorithm) {
        String inside =
                text.replaceAll("-----(?:BEGIN|END) PRIVATE KEY-----", "").strip();
        try {
            return KeyFactory.getInstance(algorithm)
                    .generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(inside)));
        } catch (GeneralSecurityException unfit) {
            throw new IllegalArgumentException("no key in PEM");
        }
    }
}
