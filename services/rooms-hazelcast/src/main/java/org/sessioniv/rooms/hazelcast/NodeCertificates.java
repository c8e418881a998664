package org.sessioniv.rooms.hazelcast;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.PemTrustOptions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a node shows to the others, and the authority that it holds theirs against, read and found to fit together.
 * What does not is a {@link ClusterRefused} before anything listens.
 */
final class NodeCertificates {
    private static final String MADE_BY_US = ": give --cluster-tls the folder that was made for this node";

    private final NodeFolder folder;
    private final X509Certificate authority;
    private final X509Certificate own;

    private NodeCertificates(NodeFolder folder, X509Certificate authority, X509Certificate own) {
        this.folder = folder;
        this.authority = authority;
        this.own = own;
    }

    /** At that instant, for a node whose event bus is reached at one of these addresses; any when there are none. */
    static NodeCertificates read(NodeFolder folder, Instant now, Collection<String> hosts) {
        NodeCertificates read = new NodeCertificates(
                folder, certificate(folder, NodeFolder.AUTHORITY), certificate(folder, NodeFolder.CERTIFICATE));
        read.checkIssued();
        read.checkKey();
        read.checkTime(read.authority, NodeFolder.AUTHORITY, now);
        read.checkTime(read.own, NodeFolder.CERTIFICATE, now);
        hosts.forEach(read::checkHost);
        return read;
    }

    PemKeyCertOptions own() {
        return new PemKeyCertOptions()
                .setCertValue(Buffer.buffer(folder.text(NodeFolder.CERTIFICATE)))
                .setKeyValue(Buffer.buffer(folder.text(NodeFolder.KEY)));
    }

    PemTrustOptions trusted() {
        return new PemTrustOptions().addCertValue(Buffer.buffer(folder.text(NodeFolder.AUTHORITY)));
    }

    /** By which nodes see whether they have one and the same authority; it is no secret. */
    String fingerprint() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(authority.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate without its bytes", e);
        }
    }

    /** From this instant on the others refuse this node. */
    Instant ends() {
        Instant ofOwn = own.getNotAfter().toInstant();
        Instant ofAuthority = authority.getNotAfter().toInstant();
        return ofOwn.isBefore(ofAuthority) ? ofOwn : ofAuthority;
    }

    private static X509Certificate certificate(NodeFolder folder, String file) {
        String text = folder.text(file);
        try {
            return Pem.certificate(text);
        } catch (IllegalArgumentException unfit) {
            throw refused(folder, file, "is no certificate" + MADE_BY_US);
        }
    }

    private void checkIssued() {
        if (authority.getBasicConstraints() < 0) {
            throw refused(NodeFolder.AUTHORITY, "is not the certificate of an authority" + MADE_BY_US);
        }
        try {
            own.verify(authority.getPublicKey());
        } catch (GeneralSecurityException other) {
            throw refused(
                    NodeFolder.CERTIFICATE,
                    "is of another authority than " + NodeFolder.AUTHORITY
                            + " beside it: make the certificates of all nodes with one and the same authority");
        }
    }

    private void checkKey() {
        PrivateKey key = key();
        try {
            Signature signing = Signature.getInstance(
                    own.getPublicKey().getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA");
            signing.initSign(key);
            signing.update(own.getEncoded());
            byte[] signed = signing.sign();
            signing.initVerify(own.getPublicKey());
            signing.update(own.getEncoded());
            if (signing.verify(signed)) {
                return;
            }
        } catch (GeneralSecurityException unfit) {
            // Said below: it is not the key of this certificate.
        }
        throw refused(NodeFolder.KEY, "is not the key of " + NodeFolder.CERTIFICATE + MADE_BY_US);
    }

    private PrivateKey key() {
        String text = folder.text(NodeFolder.KEY);
        try {
            return Pem.key(text, own.getPublicKey().getAlgorithm());
        } catch (IllegalArgumentException unfit) {
            throw refused(NodeFolder.KEY, "is no key that begins with 'BEGIN PRIVATE KEY'" + MADE_BY_US);
        }
    }

    private void checkTime(X509Certificate certificate, String file, Instant now) {
        Instant from = certificate.getNotBefore().toInstant();
        Instant to = certificate.getNotAfter().toInstant();
        if (now.isBefore(from) || now.isAfter(to)) {
            throw refused(
                    file,
                    "holds from " + from + " to " + to + ", and this machine's clock says " + now
                            + ": make it again, or set the clock");
        }
    }

    private void checkHost(String host) {
        Set<String> names = names();
        if (!names.contains(host)) {
            throw refused(
                    NodeFolder.CERTIFICATE,
                    "was made for " + names.stream().sorted().collect(Collectors.joining(", ")) + " and not for " + host
                            + ": give the folder of this node, or make one with this address");
        }
    }

    /** The addresses and names for which the certificate was made. */
    private Set<String> names() {
        try {
            return Optional.ofNullable(own.getSubjectAlternativeNames()).orElse(List.of()).stream()
                    .map(name -> String.valueOf(name.get(1)))
                    .collect(Collectors.toSet());
        } catch (GeneralSecurityException unfit) {
            throw refused(NodeFolder.CERTIFICATE, "names addresses that cannot be read" + MADE_BY_US);
        }
    }

    private ClusterRefused refused(String file, String what) {
        return refused(folder, file, what);
    }

    private static ClusterRefused refused(NodeFolder folder, String file, String what) {
        return new ClusterRefused(folder.folder().resolve(file) + " " + what);
    }
}
