package org.sessioniv.rooms.hazelcast;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.sessioniv.rooms.NodeId;

/**
 * How one node is part of a cluster: its name, the cluster's name, where it listens for the others' Hazelcast and for
 * the event bus, how it finds them, and the folder with its {@linkplain ClusterCertificates certificates}. Without that
 * folder everything must be on this machine's loopback. Whatever is not possible is a {@link ClusterRefused}.
 */
public record ClusterSettings(
        NodeId node, String clusterName, HostPort member, HostPort bus, Peers peers, Optional<Path> tls) {
    /** The name of a cluster that nobody outside of the machine can reach. */
    private static final String LOOPBACK_NAME = "session-iv-on-loopback";

    private static final int MIN_NAME = 32;

    public ClusterSettings {
        if (member.equals(bus)) {
            throw new ClusterRefused(
                    "Hazelcast and the event bus cannot both have " + bus + ": give the event bus a port of its own");
        }
        if (tls.isPresent()) {
            checkName(clusterName);
        } else {
            checkLoopback(member, bus, peers);
        }
    }

    /**
     * The cluster's name is read from the folder with the certificates. The event bus has the next port when none is
     * given.
     */
    public static ClusterSettings of(
            NodeId node, String address, Optional<String> busAddress, Peers peers, Optional<Path> tls) {
        HostPort member = HostPort.parse(address);
        HostPort bus = busAddress.map(HostPort::parse).orElseGet(member::next);
        String name = tls.map(folder -> new NodeFolder(folder).clusterName()).orElse(LOOPBACK_NAME);
        return new ClusterSettings(node, name, member, bus, peers, tls);
    }

    private static void checkName(String name) {
        if (name.length() < MIN_NAME || name.chars().anyMatch(letter -> letter <= ' ' || letter > '~')) {
            throw new ClusterRefused("the name of a cluster is at least " + MIN_NAME + " letters and digits, as in the"
                    + " file " + NodeFolder.CLUSTER_NAME + " that was made beside the certificates: copy it unchanged");
        }
    }

    private static void checkLoopback(HostPort member, HostPort bus, Peers peers) {
        peers.serviceDns().ifPresent(name -> {
            throw new ClusterRefused("nodes in Kubernetes need certificates of their own: give --cluster-tls the"
                    + " folder that was made for this node");
        });
        Stream.concat(Stream.of(member, bus), peers.members().stream())
                .filter(address -> !address.isLoopback())
                .findFirst()
                .ifPresent(address -> {
                    throw new ClusterRefused(address + " can be reached from outside of this machine, and without"
                            + " certificates whoever reaches the event bus can forge its messages: give --cluster-tls"
                            + " the folder that was made for this node, or use 127.0.0.1 for all nodes");
                });
    }

    /** Without the cluster's name, which is for nobody else. */
    @Override
    public String toString() {
        return "node " + node.value() + " at " + member + " and " + bus;
    }
}
