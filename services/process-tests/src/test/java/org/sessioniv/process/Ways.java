package org.sessioniv.process;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The ways between the nodes of a cluster, any of which can be cut. Each node has a loopback address of its own, its
 * machine, with a {@link Way} to its ports; who comes is told by the address that they come from. Hazelcast's member
 * comes from its own machine. The event bus does not say from where, so each node is given another idea of what
 * {@code localhost} is, the one name under which all nodes know all: there it finds ways that only it takes.
 */
final class Ways implements AutoCloseable {
    private static final String ANY_BUS = "127.0.0.1";

    private final Vertx vertx = Vertx.vertx();
    private final List<Leg> legs = new ArrayList<>();
    private final List<Ports> nodes;
    private final Path folder;

    /** Where a node listens: its member at 127.0.0.1, its event bus at its own machine. */
    record Ports(int member, int bus) {}

    /** A way that leads to a node; for one other only, who then comes from anywhere, or for all. */
    private record Leg(int from, int to, Way way) {
        static final int ALL = -1;

        boolean isBetween(int one, int other) {
            return to == other && (from == one || from == ALL);
        }

        String source(int node) {
            return from == ALL ? machine(node) : ANY_BUS;
        }
    }

    Ways(Path folder, List<Ports> nodes) {
        this.folder = folder;
        this.nodes = List.copyOf(nodes);
        Context context = vertx.getOrCreateContext();
        NetClient client = vertx.createNetClient();
        for (int to = 0; to < nodes.size(); to++) {
            Ports ports = nodes.get(to);
            legs.add(new Leg(Leg.ALL, to, new Way(context, client, machine(to), "127.0.0.1", ports.member())));
            for (int from = 0; from < nodes.size(); from++) {
                if (from != to) {
                    Way bus = new Way(context, client, machine(from), machine(to), ports.bus());
                    legs.add(new Leg(from, to, bus));
                }
            }
        }
    }

    private static String machine(int node) {
        return "127.0.77." + (node + 1);
    }

    /** Where the others find that node's member. */
    String member(int node) {
        return machine(node) + ":" + nodes.get(node).member();
    }

    /** The environment of a node's process. */
    Map<String, String> environment(int node) throws IOException {
        Path hosts = folder.resolve("hosts-" + node);
        String own = InetAddress.getLocalHost().getHostName();
        Files.writeString(hosts, machine(node) + " localhost\n" + machine(node) + " " + own + "\n");
        return Map.of(
                "JDK_JAVA_OPTIONS",
                "-Djdk.net.hosts.file=" + hosts + " -Dvertx.disableDnsResolver=true"
                        + " -Dhazelcast.local.publicAddress=" + member(node));
    }

    /** The node listens, or is about to. */
    void open(int node) {
        all(leg -> leg.to() == node, leg -> leg.way().open());
    }

    /** The node is about to listen no more. */
    void close(int node) {
        all(leg -> leg.to() == node, leg -> leg.way().close());
    }

    void cut(int one, int other) {
        all(leg -> leg.isBetween(one, other), leg -> leg.way().cut(leg.source(one)));
        all(leg -> leg.isBetween(other, one), leg -> leg.way().cut(leg.source(other)));
    }

    void heal(int one, int other) {
        all(leg -> leg.isBetween(one, other), leg -> leg.way().heal(leg.source(one)));
        all(leg -> leg.isBetween(other, one), leg -> leg.way().heal(leg.source(other)));
    }

    private void all(Predicate<Leg> which, Function<Leg, Future<?>> step) {
        List<Future<?>> steps = new ArrayList<>();
        legs.stream().filter(which).forEach(leg -> steps.add(step.apply(leg)));
        StoredMeeting.await(Future.all(steps));
    }

    @Override
    public void close() {
        StoredMeeting.await(vertx.close().map(closed -> true));
    }
}
