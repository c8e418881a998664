package org.sessioniv.rooms.hazelcast;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Makes a certificate authority for one cluster and nothing else, and for each node a folder to be copied to its
 * machine: {@code ca.pem}, {@code node.pem}, {@code node-key.pem} and {@code cluster-name}. Whoever has a certificate
 * of that authority is a node to all others, whatever addresses it names. The authority's key stays where it was made:
 * it is needed for further nodes only.
 *
 * <p>The name of the cluster is 256 random bits. It keeps out who does not know it: another cluster's node that was
 * given a wrong address, or a stranger who reaches Hazelcast's port. It goes over the network in clear, so that it
 * keeps out nobody who can listen there: that port must be closed to all but the nodes.
 *
 * <p>Files can be read by their owner alone, and nothing that is there is ever written over.
 */
public final class ClusterCertificates {
    static final String AUTHORITY_KEY = "ca-key.pem";
    static final String NODES = "nodes";

    private static final int NAME_BYTES = 32;
    private static final Pattern NODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");

    private final CertificateIssue issue;
    private final SecureRandom random = new SecureRandom();

    public ClusterCertificates(InstantSource clock) {
        this.issue = new CertificateIssue(clock);
    }

    /** In that folder, which is made; throws {@link ClusterRefused} when there is an authority already. */
    public void makeAuthority(Path folder) {
        for (String file : List.of(NodeFolder.AUTHORITY, AUTHORITY_KEY, NodeFolder.CLUSTER_NAME)) {
            if (Files.exists(folder.resolve(file))) {
                throw new ClusterRefused(folder.resolve(file) + " is there already: the nodes of a cluster need one and"
                        + " the same authority, so use it, or name an empty folder for another cluster");
            }
        }
        byte[] name = new byte[NAME_BYTES];
        random.nextBytes(name);
        try {
            OwnFiles.folder(folder);
            KeyPair keys = issue.keys();
            OwnFiles.write(folder.resolve(AUTHORITY_KEY), Pem.text(keys.getPrivate()));
            OwnFiles.write(folder.resolve(NodeFolder.AUTHORITY), Pem.text(issue.authority(keys)));
            OwnFiles.write(
                    folder.resolve(NodeFolder.CLUSTER_NAME),
                    Base64.getUrlEncoder().withoutPadding().encodeToString(name) + "\n");
        } catch (IOException unwritable) {
            throw refused(folder, unwritable);
        }
    }

    /**
     * With the authority in that folder, for a node with these addresses and names; gives the folder to be copied to
     * its machine. Throws {@link ClusterRefused} when there is no such authority, one for that node is there already,
     * or the name or an address is none.
     */
    public Path makeNode(Path folder, String node, List<String> addresses) {
        check(node, addresses);
        Path nodes = folder.resolve(NODES);
        Path made = nodes.resolve(node);
        if (Files.exists(made)) {
            throw new ClusterRefused(made + " is there already: use it, or remove it to make another one");
        }
        NodeFolder authority = new NodeFolder(folder);
        String name = authority.text(NodeFolder.CLUSTER_NAME);
        String certificate = authority.text(NodeFolder.AUTHORITY);
        KeyPair own = issue.keys();
        String issued = Pem.text(issue.node(issuer(authority), own.getPublic(), node, addresses));
        try {
            OwnFiles.folder(nodes);
            Path unready = OwnFiles.unready(nodes);
            OwnFiles.write(unready.resolve(NodeFolder.KEY), Pem.text(own.getPrivate()));
            OwnFiles.write(unready.resolve(NodeFolder.CERTIFICATE), issued);
            OwnFiles.write(unready.resolve(NodeFolder.AUTHORITY), certificate);
            OwnFiles.write(unready.resolve(NodeFolder.CLUSTER_NAME), name);
            Files.move(unready, made);
            return made;
        } catch (IOException unwritable) {
            throw refused(made, unwritable);
        }
    }

    private static CertificateIssue.Issuer issuer(NodeFolder folder) {
        String certificate = folder.text(NodeFolder.AUTHORITY);
        String key = folder.text(AUTHORITY_KEY);
        try {
            return new CertificateIssue.Issuer(Pem.certificate(certificate), Pem.key(key, "EC"));
        } catch (IllegalArgumentException unfit) {
            throw new ClusterRefused(NodeFolder.AUTHORITY + " or " + AUTHORITY_KEY + " in " + folder.folder()
                    + " cannot be read as an authority: name the folder in which one was made");
        }
    }

    private static void check(String node, List<String> addresses) {
        if (!NODE.matcher(node).matches()) {
            throw new ClusterRefused("'" + node + "' cannot be the name of a node's folder: use letters, digits, dots"
                    + " and dashes, at most 63, and begin with a letter or digit");
        }
        if (addresses.isEmpty()) {
            throw new ClusterRefused("node " + node + " needs the address or name under which the others reach it");
        }
        addresses.stream()
                .filter(address -> !HostPort.isHost(address))
                .findFirst()
                .ifPresent(address -> {
                    throw new ClusterRefused(
                            "'" + address + "' is neither an address nor a host's name: give it without a"
                                    + " port, such as 10.0.0.1 or node-1");
                });
    }

    private static ClusterRefused refused(Path folder, IOException cause) {
        return new ClusterRefused(folder + " cannot be written ("
                + cause.getClass().getSimpleName() + "): name a folder that belongs to you, on a disk with some space");
    }
}
