package org.sessioniv.rooms.hazelcast;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How a node finds the others when it starts: a list of addresses, or the name of a headless service in Kubernetes.
 * Exactly one of both is there.
 */
public record Peers(List<HostPort> members, Optional<String> serviceDns) {
    private static final int MAX_MEMBERS = 100;

    public Peers {
        members = List.copyOf(members);
        if (members.isEmpty() == serviceDns.isEmpty()) {
            throw new ClusterRefused(
                    "a node finds the others either by --members or by --discovery kubernetes: give one of the two");
        }
        if (members.size() > MAX_MEMBERS) {
            throw new ClusterRefused("--members names " + members.size() + " nodes, at most " + MAX_MEMBERS
                    + " are possible: name a few of them, they know the others");
        }
        serviceDns.ifPresent(Peers::check);
    }

    /** Addresses between commas, the node's own may be among them; throws {@link ClusterRefused} for anything else. */
    public static Peers members(String list) {
        return new Peers(Arrays.stream(list.split(",", -1)).map(HostPort::parse).toList(), Optional.empty());
    }

    /** By what the cluster's name service knows under that name; every node has the port of this one. */
    public static Peers kubernetes(String serviceDns) {
        return new Peers(List.of(), Optional.of(serviceDns));
    }

    private static void check(String name) {
        if (!HostPort.isHost(name) || HostPort.isAddress(name)) {
            throw new ClusterRefused("'" + name + "' is not the name of a service: give that of the headless service,"
                    + " such as session-iv.NAMESPACE.svc.cluster.local");
        }
    }
}
